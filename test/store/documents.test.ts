import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { documentRecords } from '../../src/contract/document.ts';
import { storedRecord } from '../../src/contract/stored.ts';
import { type Guide, GuideSchema } from '../../src/guide/guide.ts';
import { clockAt } from '../../src/log/clock.ts';
import { makeVersion } from '../../src/log/versions.ts';
import { inOne, type Store } from '../../src/store/database.ts';
import { documentForks, documentHead, documentLine, documentVersions, headNumber } from '../../src/store/document-heads.ts';
import { addVersions, install, publish, readVersion } from '../../src/store/documents.ts';
import { addHistory } from '../../src/store/history.ts';
import { NOON } from '../../tools/histories.ts';
import { emptyStore } from './open.ts';

function guide(name: string): Guide {
  return { schema: 1, name, vocabulary: { accept: [], reject: [] }, rules: [] };
}

async function headId(store: Store): Promise<string> {
  return (await documentHead(store, 'guide'))?.version.id ?? '';
}

it('publishes on top of the head and keeps every version', async () => {
  const store = emptyStore();
  await install(store, 'guide', guide('shipped'), 1);
  const first = await publish(store, { kind: 'guide', parents: [await headId(store)], note: 'ours', body: guide('ours') }, NOON);
  expect(await documentHead(store, 'guide')).toEqual({ version: first, body: guide('ours'), isNewer: false });
  expect((await documentVersions(store, 'guide')).map(({ author }) => author)).toEqual([first.author, 'diapason']);
});

it('refuses a version made from an older head, and keeps what was there', async () => {
  const store = emptyStore();
  await install(store, 'guide', guide('shipped'), 1);
  const parents = [await headId(store)];
  await publish(store, { kind: 'guide', parents, note: '', body: guide('one') }, NOON);
  const late = publish(store, { kind: 'guide', parents, note: '', body: guide('two') }, NOON);
  await expect(late).rejects.toMatchObject({ problem: { code: 'newer-version' } });
  expect((await documentHead(store, 'guide'))?.body.name).toBe('one');
});

