import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Item } from '../../src/contract/engine.ts';
import { foldPost } from '../../src/log/fold-post.ts';
import { headOf } from '../../src/log/versions.ts';
import { removeMember } from '../../src/team/closings.ts';
import { roleOf } from '../../src/team/roster.ts';
import { recall } from '../../src/team/sync/knowledge.ts';
import { somePost } from '../../tools/histories.ts';
import { type Device, foundTeam, stateOf } from '../../tools/team/device.ts';
import { NOW, noted } from '../../tools/team/team-of.ts';
import { numRuns } from '../num-runs.ts';
import { memoryEngine } from './memory-engine.ts';

/** What can happen to one of three devices, in any order. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('act' as const), who: fc.nat(2), count: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sync' as const), who: fc.nat(2), count: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const), who: fc.nat(1), count: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.constant(0), count: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('break' as const), who: fc.nat(2), count: fc.integer({ min: 1, max: 2 }) }) },
);

/** An order of its own for every device, from a number. */
const shuffled = (seed: number) => (items: readonly Item[]) => {
  const keyed = items.map((item, at) => ({ item, key: (Math.imul(seed + 7, at + 13) * 2_654_435_761) >>> 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
};

/**
 * Léa lets Paul go, as far as she has read him; whether she did, for it is done once. She reads first, so that his joining is
 * known: as long as it is not, his invitation is closed like one that nobody used, and he reads that it was withdrawn.
 */
async function letPaulGo(lea: Device, paul: Device): Promise<boolean> {
  const read = await lea.sync().catch((error: Error) => expect(error.message).toBe('the connection was lost'));
  if (read === undefined) return false;
  const { ring, roster } = await recall(lea.store, lea.workspace, lea.seat);
  if (roster === undefined || roleOf(roster, paul.member.id) === null) return false;
  const numbers = [...lea.store.events.values()].filter(({ device }) => device === paul.key.id).map(({ seq }) => seq);
  const until = { devices: { [paul.key.id]: Math.max(0, ...numbers) }, names: [] };
  const { items } = await removeMember({ ring, roster, device: lea.key, now: lea.now }, paul.member.id, until);
  await lea.store.save({ items: items.map((item) => ({ ...item, waiting: true })) });
  return true;
}

const headsOf = (device: Device) => {
  const { head, forks } = headOf([...device.store.versions.values()]);
  return [head?.id, ...forks.map(({ id }) => id)];
};

it('three devices end in one state, through any partitions, orders, repeats, broken writes and clocks', async () => {
  const scenario = fc.tuple(
    fc.array(step, { minLength: 5, maxLength: 25 }),
    fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
    fc.array(fc.integer({ min: -20 * 3_600_000, max: 20 * 3_600_000 }), { minLength: 3, maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(scenario, async ([steps, seeds, skews]) => {
      const medium = memoryEngine();
      const lea = await foundTeam(() => medium.engine(shuffled(seeds[0])));
      await lea.sync();
      const devices = [
        lea,
        await lea.invite('Emma', 'lead', medium.engine(shuffled(seeds[1]))),
        await lea.invite('Paul', 'member', medium.engine(shuffled(seeds[2]))),
      ];
      for (const device of devices) await device.sync();
      const [, , paul] = devices as [Device, Device, Device];
      const wrote = [0, 0, 0];
      let [written, published, left] = [0, 0, false];
      for (const { do: what, who, count } of steps) {
        const device = devices[who] as Device;
        const time = NOW + (skews[who] ?? 0) + written * 60_000;
        if (what === 'act') {
          device.store.act(
            [
              { type: 'captured', postId: 'x:1', post: somePost('x:1') },
              ...Array.from({ length: count }, (_, at) => noted(`${who} ${at}`)),
            ],
            time,
          );
          written += count + 1;
          wrote[who] = (wrote[who] ?? 0) + count + 1;
        }
        if (what === 'leave' && (await letPaulGo(lea, paul))) left = true;
        if (what === 'publish') {
          const { head } = headOf([...device.store.versions.values()]);
          await device.store.publish({ rules: [count], by: who }, head === undefined ? [] : [head.id], time);
          published += 1;
        }
        if (what === 'break') medium.failNext(count);
        if (what !== 'act') await device.sync().catch((error: Error) => expect(error.message).toBe('the connection was lost'));
      }
      medium.failNext(0);
      for (let round = 0; round < 2; round += 1) for (const device of devices) await device.sync();
      const staying = left ? devices.filter((device) => device !== paul) : devices;
      const [first, ...others] = staying.map(stateOf);
      for (const other of others) expect(other).toEqual(first);
      // Of whoever stays nothing is lost; of who left, nothing counts that Léa had not read.
      const from = (who: number) => (first?.events ?? []).filter((id) => id.startsWith(`${devices[who]?.key.id}-`)).length;
      for (const who of left ? [0, 1] : [0, 1, 2]) expect(from(who)).toBe(wrote[who]);
      expect(from(2)).toBeLessThanOrEqual(wrote[2] ?? 0);
      if (!left) expect(first?.events).toHaveLength(written);
      expect(first?.versions.length).toBeLessThanOrEqual(published);
      const folds = staying.map((device) => foldPost(device.store.events.values(), 'x:1'));
      for (const fold of folds.slice(1)) expect(fold).toEqual(folds[0]);
      for (const device of staying.slice(1)) expect(headsOf(device)).toEqual(headsOf(lea));
      const aside = [...lea.store.held.values()].filter(({ problem }) => problem !== undefined && (!left || problem.code !== 'forbidden'));
      expect(aside).toEqual([]);
    }),
    { numRuns: numRuns(12) },
  );
}, 120_000);
