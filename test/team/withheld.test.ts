/* It has more than 250 lines: each way to keep something back is shown in one team of three. */
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/contract/engine.ts';
import { removeMember } from '../../src/team/closings.ts';
import { segmentName, segmentOf } from '../../src/team/ranges.ts';
import { makeItem } from '../../src/team/signed.ts';
import { recall } from '../../src/team/sync/knowledge.ts';
import { type Device, foundTeam } from '../../tools/team/device.ts';
import { NOW, noted } from '../../tools/team/team-of.ts';
import { memoryEngine } from './memory-engine.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An operator who keeps from one member what `hidden` says, and hands the rest out as it is. */
function keeping(engine: Engine, hidden: (ref: { shelf: string; name: string }) => boolean): Engine {
  return {
    ...engine,
    async *pull(since, wanted, signal) {
      const seen = (names: Parameters<typeof wanted>[0]) => wanted(names.filter((ref) => !hidden(ref)));
      for await (const part of engine.pull(since, seen, signal)) {
        const { inventory } = part;
        yield {
          ...part,
          items: part.items.filter((item) => !hidden(item)),
          ...(inventory && { inventory: { ...inventory, names: inventory.names.filter((ref) => !hidden(ref)) } }),
        };
      }
    },
  };
}

async function three() {
  const medium = memoryEngine();
  const lea = await foundTeam(() => medium.engine());
  await lea.sync();
  const emma = await lea.invite('Emma', 'member', medium.engine());
  await emma.sync();
  const paul = await lea.invite('Paul', 'member', medium.engine());
  await paul.sync();
  for (const one of [lea, emma, paul, lea, emma, paul]) await one.sync();
  return { medium, lea, emma, paul, all: [lea, emma, paul] };
}

const act = (who: Device, text: string) => who.store.act([noted(text)], who.now);

function pass(all: readonly Device[], ms: number): void {
  for (const one of all) one.now += ms;
}

async function dismiss(lea: Device, who: Device): Promise<void> {
  const { ring, roster } = await recall(lea.store, lea.workspace, lea.seat);
  if (roster === undefined) throw new Error('no roster');
  const { items } = await removeMember({ ring, roster, device: lea.key, now: lea.now }, who.member.id, { devices: {}, names: [] });
  await lea.store.save({ items: items.map((item) => ({ ...item, waiting: true })) });
  await lea.sync();
}

describe('what an engine keeps from a single member', () => {
  it('is said after an hour: whose it is and who has read it, and no more once it arrives', async () => {
    const { medium, lea, emma, paul, all } = await three();
    lea.engine = keeping(medium.engine(), ({ shelf, name }) => shelf === 'log' && name.startsWith(paul.key.id));
    act(paul, 'first');
    act(paul, 'second');
    await paul.sync();
    await emma.sync();
    act(emma, 'read them');
    await emma.sync();
    expect((await lea.sync()).notices).toEqual([]);
    pass(all, HOUR - MINUTE);
    expect((await lea.sync()).notices).toEqual([]);
    pass(all, 2 * MINUTE);
    expect((await lea.sync()).notices).toEqual([{ kind: 'withheld', by: 'Emma', what: 'events', of: 'Paul', count: 2 }]);
    expect((await emma.sync()).notices).toEqual([]);
    lea.engine = medium.engine();
    await lea.store.save({ checkpoint: '' });
    expect((await lea.sync()).notices).toEqual([]);
    expect(lea.store.events.size).toBe(3);
  });

  it('is noticed in the middle of what arrives, by what its own device says', async () => {
    const { medium, lea, emma, all } = await three();
    lea.engine = keeping(medium.engine(), ({ name }) => name === segmentName({ device: emma.key.id, from: 2, to: 2 }));
    for (const text of ['one', 'two', 'three']) {
      act(emma, text);
      await emma.sync();
    }
    await lea.sync();
    pass(all, HOUR + MINUTE);
    expect((await lea.sync()).notices).toEqual([{ kind: 'withheld', by: 'Emma', what: 'events', of: 'Emma', count: 1 }]);
  });

  it('is noticed of decisions about the team, and of versions', async () => {
    const { medium, lea, emma, paul, all } = await three();
    const before = new Set(medium.items.keys());
    paul.engine = keeping(medium.engine(), ({ shelf, name }) => shelf !== 'log' && !before.has(`${shelf}/${name}`));
    // The act that invites, and the one that brings the new seat the key.
    await lea.invite('Zoé', 'member', medium.engine());
    await lea.store.publish({ rules: [] }, [], NOW);
    await lea.sync();
    await emma.sync();
    act(emma, 'seen');
    await emma.sync();
    await paul.sync();
    pass(all, HOUR + MINUTE);
    expect((await paul.sync()).notices).toEqual([
      { kind: 'withheld', by: 'Emma', what: 'acts', count: 2 },
      { kind: 'withheld', by: 'Emma', what: 'versions', count: 1 },
    ]);
  });

  it('is not what was put aside: that arrived', async () => {
    const { medium, lea, emma, paul, all } = await three();
    act(paul, 'too soon');
    await paul.sync();
    const name = segmentName({ device: paul.key.id, from: 1, to: 1 });
    const other = await makeItem(
      (await recall(emma.store, emma.workspace, emma.seat)).ring,
      { workspace: emma.workspace, shelf: 'log', name },
      { id: paul.key.id, key: emma.key.private },
      '[]',
    );
    lea.engine = {
      ...medium.engine(),
      async *pull(since, wanted, signal) {
        for await (const part of medium.engine().pull(since, wanted, signal))
          yield { ...part, items: part.items.map((item) => (item.name === name ? other : item)) };
      },
    };
    await emma.sync();
    act(emma, 'read');
    await emma.sync();
    await lea.sync();
    pass(all, HOUR + MINUTE);
    expect((await lea.sync()).notices).toEqual([]);
    expect([...lea.store.held.values()].filter(({ problem }) => problem !== undefined).map((item) => item.name)).toEqual([name]);
  });
});

