/* It has more than 250 lines: the calls of a tab are told as one working day, on one store that all of them share. */
import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { publishedKinds } from '../../src/background/documents/kinds/index.ts';
import { deliverDue } from '../../src/background/escalations/deliver.ts';
import { UNDO_MARGIN, viewOf } from '../../src/background/posts/views.ts';
import { prepare } from '../../src/background/prepare-store.ts';
import { workspaceHandlers } from '../../src/background/workspaces/handlers.ts';
import { answer, type Caller } from '../../src/browser/serve.ts';
import { type CallInput, type CallName, type CallResults, calls } from '../../src/contract/calls.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { PostState } from '../../src/contract/state.ts';
import { UNDO } from '../../src/log/escalation-view.ts';
import { documentHead, workspaceOf } from '../../src/store/document-heads.ts';
import { panelPost } from '../../src/store/meta.ts';
import { escalation, history, post } from '../../src/store/read.ts';
import { somePost } from '../../tools/histories.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { emptyStore } from '../store/open.ts';
import { type Bench, bench, hook, mail, portsOf, workspaceWith } from './bench.ts';

const tab: Caller = { page: false, site: 'x', tabId: 4, frameId: 0, windowId: 2 };
const page: Caller = { page: true };
const manifest = { version: '0.1.0' };

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'fr-CA' }, runtime: { getManifest: () => manifest } });
});

type Answered<N extends CallName> = { ok: true; value: CallResults[N] } | { ok: false; problem: Problem };

function ask<N extends CallName>(at: Bench, call: N, input: CallInput<N>, caller: Caller = tab): Promise<Answered<N>> {
  return answer(workspaceHandlers(at, portsOf(at)), { call, input }, caller) as Promise<Answered<N>>;
}

async function value<N extends CallName>(at: Bench, call: N, input: CallInput<N>, caller: Caller = tab): Promise<CallResults[N]> {
  const answered = await ask(at, call, input, caller);
  if (!answered.ok) throw new Error(`${call}: ${JSON.stringify(answered.problem)}`);
  return answered.value;
}

const camille = somePost('x:1');

it('tells a tab what it needs, and nothing of channels', async () => {
  const at = await bench(hook('https://hooks.example.com/secret-path'));
  const hello = await value(at, 'hello', {});
  expect(hello).toMatchObject({ language: 'fr', on: true, checkReplies: true, member: { name: 'Emma' } });
  expect(hello.workspace.departments.find(({ key }) => key === 'support')).toMatchObject({ reachable: true });
  expect(hello.workspace.departments.find(({ key }) => key === 'pr')).toMatchObject({ reachable: false });
  expect(JSON.stringify(hello)).not.toMatch(/secret|hooks\.example|hides/);
});

it('tells a tab which topics were used last', async () => {
  const at = await bench();
  for (const [id, topic] of [
    ['x:1', 'price'],
    ['x:2', 'delivery/late'],
    ['x:3', 'price'],
  ] as const)
    await value(at, 'label', { post: somePost(id), group: 'topic', value: topic, on: true });
  expect(await value(at, 'recentTopics', {})).toEqual(['price', 'delivery/late']);
});

it('stores a post with the first thing done to it, and says so to all', async () => {
  const at = await bench();
  const view = await value(at, 'label', { post: camille, group: 'kind', value: 'complaint', on: true });
  expect(view).toMatchObject({ id: 'x:1', labels: { kind: 'complaint', topics: [] }, priority: { points: 25 } });
  expect(at.told).toEqual(['x:1']);
  expect((await history(at.store, 'x:1')).map(({ what }) => what.type)).toEqual(['captured', 'labelled']);
});

it('captures a post again only when the page says more of it than before', async () => {
  const at = await bench();
  const types = async () => (await history(at.store, 'x:1')).map(({ what }) => what.type);
  await value(at, 'claim', { post: { ...camille, text: 'Colis…', textState: 'truncated' } });
  await value(at, 'claim', { post: { ...camille, text: 'Colis en retard' } });
  await value(at, 'claim', { post: { ...camille, text: 'Colis…', textState: 'truncated', place: { kind: 'profile' } } });
  expect(await types()).toEqual(['captured', 'claimed', 'captured', 'claimed', 'claimed']);
  expect((await post(at.store, 'x:1'))?.post.text).toBe('Colis en retard');
});

