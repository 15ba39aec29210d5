import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import type { Post } from '../../../src/contract/post.ts';
import type { Label } from '../../../src/contract/workspace.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { history, post } from '../../../src/store/read.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { askPage as ask } from '../ask-page.ts';
import { type Bench, bench } from '../bench.ts';

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'en' }, runtime: { getManifest: () => ({}) } });
});

const onX: Post = {
  ...{ id: 'x:185', site: 'x', kind: 'post', text: 'Where is my parcel', textState: 'complete', missing: [] },
  ...{ author: { name: 'Nadia B.', handle: 'nadia' }, url: 'https://x.com/nadia/status/185' },
};
const topic = (value: string, on = true) => ({ group: 'topic', value, on }) as const;

/** Publishes the workspace with some of its topics changed. */
async function changeTopics(at: Bench, change: (label: Label) => Label): Promise<void> {
  const head = await documentHead(at.store, 'workspace');
  if (head === undefined) throw new Error('no workspace');
  const labels = { ...head.body.labels, topic: head.body.labels.topic.map(change) };
  await ask(at, 'publish', { kind: 'workspace', parents: [head.version.id], note: '', body: { ...head.body, labels } });
}
const merging = (from: string, into: string) => (label: Label) => (label.key === from ? { ...label, mergedInto: into } : label);
const viewOf = async (at: Bench) => (await ask(at, 'views', { ids: ['x:185'] }))[0];

it('shows old posts under the label that took the place of theirs, and leaves the history as it was said', async () => {
  const at = await bench();
  await ask(at, 'label', { post: onX, ...topic('billing') });
  const before = await history(at.store, 'x:185');
  await changeTopics(at, merging('billing', 'price'));
  expect((await viewOf(at))?.labels.topics).toEqual(['price']);
  expect(await history(at.store, 'x:185')).toEqual(before);
  expect((await post(at.store, 'x:185'))?.labels.topics).toEqual(['billing']);
});

it('takes a merged label off by the one that took its place, under every name it had', async () => {
  const at = await bench();
  for (const key of ['billing', 'price']) await ask(at, 'label', { post: onX, ...topic(key) });
  await changeTopics(at, merging('billing', 'price'));
  await ask(at, 'label', { postId: 'x:185', ...topic('price', false) });
  expect((await viewOf(at))?.labels.topics).toEqual([]);
});

it('gives the label of today to who still sees the one of yesterday', async () => {
  const at = await bench();
  await ask(at, 'label', { post: onX, ...topic('staff') });
  await changeTopics(at, merging('billing', 'price'));
  await ask(at, 'label', { postId: 'x:185', ...topic('billing') });
  expect((await post(at.store, 'x:185'))?.labels.topics).toEqual(['staff', 'price']);
});

it('refuses a label that was retired, and lets a post that carries it lose it', async () => {
  const at = await bench();
  await ask(at, 'label', { post: onX, ...topic('staff') });
  await changeTopics(at, (label) => (label.key === 'staff' ? { ...label, retired: true } : label));
  expect((await viewOf(at))?.labels.topics).toEqual(['staff']);
  await expect(ask(at, 'label', { postId: 'x:185', ...topic('staff') })).rejects.toThrow('not-understood');
  await ask(at, 'label', { postId: 'x:185', ...topic('staff', false) });
  expect((await viewOf(at))?.labels.topics).toEqual([]);
});
