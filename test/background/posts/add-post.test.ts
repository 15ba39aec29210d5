import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { parcelText } from '../../../src/channels/parcel-text.ts';
import { webhook } from '../../../src/channels/webhook.ts';
import type { Post, StoredPost } from '../../../src/contract/post.ts';
import { readEvent } from '../../../src/contract/read-event.ts';
import { typedPost } from '../../../src/domain/added-post.ts';
import { escalation, escalationsOf, history, post } from '../../../src/store/read.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { queue } from '../../store/queue.ts';
import { askPage as ask } from '../ask-page.ts';
import { type Bench, bench, hook } from '../bench.ts';

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'en' }, runtime: { getManifest: () => ({}) } });
});

const typed = (at: Bench, more: Partial<Parameters<typeof typedPost>[0]>): StoredPost =>
  typedPost({ link: '', text: '', author: '', place: '', ...more }, 'f00d', at.now());
const complaint = { group: 'kind', value: 'complaint', on: true } as const;
const pfbid = 'https://www.facebook.com/anna.beer/posts/pfbid02AbcDef';

const onX: Post = {
  ...{ id: 'x:185', site: 'x', kind: 'post', text: 'Ma lampe bourdonne depuis hier', textState: 'complete', missing: [] },
  ...{ author: { name: 'Nadia B.', handle: 'nadia' }, url: 'https://x.com/nadia/status/185' },
};

it('makes one post of what was added by its link and what a page shows later, whose words then stand', async () => {
  const at = await bench();
  const link = 'https://x.com/nadia/status/185?s=20';
  const { postId } = await ask(at, 'addPost', { post: typed(at, { link, text: 'something about a lamp', author: 'Nadia' }) });
  await ask(at, 'label', { postId, ...complaint });
  await ask(at, 'note', { post: onX, text: 'seen' });
  const state = await post(at.store, 'x:185');
  expect(state).toMatchObject({ labels: { kind: 'complaint' }, post: { text: onX.text, author: onX.author } });
  expect(state?.post.byHand).toBeUndefined();
});

it('opens the post that is there already, and changes nothing of it', async () => {
  const at = await bench();
  await ask(at, 'note', { post: onX, text: 'seen' });
  const before = await history(at.store, 'x:185');
  const answered = await ask(at, 'addPost', { post: typed(at, { link: 'https://twitter.com/i/status/185', text: 'other words' }) });
  expect(answered).toEqual({ postId: 'x:185', isNew: false, isKept: false });
  expect(await history(at.store, 'x:185')).toEqual(before);
});

it('fills in what was typed where the post was added before without words, or its page showed none', async () => {
  const at = await bench();
  const link = 'https://x.com/nadia/status/185';
  await ask(at, 'addPost', { post: typed(at, { link }) });
  const again = await ask(at, 'addPost', { post: typed(at, { link, text: 'The lamp hums', author: 'Nadia' }) });
  expect(again).toEqual({ postId: 'x:185', isNew: false, isKept: true });
  expect((await post(at.store, 'x:185'))?.post).toMatchObject({ text: 'The lamp hums', author: { name: 'Nadia', handle: 'nadia' } });
  await ask(at, 'note', { post: { ...onX, id: 'x:186', text: '', url: 'https://x.com/nadia/status/186' }, text: 'a photo' });
  await ask(at, 'addPost', { post: typed(at, { link: 'https://x.com/nadia/status/186', text: 'A photo of a lamp' }) });
  expect((await post(at.store, 'x:186'))?.post).toMatchObject({ text: 'A photo of a lamp', author: onX.author, byHand: true });
});

it('takes no person for the author by the handle of a pasted link, under which X opens anybody’s post', async () => {
  const at = await bench();
  await ask(at, 'addPost', { post: typed(at, { link: 'https://x.com/somebody_else/status/185', text: 'The lamp hums' }) });
  expect(await post(at.store, 'x:185')).not.toHaveProperty('authorId');
});

const onFacebook = (id: string, more: Partial<Post> = {}): Post => ({
  ...{ id, site: 'facebook', kind: 'post', text: 'Ma commande est arrivée cassée', textState: 'complete', missing: ['id'] },
  ...{ author: { name: 'Anna Beer', url: 'https://www.facebook.com/anna.beer' }, url: pfbid, ...more },
});

it('joins what was added by a link without a number with the post that a page shows under that link', async () => {
  const at = await bench();
  const added = await ask(at, 'addPost', { post: typed(at, { link: `${pfbid}?__cft__=1`, text: 'order broken' }) });
  await ask(at, 'label', { postId: added.postId, ...complaint });
  const shown = onFacebook('facebook:5001', { aliases: [added.postId], missing: [] });
  const view = await ask(at, 'identify', { post: shown });
  expect(view).toMatchObject({ id: 'facebook:5001', labels: { kind: 'complaint' } });
  expect((await post(at.store, added.postId))?.post.text).toBe(shown.text);
});

