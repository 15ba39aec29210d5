import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import { documentCalls } from '../../../src/background/documents/document-calls.ts';
import { guideCalls } from '../../../src/background/documents/guide-calls.ts';
import { postCalls } from '../../../src/background/posts/post-calls.ts';
import type { Caller } from '../../../src/browser/serve.ts';
import { calls } from '../../../src/contract/calls.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { foldProposals } from '../../../src/log/fold-proposals.ts';
import { foldRules } from '../../../src/log/fold-rules.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { install } from '../../../src/store/documents.ts';
import { eventsOf } from '../../../src/store/read.ts';
import { somePost } from '../../../tools/histories.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { type Bench, bench } from '../bench.ts';

const page: Caller = { page: true };
const tab: Caller = { page: false, site: 'x', tabId: 4, frameId: 0, windowId: 2 };

async function publish(at: Bench, change: (guide: Guide) => Guide) {
  if ((await documentHead(at.store, 'guide')) === undefined) await install(at.store, 'guide', defaultGuide, 1);
  const head = await documentHead(at.store, 'guide');
  const draft = { kind: 'guide', parents: [head?.version.id ?? ''], note: '', body: change(structuredClone(defaultGuide)) } as const;
  return documentCalls(at).publish({ ...draft, parents: [...draft.parents] }, page);
}

it('refuses a guide whose rule misses its bad example, and names both; the one in force stays', async () => {
  const at = await bench();
  const spoilt = publish(at, (guide) => ({
    ...guide,
    rules: guide.rules.slice(0, 20).map((rule) => ({ ...rule, bad: ['Tout va bien.'] })),
  }));
  await expect(spoilt).rejects.toMatchObject({
    problem: { code: 'missed-example', where: 'fr-gene-occasionnee', detail: 'Tout va bien.' },
  });
  expect((await documentHead(at.store, 'guide'))?.version.author).toBe('diapason');
});

it('refuses a guide with a rule that complains about its good example', async () => {
  const at = await bench();
  const hit = publish(at, (guide) => ({ ...guide, rules: guide.rules.slice(0, 1).map((rule) => ({ ...rule, good: rule.bad ?? [] })) }));
  await expect(hit).rejects.toMatchObject({ problem: { code: 'hit-example', where: 'fr-gene-occasionnee' } });
});

it('refuses a guide with a pattern that does not compile, or with two rules of one name', async () => {
  const at = await bench();
  const [first] = defaultGuide.rules;
  if (first === undefined) throw new Error('no rule');
  const broken = { ...first, spec: { tokens: ['(a'] } };
  await expect(publish(at, (guide) => ({ ...guide, rules: [broken] }))).rejects.toMatchObject({ problem: { code: 'not-understood' } });
  await expect(publish(at, (guide) => ({ ...guide, rules: [first, first] }))).rejects.toMatchObject({ problem: { where: first.id } });
});

it('publishes a guide whose examples hold', async () => {
  const at = await bench();
  const { version } = await publish(at, (guide) => ({ ...guide, name: 'Maison Lune' }));
  expect((await documentHead(at.store, 'guide'))?.version.id).toBe(version.id);
});

it('keeps a finding ignored for a post with the post, and only counts one ignored here', async () => {
  const at = await bench();
  const { ignore } = postCalls(at);
  const finding = { rule: 'fr-emoji', match: '✨' };
  const view = await ignore({ ...finding, scope: 'post', post: somePost('x:1') }, tab);
  expect(view).toMatchObject({ id: 'x:1', ignored: [finding] });
  expect(await ignore({ ...finding, scope: 'here', post: somePost('x:2') }, tab)).toBeNull();
  expect(await at.store.posts.get('x:2')).toBeUndefined();
  expect(foldRules(await eventsOf(at.store, 'rule:fr-emoji')).get('fr-emoji')?.ignored).toBe(2);
});

it('takes the newest ignoring back: the post forgets it, and it is not counted', async () => {
  const at = await bench();
  const { ignore } = postCalls(at);
  const { unignore } = guideCalls(at);
  const finding = { rule: 'fr-emoji', match: '✨' };
  await ignore({ ...finding, scope: 'here' }, tab);
  await ignore({ ...finding, scope: 'post', post: somePost('x:1') }, tab);
  expect((await unignore({ ...finding, scope: 'post' }, tab))?.ignored).toBeUndefined();
  expect(await unignore({ ...finding, scope: 'post' }, tab)).toBeNull();
  expect(foldRules(await eventsOf(at.store, 'rule:fr-emoji')).get('fr-emoji')?.ignored).toBe(1);
});

it('keeps a proposal of words alone, and none that proposes nothing', async () => {
  const at = await bench();
  await guideCalls(at).propose({ base: 'a'.repeat(64), note: '', changes: [], accept: ['Brumisa'] }, page);
  expect(foldProposals(await eventsOf(at.store, 'guide:proposals'))).toMatchObject([{ changes: [], accept: ['Brumisa'] }]);
  expect(v.safeParse(calls.propose.input, { base: 'a'.repeat(64), note: '', changes: [] }).success).toBe(false);
});

it('keeps proposals of the guide and what became of them', async () => {
  const at = await bench();
  const { propose, decide } = guideCalls(at);
  const changes = [{ rule: 'fr-emoji', to: null }];
  const { proposal } = await propose({ base: 'a'.repeat(64), note: 'Deux emoji vont bien', changes }, page);
  await decide({ proposal, taken: false }, page);
  expect(foldProposals(await eventsOf(at.store, 'guide:proposals'))).toMatchObject([{ id: proposal, changes, decision: { taken: false } }]);
});

it('opens the guide to be read, in the workspace of the tab, at a rule of whatever name', async () => {
  const at = await bench();
  const create = vi.fn(async (_: { readonly url?: string }) => ({}));
  fakeBrowser({ runtime: { getURL: (path: string) => `chrome-extension://diapason/${path}` }, tabs: { create, query: async () => [] } });
  await guideCalls(at).readGuide({ rule: 'RedHat/a b#c' }, tab);
  expect(create.mock.calls[0]?.[0].url).toBe(
    `chrome-extension://diapason/pages/guide.html?workspace=${at.store.name}#read/RedHat%2Fa%20b%23c`,
  );
});

it('leads the tab in which the guide is read to the next rule, and no tab in which it is written', async () => {
  const at = await bench();
  const page = `chrome-extension://diapason/pages/guide.html?workspace=${at.store.name}`;
  const create = vi.fn(async (_: { readonly url?: string }) => ({}));
  const update = vi.fn(async (id: number, _: { readonly url?: string }) => ({ id }));
  let open: { id: number; url?: string }[] = [{ id: 4, url: `${page}#rule/a` }, { id: 5 }];
  const tabs = { create, update, query: async () => open };
  fakeBrowser({ runtime: { getURL: (path: string) => `chrome-extension://diapason/${path}` }, tabs });
  await guideCalls(at).readGuide({ rule: 'a' }, tab);
  expect([create.mock.calls.length, update.mock.calls.length]).toEqual([1, 0]);
  open = [...open, { id: 6, url: `${page}#read/a` }];
  await guideCalls(at).readGuide({ rule: 'b' }, tab);
  expect(create).toHaveBeenCalledTimes(1);
  expect(update.mock.calls).toEqual([
    [6, { url: `${page}#read/b` }],
    [6, { active: true }],
  ]);
});
