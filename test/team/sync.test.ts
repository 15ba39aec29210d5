import { describe, expect, it } from 'vitest';
import { removeMember } from '../../src/team/closings.ts';
import { recall } from '../../src/team/sync/knowledge.ts';
import { type Device, foundTeam, stateOf } from '../../tools/team/device.ts';
import { NOW, noted } from '../../tools/team/team-of.ts';
import { type Medium, media, type Running } from './engines.ts';
import { memoryEngine } from './memory-engine.ts';

async function pair() {
  const medium = memoryEngine();
  const lea = await foundTeam(() => medium.engine());
  lea.store.act([noted('first'), noted('second')], NOW);
  await lea.sync();
  const emma = await lea.invite('Emma', 'member', medium.engine());
  await emma.sync();
  await lea.sync();
  return { medium, lea, emma };
}

describe('two devices', () => {
  it('hold the same log after each has synced', async () => {
    const { lea, emma } = await pair();
    emma.store.act([noted('third')], NOW);
    await emma.sync();
    const round = await lea.sync();
    expect(round.taken).toMatchObject({ events: 1, by: { Emma: 1 } });
    expect(stateOf(lea)).toEqual(stateOf(emma));
    expect(stateOf(lea).events).toHaveLength(3);
  });

  it('share the versions a lead published, and none of a member', async () => {
    const { lea, emma } = await pair();
    await lea.store.publish({ rules: ['a'] }, [], NOW);
    await emma.store.publish({ rules: ['b'] }, [], NOW);
    await lea.sync();
    await emma.sync();
    await lea.sync();
    expect(lea.store.versions.size).toBe(1);
    expect(emma.store.versions.size).toBe(2);
  });

  it('lose nothing when the connection breaks in the middle of sending', async () => {
    const { medium, lea, emma } = await pair();
    emma.store.act(
      Array.from({ length: 1_800 }, (_, at) => noted(`note ${at}`)),
      NOW,
    );
    medium.failNext(1);
    await expect(emma.sync()).rejects.toThrow('the connection was lost');
    emma.store.act([noted('one more')], NOW);
    await emma.sync();
    await lea.sync();
    expect(stateOf(lea)).toEqual(stateOf(emma));
    expect(lea.store.events.size).toBe(1_803);
  });

  it('meet again after a week offline, with a summary', async () => {
    const { lea, emma } = await pair();
    for (let day = 1; day <= 7; day += 1) {
      emma.store.act([noted(`day ${day}`)], NOW + day * 86_400_000);
      lea.store.act([noted(`day ${day}`), noted('and more')], NOW + day * 86_400_000);
      lea.now = NOW + day * 86_400_000;
      await lea.sync();
    }
    emma.now = lea.now;
    const back = await emma.sync();
    await lea.sync();
    expect(back.taken.by).toEqual({ Léa: 14 });
    expect(stateOf(lea)).toEqual(stateOf(emma));
  });

  it('join their small segments, and a third device reads the large ones', async () => {
    const { medium, lea, emma } = await pair();
    for (let at = 0; at < 30; at += 1) {
      emma.store.act([noted(`note ${at}`)], NOW);
      await emma.sync();
    }
    const segments = [...medium.items.values()].filter(({ shelf, name }) => shelf === 'log' && name.startsWith(emma.key.id));
    expect(segments.length).toBeLessThan(22);
    await lea.sync();
    const paul = await lea.invite('Paul', 'member', medium.engine());
    await paul.sync();
    expect(stateOf(paul)).toEqual(stateOf(emma));
    expect(paul.store.events.size).toBe(32);
  });
});

describe('a member who left', () => {
  async function removed() {
    const { medium, lea, emma } = await pair();
    const paul = await lea.invite('Paul', 'member', medium.engine());
    paul.store.act([noted('before')], NOW);
    await paul.sync();
    await lea.sync();
    const { ring, roster } = await recall(lea.store, lea.workspace, lea.seat);
    if (roster === undefined) throw new Error('no roster');
    paul.store.act([noted('while leaving')], NOW);
    await paul.sync();
    await emma.sync();
    const by = { ring, roster, device: lea.key, now: NOW };
    const { items } = await removeMember(by, paul.member.id, { devices: { [paul.key.id]: 1 }, names: [] });
    await lea.store.save({ items: items.map((item) => ({ ...item, waiting: true })) });
    await lea.sync();
    return { medium, lea, emma, paul };
  }

  it('adds nothing any more, whoever had read it before', async () => {
    const { lea, emma } = await removed();
    expect(emma.store.events.size).toBe(4);
    await emma.sync();
    await lea.sync();
    expect(stateOf(emma)).toEqual(stateOf(lea));
    expect(emma.store.events.size).toBe(3);
    expect([...lea.store.held.values()].some(({ problem }) => problem?.code === 'forbidden')).toBe(true);
  });

  it('cannot read what is written afterwards', async () => {
    const { lea, emma, paul } = await removed();
    await emma.sync();
    emma.store.act([noted('secret')], NOW);
    await emma.sync();
    await lea.sync();
    await paul.sync().catch(() => undefined);
    expect([...lea.store.events.values()].some(({ what }) => what.type === 'noted' && what.text === 'secret')).toBe(true);
    expect([...paul.store.events.values()].some(({ what }) => what.type === 'noted' && what.text === 'secret')).toBe(false);
  });
});