it('finds by such a link the post that a page has shown before', async () => {
  const at = await bench();
  const name = typed(at, { link: pfbid }).id;
  await ask(at, 'note', { post: onFacebook('facebook:5001', { aliases: [name], missing: [] }), text: 'seen' });
  expect(await ask(at, 'addPost', { post: typed(at, { link: pfbid }) })).toEqual({ postId: 'facebook:5001', isNew: false, isKept: true });
});

const heard = { text: 'The lamp hums since yesterday', author: 'Nadia', place: 'by phone' };

it('lets what was heard elsewhere live like any other post', async () => {
  const at = await bench(hook('https://hooks.example.com/a'));
  const { postId } = await ask(at, 'addPost', { post: typed(at, heard) });
  for (const call of ['claim', 'close', 'reopen'] as const) await ask(at, call, { postId });
  await ask(at, 'label', { postId, ...complaint });
  await ask(at, 'note', { postId, text: 'call back' });
  const found = await queue(at.store, { me: 'nobody', now: at.now(), search: 'lamp hums' });
  expect(found.map(({ id, labels, note }) => [id, labels.kind, note?.text])).toEqual([[postId, 'complaint', 'call back']]);
});

it('stands before what is labelled a complaint where the words that were typed say danger', async () => {
  const at = await bench();
  await ask(at, 'label', { post: onX, ...complaint });
  const { postId } = await ask(at, 'addPost', { post: typed(at, { text: 'My child was burnt by the lamp', place: 'heard in the shop' }) });
  const [said, heardOf] = await ask(at, 'views', { ids: ['x:185', postId] });
  expect([heardOf?.priority?.level, heardOf?.labels]).toEqual(['high', { topics: [] }]);
  expect(heardOf?.priority?.points).toBeGreaterThan(said?.priority?.points ?? 0);
  expect(heardOf?.dueAt).toBe(at.now() + 30 * 60_000);
});

it('hands it over with where it was heard in the place of a link, and names no site as its network', async () => {
  const at = await bench(hook('https://hooks.example.com/a'));
  const { postId } = await ask(at, 'addPost', { post: typed(at, heard) });
  await ask(at, 'escalate', { postId, department: 'support' });
  const [made] = await escalationsOf(at.store, [postId]);
  if (made === undefined) throw new Error('nothing was escalated');
  const { subject, text } = parcelText({ ...made.parcel, language: 'en' });
  expect(text).toContain('Heard: by phone (no link: written down by hand)');
  expect(subject).toContain('– by phone –');
  const departure = await webhook.depart(made.parcel, { url: 'https://hooks.example.com/a', secret: 'sixteen letters or more' }, 'key', 1);
  const sent = departure.kind === 'request' ? JSON.parse(departure.body as string) : {};
  expect(sent.parcel).toMatchObject({ heard: 'by phone', post: { id: postId } });
  expect(sent.parcel.network).toBe('elsewhere');
});

it('names its author nowhere to a department that must not know them, not even by where it was heard', async () => {
  const at = await bench();
  const { postId } = await ask(at, 'addPost', { post: typed(at, { ...heard, place: 'Nadia called us' }) });
  const { view } = await ask(at, 'escalate', { postId, department: 'hr' });
  const parcel = (await escalation(at.store, view.escalations[0]?.id ?? ''))?.parcel;
  expect(parcel).toMatchObject({ hidden: ['author'], heard: '[…] called us' });
  expect(JSON.stringify(parcel)).not.toContain('Nadia');
});

it('is two posts when the same words are heard twice', async () => {
  const at = await bench();
  const drawn = (id: string) => typedPost({ link: '', ...heard }, id, at.now());
  for (const id of ['a1', 'b2', 'a1']) await ask(at, 'addPost', { post: drawn(id) });
  expect(await queue(at.store, { me: 'nobody', now: at.now() })).toHaveLength(2);
});

it('is read by a colleague’s browser as it came, and has no address whoever gives it one', async () => {
  const at = await bench();
  const { postId } = await ask(at, 'addPost', { post: { ...typed(at, heard), url: 'https://evil.example/a' } as StoredPost });
  const [event] = await history(at.store, postId);
  expect(readEvent(JSON.parse(JSON.stringify(event)))).toMatchObject({ kind: 'known' });
  expect((await post(at.store, postId))?.post.url).toBeUndefined();
});

it('is broken where it is written down under the id of a post of a site, or captured under one that stands on none', async () => {
  const at = await bench();
  const { postId } = await ask(at, 'addPost', { post: typed(at, heard) });
  const [event] = await history(at.store, postId);
  if (event?.what.type !== 'added') throw new Error('nothing was added');
  const { what } = event;
  const forged = { ...event, what: { ...what, postId: 'x:185', post: { ...what.post, id: 'x:185' } } };
  const seen = { ...event, what: { type: 'captured', postId, post: { ...onX, id: postId } } };
  for (const one of [forged, seen]) expect(readEvent(JSON.parse(JSON.stringify(one)))).toMatchObject({ kind: 'broken' });
});
