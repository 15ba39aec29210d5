import '../../few-rounds.ts';
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { mergeFork } from '../../../src/background/documents/merge-fork.ts';
import { prepare } from '../../../src/background/prepare-store.ts';
import { joinTeam } from '../../../src/background/team/join.ts';
import { foundTeam, invitation } from '../../../src/background/team/membership.ts';
import type { Engine, Item } from '../../../src/contract/engine.ts';
import type { Happening } from '../../../src/contract/event.ts';
import { append } from '../../../src/store/append.ts';
import { openStore, type Store } from '../../../src/store/database.ts';
import { documentForks, documentHead } from '../../../src/store/document-heads.ts';
import { publish } from '../../../src/store/documents.ts';
import { deviceKey, membership } from '../../../src/store/membership.ts';
import { syncStore } from '../../../src/store/team.ts';
import { readInvitation } from '../../../src/team/invitation.ts';
import { syncRound } from '../../../src/team/sync/round.ts';
import { somePost } from '../../../tools/histories.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { numRuns } from '../../num-runs.ts';
import { projections } from '../../store/open.ts';
import { memoryEngine } from '../../team/memory-engine.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const signal = new AbortController().signal;
const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

interface Cm {
  readonly store: Store;
  /** This computer's time, wrong by so much. */
  now: number;
  sync(): Promise<void>;
}

function cm(store: Store, engine: Engine, now: number): Cm {
  opened.push(store);
  const one: Cm = {
    store,
    now,
    async sync() {
      const [member, device] = [await membership(store), await deviceKey(store)];
      if (member === undefined || device === undefined) throw new Error('not in a team');
      const context = {
        workspace: member.workspace,
        seat: member.seat,
        device,
        engine,
        now: () => one.now,
        store: syncStore(store, () => one.now),
      };
      await syncRound(context, signal);
    },
  };
  return one;
}

/** An order of its own for every device, from a number. */
const shuffled = (seed: number) => (items: readonly Item[]) =>
  items
    .map((item, at) => ({ item, key: (Math.imul(seed + 7, at + 13) * 2_654_435_761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

let teams = 0;

/** Léa and Emma, both leads, each with the real store and a clock of their own. */
async function pair(seeds: readonly number[], skews: readonly number[]): Promise<{ cms: readonly [Cm, Cm]; fail(writes: number): void }> {
  fakeBrowser({ runtime: { getManifest: () => ({ version: '0.1.0', content_scripts: [] }) }, i18n: { getUILanguage: () => 'fr' } });
  teams += 1;
  const medium = memoryEngine();
  const [home, away] = seeds.map((seed) => medium.engine(shuffled(seed)));
  if (home === undefined || away === undefined) throw new Error('no engines');
  const store = openStore(`converge-${teams}`);
  await prepare(store);
  const lea = cm(store, home, NOW + (skews[0] ?? 0));
  await foundTeam(store, { name: 'Maison Lune', member: 'Léa', engine: { kind: 'file' } }, lea.now);
  await lea.sync();
  const { file, code } = await invitation(store, { name: 'Emma', role: 'lead', engine: { kind: 'file' } }, lea.now);
  await lea.sync();
  const joined = await joinTeam({ store, now: () => lea.now, prepare }, await readInvitation(file.text, code, lea.now));
  const emma = cm(openStore(joined.store), away, NOW + (skews[1] ?? 0));
  await emma.sync();
  await lea.sync();
  return { cms: [lea, emma], fail: (writes) => medium.failNext(writes) };
}

/** A lead adds a rule to the guide they see. */
async function addRule({ store, now }: Cm, id: string): Promise<void> {
  const head = await documentHead(store, 'guide');
  if (head === undefined) throw new Error('no guide');
  const body = { ...head.body, rules: [...head.body.rules, { ...head.body.rules[0], id }] };
  await publish(store, { kind: 'guide', parents: [head.version.id], note: '', body }, now);
}

/** A lead merges every fork there is, item by item. */
async function mergeAll({ store, now }: Cm): Promise<void> {
  for (let forks = await documentForks(store, 'guide'); forks.length > 0; forks = await documentForks(store, 'guide'))
    await mergeFork(store, { kind: 'guide', fork: forks[0]?.id ?? '', theirs: [], ours: [], note: '', publish: true }, now);
}

const guideOf = async ({ store }: Cm) => ({
  head: (await documentHead(store, 'guide'))?.version.id,
  forks: (await documentForks(store, 'guide')).map(({ id }) => id),
});

const eventsOf = async ({ store }: Cm) => (await store.events.toArray()).map(({ id }) => id).sort();

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('act' as const), who: fc.nat(1), post: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sync' as const), who: fc.nat(1), post: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), who: fc.nat(1), post: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), who: fc.nat(1), post: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('break' as const), who: fc.nat(1), post: fc.constant(0) }) },
);

it('two leads end with one log, one queue and one guide that has every rule of both, whatever happened between them', async () => {
  // More than a day apart, and one would wait with what the other wrote.
  const hours = fc.integer({ min: -11, max: 11 }).map((count) => count * 3_600_000);
  const scenario = fc.tuple(fc.array(step, { minLength: 6, maxLength: 20 }), fc.tuple(fc.nat(99), fc.nat(99)), fc.tuple(hours, hours));
  await fc.assert(
    fc.asyncProperty(scenario, async ([steps, seeds, skews]) => {
      const { cms, fail } = await pair(seeds, skews);
      const [acted, rules]: [number[], string[]] = [[], []];
      for (const [at, { do: what, who, post }] of steps.entries()) {
        const one = cms[who] as Cm;
        one.now += 60_000;
        const id = `x:${post}`;
        if (what === 'act') {
          const happened: Happening[] = [
            { type: 'captured', postId: id, post: somePost(id) },
            { type: 'noted', postId: id, text: `${at}` },
          ];
          acted.push((await append(one.store, happened, { now: one.now })).length);
        }
        if (what === 'publish') {
          rules.push(`Rule.${at}`);
          await addRule(one, `Rule.${at}`);
        }
        if (what === 'merge') await mergeAll(one);
        if (what === 'break') fail(1);
        if (what !== 'act') await one.sync().catch((error: Error) => expect(error.message).toBe('the connection was lost'));
      }
      fail(0);
      const settle = async () => {
        for (const one of [...cms, ...cms]) await one.sync();
      };
      await settle();
      const [lea, emma] = cms;
      expect(await eventsOf(emma)).toEqual(await eventsOf(lea));
      expect((await eventsOf(lea)).length).toBe(acted.reduce((sum, count) => sum + count, 0));
      expect(await projections(emma.store)).toEqual(await projections(lea.store));
      expect(await guideOf(emma)).toEqual(await guideOf(lea));
      await mergeAll(emma);
      await settle();
      expect(await guideOf(emma)).toEqual({ ...(await guideOf(lea)), forks: [] });
      const { body } = (await documentHead(lea.store, 'guide')) ?? { body: { rules: [] } };
      expect(body.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(rules));
      for (const { store } of cms) expect(await store.refs.where('aside').equals(1).count()).toBe(0);
      for (const store of opened.splice(0)) await store.delete();
    }),
    { numRuns: numRuns(6) },
  );
}, 120_000);
