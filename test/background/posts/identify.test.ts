import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import type { Post } from '../../../src/contract/post.ts';
import { enterTeam, keepStatus } from '../../../src/store/membership.ts';
import { placeCounts } from '../../../src/store/places.ts';
import { history, post } from '../../../src/store/read.ts';
import { makeOwnSeat } from '../../../src/team/keys.ts';
import { NOON } from '../../../tools/histories.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { askPage as value } from '../ask-page.ts';
import { bench, hook } from '../bench.ts';

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'en' }, runtime: { getManifest: () => ({}) } });
});

const anna = { name: 'Anna Beer', url: 'https://www.facebook.com/anna.beer' };
const text = 'Ma commande est arrivée cassée, que faire ?';

function facebook(id: string, more: Partial<Post> = {}): Post {
  const missing = id.startsWith('facebook:h') ? ['id', 'url'] : [];
  return { id, site: 'facebook', kind: 'post', author: anna, text, textState: 'complete', missing, ...more };
}
const hashed = facebook('facebook:habc');
const numbered = facebook('facebook:5001', { aliases: ['facebook:habc'], url: 'https://www.facebook.com/anna.beer/posts/5001' });
const complaint = { group: 'kind', value: 'complaint', on: true } as const;

it('keeps label, claim and answer of a post that was known by its words when its number appears', async () => {
  const at = await bench();
  await value(at, 'label', { post: hashed, ...complaint });
  await value(at, 'claim', { post: hashed });
  await value(at, 'replied', { post: hashed, text: 'Bonjour Anna', findings: [] });
  const view = await value(at, 'identify', { post: numbered });
  expect(view).toMatchObject({ id: 'facebook:5001', aliases: ['facebook:habc'], labels: { kind: 'complaint' } });
  expect(view).toMatchObject({ claim: { mine: true }, answered: { mine: true } });
  const [either] = await value(at, 'views', { ids: ['facebook:habc', 'facebook:5001'] });
  expect(either).toEqual(view);
  expect((await placeCounts(at.store, 'nobody', at.time)).counts).toEqual({ open: 0, mine: 0, escalated: 0, answered: 1, done: 0 });
});

it('joins them with the first thing done under the new id, too, and records it under the number', async () => {
  const at = await bench();
  await value(at, 'label', { post: hashed, ...complaint });
  await value(at, 'note', { post: numbered, text: 'rappeler' });
  const view = await value(at, 'claim', { post: hashed });
  expect(view).toMatchObject({ id: 'facebook:5001', labels: { kind: 'complaint' }, note: { text: 'rappeler' }, claim: { mine: true } });
  const types = (await history(at.store, 'facebook:habc')).map(({ what }) => what.type);
  expect(types).toEqual(['captured', 'labelled', 'identified', 'captured', 'noted', 'claimed']);
  expect((await post(at.store, 'facebook:habc'))?.post.url).toBe(numbered.url);
});

it('tells a tab that shows only the words of a post whose number is known, and joins them when it says what it shows', async () => {
  const at = await bench();
  await value(at, 'label', { post: numbered, ...complaint });
  const [told] = await value(at, 'views', { ids: ['facebook:habc'] });
  expect(told).toMatchObject({ id: 'facebook:5001', claims: ['facebook:habc'] });
  expect(told).not.toHaveProperty('aliases');
  expect(await value(at, 'identify', { post: hashed })).toMatchObject({ id: 'facebook:5001', aliases: ['facebook:habc'] });
  const [after] = await value(at, 'views', { ids: ['facebook:habc'] });
  expect(after).toMatchObject({ labels: { kind: 'complaint' }, aliases: ['facebook:habc'] });
  expect(after).not.toHaveProperty('claims');
});

it('joins nothing where author or words differ, whatever the ids say: a hash can be made to collide', async () => {
  const at = await bench();
  await value(at, 'label', { post: hashed, ...complaint });
  const others = [
    { ...numbered, author: { name: 'Anna Beer', url: 'https://www.facebook.com/somebody.else' } },
    { ...numbered, text: 'Merci pour tout, à bientôt dans votre boutique !' },
    { ...numbered, author: { name: 'Somebody' }, text: '' },
  ];
  for (const other of others) expect(await value(at, 'identify', { post: other })).toBeNull();
  expect((await history(at.store, 'facebook:habc')).map(({ what }) => what.type)).toEqual(['captured', 'labelled']);
});

