import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/refusal.ts';
import { natsEngine } from '../../src/team/engines/nats/engine.ts';
import { until } from '../../tools/browser/until.ts';
import { type Device, foundTeam, stateOf } from '../../tools/team/device.ts';
import { type Nats, noNats, startNats } from '../../tools/team/servers/nats.ts';
import { NOW, noted } from '../../tools/team/team-of.ts';

/** How long a cluster may take to be one again, in ms; its test ends a little later. */
const PATIENCE = 170_000;

/** Syncs until the engine takes it, as the background does minute by minute; what it refuses, it refuses in words. */
async function untilInStep(device: Device): Promise<void> {
  const refused: unknown[] = [];
  const sync = () =>
    device.sync().then(
      () => true,
      (error: unknown) => {
        refused.push(error);
        return false;
      },
    );
  await until('the engine to take it', sync, PATIENCE);
  for (const error of refused) {
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).problem.code).toMatch(/out-of-reach|receiver-refused|engine-full/);
  }
}

describe.skipIf(noNats !== undefined)('a cluster of three', () => {
  let nats: Nats;
  beforeAll(async () => {
    nats = await startNats(3);
  }, 60_000);
  afterAll(() => nats?.stop());

  it('loses nothing while its members are killed in the middle of writes', async () => {
    const engines = ['lea', 'emma'].map((user) => natsEngine(nats.config(user)));
    const [first, second] = engines;
    if (first === undefined || second === undefined) throw new Error('no engine');
    const lea = await foundTeam(() => first);
    await untilInStep(lea);
    const emma = await lea.invite('Emma', 'member', second);
    await untilInStep(emma);
    for (const victim of [0, 1, 2]) {
      for (let write = 0; write < 4; write += 1)
        emma.store.act(
          Array.from({ length: 300 }, (_, at) => noted(`${victim} ${write} ${at}`)),
          NOW,
        );
      const sending = untilInStep(emma);
      await nats.kill(victim);
      await sending;
      await nats.start(victim);
    }
    await untilInStep(lea);
    expect(lea.store.events.size).toBe(3_600);
    expect(stateOf(lea)).toEqual(stateOf(emma));
    await Promise.all(engines.map((engine) => engine.close?.()));
  }, 180_000);

  it('goes on when all three die at once and come back', async () => {
    const engine = natsEngine(nats.config('lea'));
    const lea = await foundTeam(() => engine);
    await lea.sync(true).catch(() => undefined);
    await Promise.all([0, 1, 2].map((node) => nats.kill(node)));
    await expect(lea.sync(true)).rejects.toMatchObject({ problem: { code: 'out-of-reach' } });
    await Promise.all([0, 1, 2].map((node) => nats.start(node)));
    lea.store.act([noted('after the night')], NOW);
    const inStep = () =>
      lea.sync(true).then(
        () => true,
        () => false,
      );
    await until('the engine to take what was written after the night', inStep, 110_000);
    expect([...lea.store.held.values()].some(({ waiting }) => waiting)).toBe(false);
    await engine.close?.();
  }, 120_000);
});
