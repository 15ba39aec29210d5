import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { workspaceHandlers } from '../../../src/background/workspaces/handlers.ts';
import { answer } from '../../../src/browser/serve.ts';
import type { CallAnswer, CallInput, CallName, CallResults } from '../../../src/contract/calls.ts';
import type { Event } from '../../../src/contract/event.ts';
import type { OwnReply } from '../../../src/contract/reply-calls.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { install, publish } from '../../../src/store/documents.ts';
import { merge } from '../../../src/store/merge.ts';
import { NOON, somePost } from '../../../tools/histories.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { type Bench, bench, portsOf } from '../bench.ts';

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'en' }, runtime: { getManifest: () => ({}) } });
});

async function value<N extends CallName>(at: Bench, call: N, input: CallInput<N>): Promise<CallResults[N]> {
  const answered = (await answer(workspaceHandlers(at, portsOf(at)), { call, input }, { page: false, site: 'x' })) as CallAnswer<N>;
  if (!answered.ok) throw new Error(`${call}: ${JSON.stringify(answered.problem)}`);
  return answered.value;
}

/** Publishes as many versions of the guide as asked; the id of each. */
async function guides(at: Bench, count: number): Promise<string[]> {
  await install(at.store, 'guide', defaultGuide, 1);
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const head = await documentHead(at.store, 'guide');
    const draft = { kind: 'guide', parents: [head?.version.id ?? ''], note: '', body: { ...defaultGuide, name: `${number}` } } as const;
    ids.push((await publish(at.store, draft, at.time + number)).id);
  }
  return ids;
}

const text = 'Bonjour Camille, votre colis part demain. – Léa';
const parent = somePost('x:1');
const own = (more: Partial<OwnReply> = {}): OwnReply => ({ id: 'x:900', parentId: 'x:1', text, ...more });
const iso = (ms: number) => new Date(ms).toISOString();

async function send(at: Bench, guide: string | undefined, more: Partial<CallInput<'replied'>> = {}): Promise<void> {
  const input = { post: parent, text, findings: [], ...(guide === undefined ? {} : { guide }), ...more };
  await value(at, 'replied', input as CallInput<'replied'>);
}

const numbersOf = async (at: Bench, ...replies: OwnReply[]) =>
  (await value(at, 'checkedReplies', { replies })).map(({ id, number }) => [id, number]);

it('says which version of the guide a reply was checked with that stands below the post it answers', async () => {
  const at = await bench();
  const [first, second] = await guides(at, 3);
  await send(at, second);
  expect(await numbersOf(at, own())).toEqual([['x:900', '2']]);
  expect(first).not.toBe(second);
});

it('says it of words that the site has changed, and of no others', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  await send(at, first, { text: 'Bonjour Camille,\n\nvoici : https://www.maison-lune.example/suivi/123456789' });
  const shown = (words: string) => numbersOf(at, own({ text: words }));
  expect(await shown('Bonjour Camille, voici\u00a0: maison-lune.example/suivi/12…')).toEqual([['x:900', '1']]);
  expect(await shown('Bonjour Camille, voici : https://t.co/abc')).toEqual([['x:900', '1']]);
  expect(await shown('Bonjour Camille, voilà : https://t.co/abc')).toEqual([]);
});

it('says nothing of a reply that was sent before there was a version with a number', async () => {
  const at = await bench();
  await guides(at, 0);
  const shipped = await documentHead(at.store, 'guide');
  await send(at, shipped?.version.id);
  await send(at, undefined, { post: somePost('x:2') });
  await send(at, 'f'.repeat(64), { post: somePost('x:3') });
  expect(await numbersOf(at, own(), own({ parentId: 'x:2' }), own({ parentId: 'x:3' }))).toEqual([]);
});

it('says nothing of two equal replies that were checked with different versions, unless the time parts them', async () => {
  const at = await bench();
  const [first, second] = await guides(at, 2);
  await send(at, first);
  at.time += 3_600_000;
  await send(at, second);
  expect(await numbersOf(at, own())).toEqual([]);
  expect(await numbersOf(at, own({ postedAt: iso(NOON + 2_000) }))).toEqual([['x:900', '1']]);
  expect(await numbersOf(at, own({ postedAt: iso(NOON + 3_600_000) }))).toEqual([['x:900', '2']]);
});

it('says it of two equal replies that were checked with the same version', async () => {
  const at = await bench();
  const [first] = await guides(at, 2);
  await send(at, first);
  await send(at, first);
  expect(await numbersOf(at, own())).toEqual([['x:900', '1']]);
});

it('says nothing where one of two equal replies was sent without a check', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  await send(at, first);
  await send(at, undefined);
  expect(await numbersOf(at, own())).toEqual([]);
});

it('says nothing of a reply with the same words that was published at another time, or under another post', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  await send(at, first);
  const near = iso(NOON);
  expect(await numbersOf(at, own({ postedAt: iso(NOON - 3_600_000) }))).toEqual([]);
  expect(await numbersOf(at, own({ parentId: 'x:7' }), own({ parentId: 'x:7', postedAt: near }))).toEqual([]);
});

it('ties a reply whose parent the page does not say by its time, and never by its words alone', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  await send(at, first);
  expect(await numbersOf(at, { id: 'x:900', text })).toEqual([]);
  expect(await numbersOf(at, { id: 'x:900', text, postedAt: iso(NOON + 1_000) })).toEqual([['x:900', '1']]);
});

it('ties a reply to an answer further down in the thread, where the page names the post above', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  await send(at, first, { post: somePost('x:2', { kind: 'reply', parentId: 'x:1' }) });
  expect(await numbersOf(at, own({ postedAt: iso(NOON) }))).toEqual([['x:900', '1']]);
});

it('says it of what a colleague sent', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  const event = (seq: number, what: Event['what']): Event => ({
    ...{ id: `colleague1-${seq}`, device: 'colleague1', seq, at: clockAt(NOON, seq), member: { id: 'hugo', name: 'Hugo' }, what },
  });
  const replied = event(2, { type: 'replied', postId: 'x:1', text, findings: [], guide: first ?? '' });
  await merge(at.store, [event(1, { type: 'captured', postId: 'x:1', post: parent }), replied], at.time);
  expect(await numbersOf(at, own())).toEqual([['x:900', '1']]);
});

it('never asks for a tab of one site about posts of another, and ties no reply to what was said on another', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  await send(at, first);
  for (const reply of [own({ id: 'facebook:9' }), own({ parentId: 'facebook:1' })]) {
    await expect(value(at, 'checkedReplies', { replies: [reply] })).rejects.toThrow('not-allowed');
  }
  const page = { page: true } as const;
  const elsewhere = { replies: [{ id: 'facebook:9', text, postedAt: iso(NOON) }] };
  expect(await answer(workspaceHandlers(at, portsOf(at)), { call: 'checkedReplies', input: elsewhere }, page)).toEqual({
    ok: true,
    value: [],
  });
});

it('tells a tab nothing but the number', async () => {
  const at = await bench();
  const [first] = await guides(at, 1);
  await send(at, first);
  expect(await value(at, 'checkedReplies', { replies: [own()] })).toEqual([{ id: 'x:900', number: '1' }]);
});