it('gives what was said under the words to one of two posts that say the same, never to both', async () => {
  const at = await bench();
  await value(at, 'label', { post: hashed, ...complaint });
  await value(at, 'identify', { post: numbered });
  const again = { ...numbered, id: 'facebook:6002' };
  expect(await value(at, 'identify', { post: again })).toBeNull();
  expect(await value(at, 'note', { post: again, text: 'encore' })).toMatchObject({ id: 'facebook:6002', labels: { topics: [] } });
  expect(await value(at, 'views', { ids: ['facebook:5001', 'facebook:6002'] })).toHaveLength(2);
});

it('takes words that two known posts claim for neither', async () => {
  const at = await bench();
  await value(at, 'label', { post: numbered, ...complaint });
  await value(at, 'label', { post: { ...numbered, id: 'facebook:6002' }, ...complaint });
  expect(await value(at, 'views', { ids: ['facebook:habc'] })).toEqual([]);
  expect(await value(at, 'identify', { post: hashed })).toBeNull();
});

it('joins a post that was read without its author, or cut short, with what the same place shows later', async () => {
  const at = await bench();
  const { author: _, ...nameless } = facebook('facebook:hloose', { missing: ['author', 'id', 'url'] });
  await value(at, 'label', { post: nameless, ...complaint });
  await value(at, 'note', { post: { ...hashed, aliases: ['facebook:hloose'] }, text: 'vue' });
  const cut = facebook('facebook:hcut', { text: text.slice(0, 30), textState: 'truncated' });
  await value(at, 'claim', { post: cut });
  const view = await value(at, 'identify', { post: { ...numbered, aliases: ['facebook:habc', 'facebook:hcut'] } });
  expect(view).toMatchObject({ id: 'facebook:5001', labels: { kind: 'complaint' }, note: { text: 'vue' }, claim: { mine: true } });
  const state = await post(at.store, 'facebook:5001');
  expect(state?.post).toMatchObject({ author: anna, text, textState: 'complete', missing: [] });
});

it('parts two posts that were joined by mistake, and does not join them again by itself', async () => {
  const at = await bench();
  await value(at, 'label', { post: hashed, ...complaint });
  await value(at, 'identify', { post: numbered });
  await value(at, 'note', { post: numbered, text: 'rappeler' });
  const joining = (await history(at.store, 'facebook:5001')).find(({ what }) => what.type === 'identified');
  at.told.length = 0;
  await value(at, 'part', { postId: 'facebook:habc', event: joining?.id ?? '' });
  expect(at.told).toEqual(['facebook:5001', 'facebook:habc']);
  expect(await value(at, 'claim', { post: numbered })).toMatchObject({ id: 'facebook:5001', labels: { topics: [] } });
  expect(await value(at, 'claim', { post: hashed })).toMatchObject({ id: 'facebook:habc', labels: { kind: 'complaint' } });
  await value(at, 'part', { postId: 'facebook:habc', event: joining?.id ?? '' });
  expect((await history(at.store, 'facebook:5001')).filter(({ what }) => what.type === 'undone')).toHaveLength(1);
});

it('takes an escalation back that was made under an id that the post no longer bears', async () => {
  const at = await bench(hook('https://hooks.example.com/x'));
  const { escalationId } = await value(at, 'escalate', { post: { ...hashed, url: numbered.url }, department: 'support' });
  await value(at, 'identify', { post: numbered });
  expect(await value(at, 'undoEscalation', { escalationId })).toMatchObject({ id: 'facebook:5001', escalations: [] });
  const joining = (await history(at.store, 'facebook:5001')).find(({ what }) => what.type === 'identified');
  await value(at, 'part', { postId: 'facebook:5001', event: joining?.id ?? '' });
  expect((await post(at.store, 'facebook:habc'))?.escalations.map(({ stage }) => stage)).toEqual(['undone']);
});

it('lets only who may write of posts join them, and tells the others what is there', async () => {
  const at = await bench();
  await value(at, 'label', { post: hashed, ...complaint });
  const workspace = 'a'.repeat(64);
  await enterTeam(at.store, { workspace, name: 'Team', engine: { kind: 'file' }, seat: await makeOwnSeat() }, { keys: [] }, NOON);
  const status = { workspace, name: 'Team', member: 'Emma', engine: 'file', light: 'in-step', toSend: 0, aside: 0, live: false } as const;
  await keepStatus(at.store, { ...status, role: 'reader' });
  expect(await value(at, 'identify', { post: numbered })).toBeNull();
  expect(await value(at, 'views', { ids: ['facebook:habc'] })).toMatchObject([{ labels: { kind: 'complaint' } }]);
  await keepStatus(at.store, { ...status, role: 'member' });
  expect(await value(at, 'identify', { post: numbered })).toMatchObject({ labels: { kind: 'complaint' } });
});