it('lets only one of two publications at once through', async () => {
  const store = emptyStore();
  await install(store, 'guide', guide('shipped'), 1);
  const parents = [await headId(store)];
  const tries = ['a', 'b', 'c'].map((name) => publish(store, { kind: 'guide', parents, note: '', body: guide(name) }, NOON));
  const done = await Promise.allSettled(tries);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('says where a body does not parse, and keeps what was there', async () => {
  const store = emptyStore();
  const broken = publish(store, { kind: 'guide', parents: [], note: '', body: { ...guide('x'), rules: [{ id: 'r' }] } }, NOON);
  await expect(broken).rejects.toMatchObject({ problem: { code: 'not-understood', where: 'guide rules.0.kind' } });
  expect(await documentHead(store, 'guide')).toBeUndefined();
});

it('shows the version of a colleague made from the same parent as a fork, on every device the same', async () => {
  const store = emptyStore();
  const base = await makeVersion({ kind: 'guide', parents: [], author: 'emma', at: clockAt(1), note: '', body: guide('base') });
  const one = await makeVersion({ ...base, parents: [base.id], at: clockAt(2), body: guide('one') });
  const two = await makeVersion({ ...base, parents: [base.id], at: clockAt(2), author: 'hugo', body: guide('two') });
  await inOne(store, () => addVersions(store, [one, base, two], NOON));
  const [head, fork] = one.id > two.id ? [one, two] : [two, one];
  expect(await headId(store)).toBe(head.id);
  expect(await documentForks(store, 'guide')).toEqual([fork]);
  await publish(store, { kind: 'guide', parents: [one.id, two.id], note: 'both', body: guide('both') }, NOON);
  expect(await documentForks(store, 'guide')).toEqual([]);
});

it('installs a newer default until a team has published, and then no more', async () => {
  const store = emptyStore();
  await install(store, 'guide', guide('shipped'), 1);
  await install(store, 'guide', guide('shipped'), 2);
  expect(await store.documents.count()).toBe(1);
  await install(store, 'guide', guide('better'), 3);
  expect((await documentHead(store, 'guide'))?.body.name).toBe('better');
  await publish(store, { kind: 'guide', parents: [await headId(store)], note: '', body: guide('ours') }, NOON);
  await install(store, 'guide', guide('best'), 4);
  expect((await documentHead(store, 'guide'))?.body.name).toBe('ours');
});

it('refuses a foreign version whose name is not its content', async () => {
  const version = await makeVersion({ kind: 'guide', parents: [], author: 'emma', at: clockAt(1), note: '', body: guide('x') });
  expect(await readVersion({ ...version, body: guide('y') })).toEqual({ reason: 'id: does not name this content' });
  expect(await readVersion(version)).toEqual({ version });
  expect(await readVersion('noise')).toHaveProperty('reason');
});

it('shows and merges what was published before an upgrade of the document in the present shape', async () => {
  const store = emptyStore();
  const old = await makeVersion({
    kind: 'guide',
    parents: [],
    author: 'm',
    at: clockAt(NOON),
    note: '',
    body: { ...guide('old'), titles: ['a'] },
  });
  const records = documentRecords as { guide: unknown };
  const before = records.guide;
  records.guide = storedRecord(GuideSchema, [({ titles, ...rest }) => ({ ...rest, title: (titles as string[])[0] })]);
  try {
    await addVersions(store, [old], NOON);
    const [shown] = await documentVersions(store, 'guide');
    expect(shown).toMatchObject({ id: old.id, body: { schema: 2, title: 'a' } });
    expect(shown?.body).not.toHaveProperty('titles');
    expect((await documentLine(store, 'guide')).head?.body).toEqual(shown?.body);
    expect(await store.documents.get(old.id)).toEqual(old);
  } finally {
    records.guide = before;
  }
});

it('calls the version in force by its number, which every device finds by itself', async () => {
  const [mine, hers] = [emptyStore(), emptyStore()];
  await install(mine, 'guide', guide('shipped'), 1);
  await install(hers, 'guide', guide('shipped later'), 2);
  expect(await headNumber(mine, 'guide')).toBeUndefined();
  const first = await publish(mine, { kind: 'guide', parents: [await headId(mine)], note: '', body: guide('one') }, NOON);
  const second = await publish(mine, { kind: 'guide', parents: [first.id], note: '', body: guide('two') }, NOON);
  await inOne(hers, () => addVersions(hers, [second], NOON));
  await inOne(hers, () => addVersions(hers, [first], NOON));
  expect(await headNumber(mine, 'guide')).toBe('2');
  expect(await headNumber(hers, 'guide')).toBe('2');
  expect((await documentLine(hers, 'guide')).numbers).toEqual((await documentLine(mine, 'guide')).numbers);
});

it('gives two members who published at once one number, told apart by the beginning of what their versions are named', async () => {
  const base = await makeVersion({ kind: 'guide', parents: [], author: 'emma', at: clockAt(1), note: '', body: guide('base') });
  const one = await makeVersion({ ...base, parents: [base.id], at: clockAt(2), body: guide('one') });
  const two = await makeVersion({ ...base, parents: [base.id], at: clockAt(3), author: 'hugo', body: guide('two') });
  const stores = [emptyStore(), emptyStore()];
  for (const [at, store] of stores.entries())
    for (const version of at === 0 ? [base, one, two] : [base, two, one]) await inOne(store, () => addVersions(store, [version], NOON));
  for (const store of stores) {
    const { numbers } = await documentLine(store, 'guide');
    expect([numbers.get(one.id), numbers.get(two.id)]).toEqual([one, two].map(({ id }) => `2-${id.slice(0, 4)}`));
    expect(await headNumber(store, 'guide')).toBe(`2-${two.id.slice(0, 4)}`);
  }
});

it('gives what a file brought no number, and finds the number of a head that was kept without one', async () => {
  const store = emptyStore();
  const first = await publish(store, { kind: 'guide', parents: [], note: '', body: guide('one') }, NOON);
  const foreign = await makeVersion({ kind: 'guide', parents: [], author: 'hugo', at: clockAt(9), note: '', body: guide('theirs') });
  await inOne(store, () => addHistory(store, [foreign]));
  const { numbers, versions } = await documentLine(store, 'guide');
  expect(versions).toHaveLength(2);
  expect([...numbers]).toEqual([[first.id, '1']]);
  await store.meta.put({ key: 'head:guide', value: { head: first.id, forks: [] } });
  expect(await headNumber(store, 'guide')).toBe('1');
});