it('keeps everything else a CM does to a post', async () => {
  const at = await bench();
  await value(at, 'note', { post: camille, text: '  rappeler ' });
  expect(await value(at, 'claim', { postId: 'x:1' })).toMatchObject({ note: { text: 'rappeler', by: 'Emma' }, claim: { mine: true } });
  expect(await value(at, 'release', { postId: 'x:1' })).not.toHaveProperty('claim');
  at.time += 1_000;
  expect(await value(at, 'replied', { postId: 'x:1', text: 'Bonjour', findings: [] })).toMatchObject({ answered: { mine: true } });
  expect(await value(at, 'close', { postId: 'x:1' })).toMatchObject({ closed: true });
  expect(await value(at, 'reopen', { postId: 'x:1' })).toMatchObject({ closed: false });
  const until = new Date(at.time + 86_400_000).toISOString();
  expect(await value(at, 'mark', { postId: 'x:1', mark: 'journalist', until, fact: 'works at a paper' })).toMatchObject({
    marks: [{ mark: 'journalist' }],
  });
  expect(await value(at, 'mark', { postId: 'x:1', mark: 'journalist', fact: '' })).toMatchObject({ marks: [] });
  expect(await value(at, 'views', { ids: ['x:9', 'x:1'] })).toHaveLength(1);
});

it('drops a claim from the view when its time is over', async () => {
  const at = await bench();
  await value(at, 'claim', { post: camille });
  at.time += 12 * 3_600_000;
  expect((await value(at, 'views', { ids: ['x:1'] }))[0]).not.toHaveProperty('claim');
});

it.each([
  ['label', { post: camille, group: 'kind', value: 'nonsense', on: true }, 'not-understood'],
  ['label', { postId: 'x:404', group: 'kind', value: 'complaint', on: true }, 'unknown-post'],
  ['note', { post: camille, text: 'a'.repeat(5_001) }, 'not-understood'],
  ['note', { post: { ...camille, text: 'a'.repeat(100_000) }, text: 'x' }, 'not-understood'],
  ['claim', { post: { ...camille, url: 'javascript:alert(1)' } }, 'not-understood'],
  ['mark', { post: { ...camille, author: {} }, mark: 'journalist', until: '2027-01-01T00:00:00Z', fact: '' }, 'not-understood'],
  ['mark', { post: camille, mark: 'journalist', until: '2099-01-01T00:00:00Z', fact: '' }, 'not-understood'],
  ['escalate', { post: { ...camille, kind: 'ad' }, department: 'support' }, 'ad'],
  ['escalate', { post: camille, department: 'nobody' }, 'unknown-department'],
  ['escalate', { post: { ...camille, url: undefined }, department: 'support' }, 'incomplete-parcel'],
  ['escalate', { post: { ...camille, url: undefined }, department: 'support', link: 'https://evil.example/x.com/1' }, 'incomplete-parcel'],
  ['undoEscalation', { escalationId: 'none' }, 'unknown-escalation'],
  ['imported', {}, 'not-allowed'],
  ['publish', {}, 'not-allowed'],
  ['constructor', {}, 'not-understood'],
] as [CallName, never, string][])('refuses %s from a tab with %j, and keeps nothing of it', async (call, input, code) => {
  const at = await bench();
  expect(await ask(at, call, input)).toMatchObject({ ok: false, problem: { code } });
  expect([await at.store.events.count(), await at.store.outbox.count()]).toEqual([0, 0]);
});