describe('a member from whom a leaving is kept', () => {
  async function kept() {
    const team = await three();
    const { medium, lea, emma, paul, all } = team;
    const before = new Set(medium.items.keys());
    emma.engine = keeping(medium.engine(), ({ shelf, name }) => shelf === 'team' && !before.has(`${shelf}/${name}`));
    await dismiss(lea, paul);
    await lea.sync();
    pass(all, HOUR + MINUTE);
    act(emma, 'not for Paul');
    await emma.sync();
    return team;
  }

  it('still seals with the old key, counts, and the others say so', async () => {
    const { lea } = await kept();
    const round = await lea.sync();
    expect(round.taken).toMatchObject({ events: 1, by: { Emma: 1 } });
    expect(round.notices).toEqual([{ kind: 'old-key', by: 'Emma' }]);
    expect((await lea.sync()).notices).toEqual([{ kind: 'old-key', by: 'Emma' }]);
  });

  it('hears within an hour of a colleague’s work that a key is lacking here', async () => {
    const { lea, emma, all } = await kept();
    act(lea, 'with the new key');
    await lea.sync();
    expect((await emma.sync()).notices).toEqual([]);
    pass(all, HOUR + MINUTE);
    expect((await emma.sync()).notices).toEqual([{ kind: 'no-key' }]);
  });

  it('and the others say nothing any more once the key has come', async () => {
    const { medium, lea, emma, all } = await kept();
    await lea.sync();
    act(lea, 'with the new key');
    await lea.sync();
    emma.engine = medium.engine();
    await emma.store.save({ checkpoint: '' });
    await emma.sync();
    pass(all, HOUR + MINUTE);
    act(emma, 'with the new one');
    expect((await emma.sync()).notices).toEqual([]);
    expect((await lea.sync()).notices).toEqual([]);
  });

  it('is another than one who was away when it happened and has sealed nothing since', async () => {
    const { lea, emma, paul, all } = await three();
    act(emma, 'before');
    await dismiss(lea, paul);
    pass(all, 7 * 24 * HOUR);
    await emma.sync();
    act(emma, 'after');
    await emma.sync();
    expect((await lea.sync()).notices).toEqual([]);
    expect((await emma.sync()).notices).toEqual([]);
  });
});

it('a segment without a view is read as ever, and claims nothing', async () => {
  const { lea, emma, medium } = await three();
  act(emma, 'as before');
  const events = [...emma.store.events.values()];
  const name = segmentName({ device: emma.key.id, from: 1, to: 1 });
  const { ring } = await recall(emma.store, emma.workspace, emma.seat);
  const place = { workspace: emma.workspace, shelf: 'log', name } as const;
  const item = await makeItem(ring, place, { id: emma.key.id, key: emma.key.private }, JSON.stringify(events));
  await medium.engine().push([item], new AbortController().signal);
  expect((await lea.sync()).taken.events).toBe(1);
  expect((await lea.store.claims())?.views ?? {}).toEqual({});
});

/** Numbers from a seed, the same each time. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

it.each([1, 2, 3])('an honest engine is never said to keep anything back, whatever a team does on it (%i)', async (seed) => {
  const random = randomOf(seed);
  const { medium, lea, emma, paul, all } = await three();
  const shuffled = (device: Device) => {
    device.engine = medium.engine((items) => [...items].sort(() => random(3) - 1));
  };
  for (const one of all) shuffled(one);
  const zoe = await lea.invite('Zoé', 'member', medium.engine());
  let present = [...all, zoe];
  const said: unknown[] = [];
  const sync = async (who: Device) => {
    if (random(8) === 0) medium.failNext(1);
    const round = await who.sync().catch(() => undefined);
    medium.failNext(0);
    said.push(...(round?.notices ?? []));
  };
  for (let step = 0; step < 90; step += 1) {
    const who = present[random(present.length)] as Device;
    const what = random(20);
    if (what === 0) pass([...all, zoe], 7 * 24 * HOUR);
    else if (what === 1) pass([...all, zoe], HOUR + MINUTE);
    else if (what === 2) await lea.store.publish({ rules: [step] }, [], lea.now);
    else if (what < 9) act(who, `step ${step}`);
    else await sync(who);
    if (step === 50) {
      await dismiss(lea, paul).catch(() => undefined);
      present = [lea, emma, zoe];
    }
    if (random(3) === 0) pass([...all, zoe], MINUTE);
  }
  // Enough of one device in a row that its segments are joined.
  for (let at = 0; at < 25; at += 1) {
    act(emma, `more ${at}`);
    await sync(emma);
  }
  for (let round = 0; round < 3; round += 1) {
    pass([...all, zoe], HOUR + MINUTE);
    for (const one of present) await sync(one);
  }
  expect(said).toEqual([]);
  for (const { store } of present) expect((await store.claims())?.views ?? {}).toEqual({});
  const runs = [...medium.items.values()].flatMap((item) => segmentOf(item) ?? []);
  expect(runs.some(({ device, from, to }) => device === emma.key.id && to - from >= 15)).toBe(true);
});
