import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { escalationIdOf } from '../../src/log/escalation-id.ts';
import { makeVersion } from '../../src/log/versions.ts';
import { inOne, openStore, type Store } from '../../src/store/database.ts';
import { documentForks, documentVersions } from '../../src/store/document-heads.ts';
import { addVersions } from '../../src/store/documents.ts';
import { addEvents } from '../../src/store/merge.ts';
import { keepPeople } from '../../src/store/people.ts';
import * as read from '../../src/store/read.ts';
import { arrived, syncStore } from '../../src/store/team.ts';
import { happening, NOON, someParcel, somePost } from '../../tools/histories.ts';
import { queue } from './queue.ts';

const FALSE = 'Zoé the director';
const people = { 'm-lea': 'Léa', 'm-emma': 'Emma' };
const device = 'emmaslaptop0';
let made = 0;
let store: Store;
afterEach(() => store.delete());

function opened(): Store {
  made += 1;
  store = openStore(`people-${made}`);
  return store;
}

/** Signed by Emma, and named by her client as somebody else. */
const lied = (what: Event['what'], seq: number): Event => ({
  ...{ id: `${device}-${seq}`, device, seq, at: clockAt(NOON + seq * 1_000), member: { id: 'm-emma', name: FALSE }, what },
});

/** Everything that the store gives to whoever shows it. */
async function shown(): Promise<string> {
  const posts = ['x:1', 'x:2', 'x:3'];
  const filter = { me: 'm-lea', now: NOON };
  const all = [
    await queue(store, filter),
    await queue(store, { ...filter, place: 'open' }),
    await read.posts(store, posts),
    await read.postsOf(store, 'x:camille1'),
    await read.postsSince(store, 0),
    await read.claimants(store, posts),
    await Promise.all(posts.map((id) => read.history(store, id))),
    await read.eventsOf(store, 'guide:proposals', 'author:x:camille1'),
    await read.authors(store, ['x:camille1', 'x:camille2', 'x:camille3']),
    await read.escalationsOf(store, posts),
    await read.escalationsIn(store, ['pending', 'sent', 'answered', 'acknowledged', 'passed', 'settled']),
    await read.lastReplied(store, 10),
    await read.ruleEvents(store),
    await documentVersions(store, 'guide'),
    await documentForks(store, 'guide'),
  ];
  return JSON.stringify(all);
}

describe('in a team', () => {
  it('no reading of the store gives the name that an event claims, but the roster’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (whats) => {
        opened();
        await inOne(store, () => keepPeople(store, people));
        const captured = ['x:1', 'x:2', 'x:3'].map((id) => ({ type: 'captured', postId: id, post: somePost(id) }) as const);
        const events = [...captured, ...whats].map((what, at) => lied(what, at + 1));
        await inOne(store, () => addEvents(store, events, NOON));
        const text = await shown();
        expect(text).not.toContain(FALSE);
        expect(text).toContain('"Emma"');
        await store.delete();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('old events follow a new name, and somebody whom the roster does not know has none', async () => {
    opened();
    const stranger = { ...lied({ type: 'noted', postId: 'x:2', text: 'hi' }, 2), member: { id: 'm-stranger', name: FALSE } };
    await inOne(store, () => addEvents(store, [lied({ type: 'noted', postId: 'x:1', text: 'hi' }, 1), stranger], NOON));
    const namesOf = async () =>
      (await read.history(store, 'x:1')).concat(await read.history(store, 'x:2')).map(({ member }) => member.name);
    await inOne(store, () => keepPeople(store, people));
    expect(await namesOf()).toEqual(['Emma', '']);
    await inOne(store, () => keepPeople(store, { ...people, 'm-emma': 'Emma Berger' }));
    expect(await namesOf()).toEqual(['Emma Berger', '']);
  });

  it('who is said to have answered stands beside the member whose word it is, where that is another', async () => {
    opened();
    const id = escalationIdOf(device, 'abc');
    const on = { postId: 'x:1', escalationId: id };
    const events = [
      { type: 'captured', postId: 'x:1', post: somePost('x:1') },
      { type: 'escalated', ...on, department: 'support', parcel: someParcel(id, 'x:1') },
      { type: 'acknowledged', ...on, by: 'Emma' },
      { type: 'answered', ...on, by: 'Léa', text: 'Found' },
    ] as const;
    await inOne(store, () =>
      addEvents(
        store,
        events.map((what, at) => lied(what, at + 1)),
        NOON,
      ),
    );
    expect((await read.escalation(store, id))?.answer?.says).toBeUndefined();
    await inOne(store, () => keepPeople(store, people));
    const state = await read.escalation(store, id);
    expect(state?.answer).toMatchObject({ by: 'Léa', says: 'Emma' });
    expect(state?.acknowledged?.says).toBeUndefined();
  });

  it('versions are shown with the name their author has now, and kept as they were signed', async () => {
    opened();
    const version = await makeVersion({ kind: 'workspace', parents: [], author: 'm-emma', at: clockAt(NOON), note: '', body: {} });
    await inOne(store, () => keepPeople(store, people));
    await inOne(store, () => addVersions(store, [version], NOON));
    expect((await documentVersions(store, 'workspace')).map(({ author }) => author)).toEqual(['Emma']);
    expect(await store.documents.get(version.id)).toEqual(version);
  });

  it('what came while one was away is counted by the roster’s names', async () => {
    opened();
    const items = syncStore(store, () => NOON);
    await items.save({ people, events: [lied({ type: 'noted', postId: 'x:1', text: 'hi' }, 1)] });
    expect(await arrived(store)).toEqual({ by: { Emma: 1 }, versions: 0 });
  });
});