it('answers any message of a hostile tab with data, and throws nothing', async () => {
  const at = await bench();
  const name = fc.oneof(fc.constantFrom(...Object.keys(calls)), fc.string(), fc.anything());
  const input = fc.oneof(
    fc.anything(),
    fc.record({ post: fc.anything(), postId: fc.anything(), ids: fc.anything() }),
    fc.constant({ post: { ...camille, text: '\ud800<script>\u202e' } }),
  );
  await fc.assert(
    fc.asyncProperty(name, input, async (call, given) => {
      const answered = (await answer(workspaceHandlers(at, portsOf(at)), { call, input: given }, tab)) as Answered<CallName>;
      expect(answered.ok === true || typeof answered.problem.code === 'string').toBe(true);
      expect(() => structuredClone(answered)).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

it('sends an escalation to the department with one click', async () => {
  const at = await bench(hook('https://hooks.example.com/x'));
  const { escalationId, undoUntil, view } = await value(at, 'escalate', { post: camille, department: 'support' });
  expect(undoUntil).toBe(at.time + UNDO);
  expect(view.escalations).toMatchObject([{ id: escalationId, stage: 'pending', undoUntil, attempts: 0 }]);
  expect(await at.store.outbox.get(escalationId)).toMatchObject({ channel: 'hook', dueAt: at.time + UNDO + UNDO_MARGIN });
  expect(at.woken).toEqual(['wake']);
  const { subject, text } = await value(at, 'parcelText', { escalationId });
  expect(`${subject}\n${text}`).toContain('Colis x:1 en retard');
});

it('sends a post that holds no link with the one the CM pasted, and keeps it', async () => {
  const at = await bench(hook('https://hooks.example.com/x'));
  const post = { ...camille, url: undefined };
  const link = 'https://x.com/camille/status/1?s=20';
  const { escalationId, view } = await value(at, 'escalate', { post, department: 'support', link });
  expect(view.url).toBe('https://x.com/camille/status/1');
  expect((await value(at, 'parcelText', { escalationId })).text).toContain('https://x.com/camille/status/1');
  expect((await value(at, 'note', { post, text: 'later' })).url).toBe('https://x.com/camille/status/1');
});

it('takes a double click for one', async () => {
  const at = await bench(hook('https://hooks.example.com/x'));
  const click = () => value(at, 'escalate', { post: camille, department: 'support' });
  const [one, two] = await Promise.all([click(), click()]);
  expect(two.escalationId).toBe(one.escalationId);
  expect(await at.store.outbox.count()).toBe(1);
});

it('takes an escalation back within eight seconds, and nothing leaves', async () => {
  const at = await bench(hook('https://hooks.example.com/x'));
  const { escalationId } = await value(at, 'escalate', { post: camille, department: 'support' });
  at.time += UNDO - 10;
  expect((await value(at, 'undoEscalation', { escalationId })).escalations).toEqual([]);
  expect(await at.store.outbox.count()).toBe(0);
  expect(await escalation(at.store, escalationId)).toMatchObject({ stage: 'undone' });
  expect((await value(at, 'undoEscalation', { escalationId })).escalations).toEqual([]);
});

it('says that an undo comes too late once a worker has the parcel', async () => {
  const at = await bench(hook('https://hooks.example.com/x'));
  const { escalationId } = await value(at, 'escalate', { post: camille, department: 'support' });
  at.time += UNDO + UNDO_MARGIN;
  await new Promise<void>((leased) => {
    const permitted = () => {
      leased();
      return new Promise<boolean>(() => {});
    };
    void deliverDue(at.store, portsOf(at, { permitted }));
  });
  expect(await ask(at, 'undoEscalation', { escalationId })).toMatchObject({ ok: false, problem: { code: 'too-late' } });
});

it('either takes back or delivers, never both, when undo and delivery meet', async () => {
  const at = await bench(mail);
  const { escalationId } = await value(at, 'escalate', { post: camille, department: 'support' });
  at.time += UNDO + UNDO_MARGIN;
  const opened: string[] = [];
  const sending = deliverDue(at.store, portsOf(at, { open: async (url) => void opened.push(url) }));
  const [undone] = await Promise.all([ask(at, 'undoEscalation', { escalationId }), sending]);
  expect(opened).toHaveLength(undone.ok ? 0 : 1);
  expect((await escalation(at.store, escalationId))?.stage).toBe(undone.ok ? 'undone' : 'handed');
});

it('says of what opens in a mail program that it does, whose it is, and takes that person’s word that it left', async () => {
  const at = await bench(mail);
  const { escalationId, view } = await value(at, 'escalate', { post: camille, department: 'support' });
  expect(view.escalations).toMatchObject([{ stage: 'pending', opensMail: true }]);
  expect(view.escalations[0]).not.toHaveProperty('by');
  at.time += UNDO + UNDO_MARGIN;
  await deliverDue(at.store, portsOf(at, { open: async () => undefined }));
  const states = [await escalation(at.store, escalationId)].flatMap((one) => one ?? []);
  const sources = { author: undefined, escalations: states, outbox: new Map() };
  const reader = { workspace: workspaceWith(mail), me: 'somebody-else', now: at.time };
  const seen = viewOf((await post(at.store, 'x:1')) as PostState, sources, reader);
  expect(seen.escalations).toMatchObject([{ stage: 'handed', by: 'Emma' }]);
  expect((await value(at, 'confirmDelivery', { escalationId })).escalations).toMatchObject([{ stage: 'sent' }]);
});

it('records an escalation to a department without channel, and sends it once there is one', async () => {
  const at = await bench();
  const { escalationId } = await value(at, 'escalate', { post: camille, department: 'support' });
  expect(await at.store.outbox.count()).toBe(0);
  expect(await ask(at, 'retryEscalation', { escalationId })).toMatchObject({ problem: { code: 'no-channel' } });
  const parents = [(await documentHead(at.store, 'workspace'))?.version.id ?? ''];
  await value(at, 'publish', { kind: 'workspace', parents, note: '', body: workspaceWith(mail) }, page);
  expect((await value(at, 'retryEscalation', { escalationId })).escalations).toMatchObject([{ stage: 'pending', nextAt: at.time }]);
  expect(at.woken).toEqual(['wake', 'retryNow', 'wake']);
});

it('keeps what a person says became of an escalation, and sends no more', async () => {
  const at = await bench(hook('https://hooks.example.com/x'));
  const { escalationId } = await value(at, 'escalate', { post: camille, department: 'support' });
  await value(at, 'outcome', { escalationId, what: 'acknowledged', by: 'Léa' }, page);
  await value(at, 'outcome', { escalationId, what: 'answered', text: 'Remboursé' }, page);
  expect(await escalation(at.store, escalationId)).toMatchObject({
    stage: 'answered',
    acknowledged: { by: 'Léa' },
    answer: { by: 'Emma', text: 'Remboursé' },
  });
  expect(await at.store.outbox.count()).toBe(0);
});

it('tells the department what was exchanged with the person and how many others write of the same', async () => {
  const at = await bench();
  const late = { group: 'topic' as const, value: 'delivery/late', on: true };
  await value(at, 'label', { post: somePost('x:2'), ...late });
  await value(at, 'replied', { post: somePost('x:11'), text: 'Bonjour', findings: [] });
  await value(at, 'label', { post: camille, ...late });
  const { escalationId } = await value(at, 'escalate', { postId: 'x:1', department: 'support' });
  const parcel = (await escalation(at.store, escalationId))?.parcel;
  expect(parcel?.others).toEqual({ posts: 1, people: 1 });
  expect(parcel?.author?.exchanges).toMatchObject({ count: 1, days: 90 });
});

it('saves settings but never another id for the member', async () => {
  const at = await bench();
  const { settings } = await value(at, 'settings', {}, page);
  const other = { ...settings, language: 'en' as const, sites: { x: false, facebook: true }, member: { id: 'someone', name: ' Zoé ' } };
  await value(at, 'saveSettings', { settings: other }, page);
  expect(await value(at, 'hello', {})).toMatchObject({
    on: false,
    language: 'en',
    member: { id: settings.member.id, name: 'Zoé' },
  });
  expect(at.told).toEqual(['all']);
});

it('tells every tab once a page took a file in', async () => {
  const at = await bench();
  expect(await value(at, 'imported', {}, page)).toBe(null);
  expect(at.told).toContain('all');
});

it('goes to the tab that shows a post, else to its permalink, and nowhere else', async () => {
  const at = await bench();
  const seen: unknown[] = [];
  const tabs = {
    update: async (id: number) => seen.push(id) && { windowId: 7 },
    create: async ({ url }: { url: string }) => seen.push(url),
  };
  fakeBrowser({ tabs, windows: { update: async (id: number) => seen.push(`window ${id}`) }, runtime: { getManifest: () => manifest } });
  await value(at, 'note', { post: camille, text: 'x' });
  await value(at, 'note', { post: somePost('x:2', { url: 'https://x.com.evil.example/a' }), text: 'x' });
  await value(at, 'jump', { postId: 'x:1' }, page);
  await value({ ...at, announce: async () => [4] }, 'jump', { postId: 'x:1' }, page);
  expect(seen).toEqual(['https://x.com/camille/status/1', 4, 'window 7']);
  expect(await ask(at, 'jump', { postId: 'x:2' }, page)).toMatchObject({ problem: { code: 'unknown-post', detail: 'link' } });
});

it('loads compose into the frame that asks, and only there', async () => {
  const at = await bench();
  const run: unknown[] = [];
  fakeBrowser({ scripting: { executeScript: async (what: unknown) => run.push(what) } });
  await value(at, 'load', { bundle: 'compose' }, { ...tab, frameId: 3 });
  expect(run).toEqual([{ target: { tabId: 4, frameIds: [3] }, files: ['compose-x.js', 'compose.js'] }]);
  expect(await ask(at, 'load', { bundle: 'compose' }, page)).toMatchObject({ problem: { code: 'not-allowed' } });
});

it('opens the panel in the turn of the click, on the post that was asked for', async () => {
  const at = await bench();
  const opened: string[] = [];
  fakeBrowser({ sidebarAction: { open: async () => void opened.push('panel') } });
  const asked = value(at, 'openPanel', { postId: 'x:1' });
  expect(opened).toEqual(['panel']);
  expect(await asked).toEqual({ opened: true });
  expect(await panelPost(at.store)).toEqual({ postId: 'x:1', at: at.time });
});

it('tries a channel before it is saved, and says what is wrong with it', async () => {
  const at = await bench();
  const test = (kind: string, settings: Record<string, unknown>) => ask(at, 'testChannel', { kind, settings }, page);
  expect(await test('pigeon', {})).toMatchObject({ problem: { code: 'unknown-channel' } });
  expect(await test('webhook', { url: 'ftp://x' })).toMatchObject({
    value: { accepted: false, problem: { code: 'not-understood', where: 'url' } },
  });
  const nowhere = { url: 'http://127.0.0.1:9/x', secret: 'sixteen letters or more' };
  expect(await test('webhook', nowhere)).toMatchObject({
    value: { accepted: false, problem: { code: 'out-of-reach', where: '127.0.0.1:9' } },
  });
});

it('puts the shipped workspace and guide in place once, and finishes a first run that was cut short', async () => {
  const store = emptyStore();
  await prepare(store);
  await store.documents.toCollection().delete();
  await prepare(store);
  expect(await store.documents.count()).toBe(0);
  const cut = emptyStore();
  await prepare(cut);
  await cut.meta.delete('prepared');
  await prepare(cut);
  expect((await cut.documents.toArray()).map(({ kind }) => kind).toSorted()).toEqual(['guide', 'workspace']);
});

it('writes to departments in the language of the first run, whatever the browser speaks at a later update', async () => {
  const store = emptyStore();
  const browserSpeaks = (name: string) => fakeBrowser({ i18n: { getUILanguage: () => name }, runtime: { getManifest: () => manifest } });
  browserSpeaks('fr-FR');
  await prepare(store);
  browserSpeaks('en-GB');
  await store.meta.delete('prepared');
  await prepare(store);
  expect((await workspaceOf(store)).language).toBe('fr');
});

it('serves on with what is in force where what ships cannot be loaded, and tries it again at the next start', async () => {
  const store = emptyStore();
  const loading = vi.spyOn(publishedKinds.guide, 'first').mockRejectedValue(new Error('no such script'));
  await expect(prepare(store)).rejects.toThrow('no such script');
  loading.mockRestore();
  await prepare(store);
  await store.meta.delete('prepared');
  const failing = vi.spyOn(publishedKinds.guide, 'first').mockRejectedValue(new Error('no such script'));
  await prepare(store);
  expect(await store.meta.get('prepared')).toBeUndefined();
  failing.mockRestore();
  await prepare(store);
  expect(await store.meta.get('prepared')).toBeDefined();
});

it('opens a window of ours where a tab asks where a department reads, and takes nothing else from it', async () => {
  const at = await bench();
  const opened: string[] = [];
  const windows = { create: async ({ url }: { url: string }) => ({ id: opened.push(url) }), update: async () => ({}) };
  fakeBrowser({ windows, runtime: { getURL: (file: string) => `moz-extension://own/${file}` } });
  await value(at, 'askChannel', { department: 'support', way: 'chat' });
  expect(opened).toEqual([`moz-extension://own/pages/channel.html?workspace=${at.store.name}&department=support&way=chat`]);
  expect(await ask(at, 'askChannel', { department: 'nobody', way: 'mail' })).toMatchObject({ problem: { code: 'unknown-department' } });
  expect((await documentHead(at.store, 'workspace'))?.body).toEqual(workspaceWith());
});

it('records as sent by hand what a person copied for a department that nothing reaches', async () => {
  const at = await bench();
  const { escalationId } = await value(at, 'escalate', { post: camille, department: 'support' });
  const view = await value(at, 'confirmDelivery', { escalationId });
  expect(view.escalations).toMatchObject([{ id: escalationId, stage: 'sent' }]);
});