describe.each(media())('a team on $name', (medium: Medium) => {
  if (medium.lacking !== undefined) {
    it.skip(`is not tested: ${medium.lacking}`, () => {});
    return;
  }

  async function onEngine(work: (running: Running, lea: Device, emma: Device) => Promise<void>): Promise<void> {
    let running: Running | undefined;
    try {
      const started = await medium.start();
      running = started;
      const lea = await foundTeam((workspace) => started.engine('lea', workspace));
      lea.store.act([noted('first')], NOW);
      await lea.sync();
      const emma = await lea.invite('Emma', 'member', started.engine('emma', lea.workspace));
      await emma.sync();
      await lea.sync();
      await work(started, lea, emma);
    } finally {
      await running?.stop();
    }
  }

  it(
    'ends in one state on both devices',
    () =>
      onEngine(async (_, lea, emma) => {
        emma.store.act([noted('hello'), noted('again')], NOW);
        await lea.store.publish({ rules: [] }, [], NOW);
        await emma.sync();
        await lea.sync();
        await emma.sync();
        expect(stateOf(emma)).toEqual(stateOf(lea));
        expect(lea.store.events.size).toBe(3);
        expect(emma.store.versions.size).toBe(1);
      }),
    30_000,
  );

  it(
    'heals an engine that was restored from an old backup',
    ({ skip }) =>
      onEngine(async (running, lea, emma) => {
        if (running.backup === undefined) return skip('there is no operator who could');
        const restore = await running.backup();
        emma.store.act([noted('lost on the engine')], NOW);
        lea.store.act([noted('lost too')], NOW);
        await emma.sync();
        await lea.sync();
        await restore();
        await lea.sync();
        await lea.sync();
        const paul = await lea.invite('Paul', 'member', running.engine('paul', lea.workspace));
        await paul.sync();
        expect([...paul.store.events.keys()].sort()).toEqual(stateOf(lea).events);
        expect(paul.store.events.size).toBe(3);
      }),
    30_000,
  );

  it(
    'asks when the engine was wiped, and fills it again only when told to',
    ({ skip }) =>
      onEngine(async (running, lea, emma) => {
        if (running.wipe === undefined) return skip('there is no operator who could');
        emma.store.act([noted('second')], NOW);
        await emma.sync();
        await lea.sync();
        await running.wipe();
        await expect(emma.sync()).rejects.toMatchObject({ problem: { code: 'engine-changed', detail: 'wiped' } });
        await expect(lea.sync()).rejects.toMatchObject({ problem: { code: 'engine-changed', detail: 'wiped' } });
        expect(lea.store.events.size).toBe(2);
        await lea.sync(true);
        const paul = await lea.invite('Paul', 'member', running.engine('paul', lea.workspace));
        await paul.sync();
        expect(paul.store.events.size).toBe(2);
      }),
    30_000,
  );

  it(
    'asks when the engine holds another team',
    ({ skip }) =>
      onEngine(async (running, lea) => {
        if (running.wipe === undefined) return skip('a file says itself whose it is');
        await running.wipe();
        const other = await foundTeam((workspace) => running.engine('paul', workspace));
        await other.sync();
        await expect(lea.sync()).rejects.toMatchObject({ problem: { code: 'engine-changed', detail: 'swapped' } });
        expect([...lea.store.held.values()].filter(({ problem }) => problem !== undefined)).toEqual([]);
      }),
    30_000,
  );

  it(
    'puts a damaged item aside and takes it when a colleague’s device sends it again',
    ({ skip }) =>
      onEngine(async (running, lea, emma) => {
        if (running.alter === undefined) return skip('its items cannot be altered one by one');
        emma.store.act([noted('good')], NOW);
        await emma.sync();
        const ref = { shelf: 'log', name: `${emma.key.id}.1-1` } as const;
        const good = emma.store.held.get(`log/${ref.name}`);
        await running.alter(ref, Uint8Array.of(1, 2, 3));
        await lea.sync();
        expect(lea.store.held.get(`log/${ref.name}`)?.problem?.code).toBe('damaged');
        expect(lea.store.events.size).toBe(1);
        await running.alter(ref, good?.bytes ?? Uint8Array.of());
        await running.settle?.();
        await lea.sync();
        expect(lea.store.events.size).toBe(2);
        expect(lea.store.held.get(`log/${ref.name}`)?.problem).toBeUndefined();
      }),
    30_000,
  );
});
