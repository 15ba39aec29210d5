/**
 * Writes into `test/released/<version>/` what the code of this checkout stores and shares: run once for each release, at its
 * commit, and never again for the same one.
 *   npx tsx test/released/freeze.ts 0.1
 */
import { deriveKey } from './extractable.ts';
import '../fake-browser.ts';
import 'fake-indexeddb/auto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Happening } from '../../src/contract/event.ts';
import { streamOf } from '../../src/log/file/lines.ts';
import { handingOn, takeItems, teamFileLines } from '../../src/pages/parts/data/team-file.ts';
import { append } from '../../src/store/append.ts';
import { archiveLines } from '../../src/store/archive/write.ts';
import { documentHead } from '../../src/store/document-heads.ts';
import { publish } from '../../src/store/documents.ts';
import { keepLocalProblem } from '../../src/store/local-problem.ts';
import { membership } from '../../src/store/membership.ts';
import { keepPanelPost, keepSettings, settingsOf } from '../../src/store/meta.ts';
import { once } from '../../src/store/once.ts';
import { keepWorkspaces } from '../../src/store/workspace-list.ts';
import { someParcel, somePost } from '../../tools/histories.ts';
import { root } from '../../tools/root.ts';
import { type Background, background, page } from '../background/team/team-background.ts';
import { dump } from './dump.ts';

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+$/.test(version)) throw new Error('Say which version: npx tsx test/released/freeze.ts 0.1');
const folder = path.join(root, 'test', 'released', version);
const keep = (name: string, text: string) => writeFileSync(path.join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
const keepJson = (name: string, value: unknown) => keep(name, JSON.stringify(value));

const soon = new Date(Date.now() + 86_400_000).toISOString();
const problem = { code: 'receiver-refused' as const, detail: '400' };
const on = (escalationId: string) => ({ escalationId, postId: 'x:1' });
const rule = { id: 'rule', kind: 'existence', level: 'hint' as const, message: '%s', spec: { tokens: ['dossier'] } };

/** One of each kind of event, with every field that it may have. `device` begins the ids of its escalations. */
function happenings(device: string, guide: string): Happening[] {
  const [first, second, third] = ['1', '2', '3'].map((number) => `${device}-${number}`) as [string, string, string];
  const post = somePost('x:1', { postedAt: new Date(Date.now() - 3_600_000).toISOString(), missing: ['counts'] });
  const escalated = (id: string): Happening => ({
    ...{ type: 'escalated', ...on(id), department: 'support', channel: 'hook', parcel: someParcel(id, 'x:1') },
  });
  const finding = { rule: 'rule', level: 'hint' as const, start: 0, end: 7, match: 'dossier', message: 'dossier', replacements: [] };
  return [
    { type: 'captured', postId: 'x:1', post },
    { type: 'captured', postId: 'facebook:2', post: somePost('facebook:2', { site: 'facebook', url: 'https://www.facebook.com/2' }) },
    { type: 'identified', postId: 'x:1', alias: 'x:h1', authorId: 'x:camille1' },
    { type: 'labelled', postId: 'x:1', group: 'kind', value: 'complaint', on: true },
    { type: 'labelled', postId: 'x:1', group: 'topic', value: 'delivery', on: true },
    { type: 'noted', postId: 'x:1', text: 'à rappeler' },
    { type: 'claimed', postId: 'x:1', until: soon, writing: true },
    { type: 'released', postId: 'x:1' },
    { type: 'replied', postId: 'x:1', text: 'Bonjour, votre dossier', guide, findings: [finding], mended: ['rule'] },
    { type: 'ignored', postId: 'x:1', rule: 'rule', match: 'dossier', scope: 'owner', guide, excerpt: 'votre dossier' },
    { type: 'proposed', base: guide, note: 'plus court', changes: [{ rule: 'rule', to: rule }], accept: ['zorblux'] },
    { type: 'closed', postId: 'facebook:2' },
    { type: 'reopened', postId: 'facebook:2' },
    { type: 'marked', authorId: 'x:camille1', mark: 'vip', until: soon, fact: '20 000 abonnés' },
    { type: 'unmarked', authorId: 'x:camille1', mark: 'vip' },
    escalated(first),
    { type: 'delivered', ...on(first), channel: 'hook', attempts: 2 },
    { type: 'acknowledged', ...on(first), by: 'Claire' },
    { type: 'passed', ...on(first), by: 'Claire', to: 'logistics', parcel: someParcel(first, 'x:1') },
    { type: 'answered', ...on(first), by: 'Paul', text: 'Remboursé' },
    { type: 'settled', ...on(first) },
    escalated(second),
    { type: 'refused', ...on(second), channel: 'hook', problem },
    { type: 'retried', ...on(second), channel: 'hook' },
    { type: 'unconfirmed', ...on(second), channel: 'hook', problem: { code: 'maybe-sent', detail: '504' } },
    escalated(third),
    { type: 'handed', ...on(third), channel: 'mail' },
  ];
}

/** What a CM does in a workspace, so that every table and every value of it holds something. */
async function work({ store }: Background): Promise<void> {
  const now = Date.now();
  const guide = await documentHead(store, 'guide');
  if (guide === undefined) throw new Error('no guide was installed');
  const [{ device = '' } = {}] = await append(store, [{ type: 'noted', postId: 'x:1', text: '' }], { now });
  const events = await append(store, happenings(device, guide.version.id), { now });
  const noted = events.find(({ what }) => what.type === 'noted');
  if (noted !== undefined) await append(store, [{ type: 'undone', target: noted.id, subjects: ['post:x:1'] }], { now });
  const proposed = events.find(({ what }) => what.type === 'proposed');
  if (proposed !== undefined) await append(store, [{ type: 'decided', proposal: proposed.id, taken: true }], { now });
  const waiting = `${device}-9`;
  await append(store, [{ type: 'escalated', ...on(waiting), department: 'support', channel: 'hook', parcel: someParcel(waiting, 'x:1') }], {
    now,
    put: [{ escalationId: waiting, postId: 'x:1', channel: 'hook', parcel: someParcel(waiting, 'x:1'), ...rowStart(now) }],
  });
  await publish(store, { kind: 'guide', parents: [guide.version.id], note: 'à nous', body: { ...guide.body, name: 'Maison Lune' } }, now);
  const workspace = await documentHead(store, 'workspace');
  if (workspace !== undefined) {
    const channels = [
      { id: 'hook', kind: 'webhook', name: 'Webhook', settings: { url: 'https://hook.example/in', secret: 'sixteen letters or more' } },
    ];
    const body = { ...workspace.body, name: 'Maison Lune', channels };
    await publish(store, { kind: 'workspace', parents: [workspace.version.id], note: '', body }, now);
  }
  await keepLocalProblem(store, waiting, problem);
  await keepPanelPost(store, 'x:1', now);
  await once(store, 'call', async () => 'done');
}

const rowStart = (now: number) => ({ status: 'waiting' as const, attempts: 1, dueAt: now + 60_000, since: now });

async function name(at: Background, member: string): Promise<void> {
  const settings = await settingsOf(at.store);
  await keepSettings(at.store, {
    ...settings,
    language: 'fr',
    member: { ...settings.member, name: member },
    welcomed: true,
    sites: { x: true, facebook: false },
  });
}

const textOf = (lines: AsyncGenerator<string>) => new Response(streamOf(lines, false)).text();

async function alone(): Promise<void> {
  const lea = await background('alone');
  await name(lea, 'Léa');
  await work(lea);
  keepJson('alone.json', await dump('alone'));
  keep('export.jsonl', await textOf(archiveLines(lea.store, Date.now())));
}

async function team(): Promise<void> {
  const lea = await background('team-lea');
  await name(lea, 'Léa');
  await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: { kind: 'file' } }, page);
  await work(lea);
  const invite = (name: string) => lea.calls.invite({ name, role: 'member', engine: { kind: 'file' } }, page);
  const { file, code } = await invite('Emma');
  const unused = await invite('Hugo');
  keepJson('invitation.json', { text: unused.file.text, code: unused.code, at: Date.now() });
  const before = await background('team-before');
  await before.calls.joinTeam({ text: file.text, code }, page);
  const emma = await background(before.joined[0] ?? '');
  const blobOf = async (from: Background) => {
    await from.calls.sealItems({}, page);
    const left = await handingOn(from.store);
    const text = await textOf(teamFileLines(from.store, (await membership(from.store))?.workspace ?? ''));
    await left();
    return text;
  };
  const take = (to: Background, text: string) => takeItems(to.store, new Blob([text]), new AbortController().signal, () => {});
  await take(emma, await blobOf(lea));
  await append(emma.store, [{ type: 'noted', postId: 'x:1', text: 'vu par Emma' }], { now: Date.now() });
  const fromEmma = await blobOf(emma);
  keep('team-file.jsonl', fromEmma);
  await take(lea, fromEmma);
  keepJson('team.json', await dump('team-lea'));
  keepJson('colleague.json', await dump(emma.store.name));
}

async function list(): Promise<void> {
  const accounts = { 'x:maisonlune': { name: 'Maison Lune', store: 'diapason' }, 'x:other': { removed: 'Autre', later: true as const } };
  await keepWorkspaces({
    kept: [
      { store: 'diapason', name: '' },
      { store: 'diapason-2', name: 'Autre' },
    ],
    first: 'diapason',
    accounts,
    last: { x: 'x:maisonlune' },
    doomed: [],
  });
  keepJson('workspaces.json', await dump('diapason-workspaces'));
}

// An invitation takes its million rounds, as released.
Object.defineProperty(crypto.subtle, 'deriveKey', { value: deriveKey });
mkdirSync(folder);
await alone();
await team();
await list();
process.exit(0);
