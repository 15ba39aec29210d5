import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { ITEM_MAX, type Item } from '../../src/contract/engine.ts';
import type { Event } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { addDevice } from '../../src/team/acts.ts';
import { makeSigningKey } from '../../src/team/keys.ts';
import { recall } from '../../src/team/sync/knowledge.ts';
import { type Device, foundTeam, stateOf } from '../../tools/team/device.ts';
import { NOW, noted, segmentItem } from '../../tools/team/team-of.ts';
import { media, type Running } from './engines.ts';
import { memoryEngine } from './memory-engine.ts';

const signal = new AbortController().signal;

/** A segment that `by` signs, as events of `as`, under any name. */
async function signedBy(by: Device, as: Device, seqs: readonly number[], name?: string): Promise<Item> {
  const { ring } = await recall(by.store, by.workspace, by.seat);
  const events = seqs.map((seq): Event => {
    const what = noted(`forged ${seq}`);
    return { id: `${as.key.id}-${seq}`, device: as.key.id, seq, at: clockAt(NOW, seq), member: as.member, what };
  });
  return segmentItem({ workspace: by.workspace, ring }, { member: by.member, seat: by.seat, device: by.key }, events, name);
}

const textsOf = ({ store }: Device) => [...store.events.values()].flatMap(({ what }) => (what.type === 'noted' ? [what.text] : [])).sort();

/** Real engines, where a member's own client writes whatever it likes. */
describe.each(media().filter(({ name }) => name !== 'file'))('a hostile member on $name', (medium) => {
  if (medium.lacking !== undefined) {
    it.skip(`is not tested: ${medium.lacking}`, () => {});
    return;
  }
  let running: Running | undefined;
  afterEach(() => running?.stop());

  /** Léa, Emma, and Eve, whose seat is real and whose client is not ours. */
  async function three(): Promise<[lea: Device, emma: Device, eve: Device]> {
    const started = await medium.start();
    running = started;
    const lea = await foundTeam((workspace) => started.engine('lea', workspace));
    await lea.sync();
    const emma = await lea.invite('Emma', 'member', started.engine('emma', lea.workspace));
    const eve = await lea.invite('Eve', 'member', started.engine('paul', lea.workspace));
    for (const device of [emma, eve, lea]) await device.sync();
    return [lea, emma, eve];
  }

  it('keeps nobody from reading a colleague, by a larger segment in the colleague’s name', async () => {
    const [lea, emma, eve] = await three();
    emma.store.act([noted('one')], NOW);
    await emma.sync();
    await eve.engine.push([await signedBy(eve, emma, [1], `${emma.key.id}.1-99999`)], signal);
    emma.store.act([noted('two')], NOW);
    await emma.sync();
    await lea.sync();
    expect(textsOf(lea)).toEqual(['one', 'two']);
    expect([...lea.store.held.values()].some(({ problem }) => problem?.code === 'forged')).toBe(true);
    const zoe = await lea.invite('Zoé', 'member', running?.engine('emma', lea.workspace) ?? lea.engine);
    await zoe.sync();
    expect(textsOf(zoe)).toEqual(['one', 'two']);
  }, 30_000);

  it('harms nobody by the very name of a colleague’s next segment', async () => {
    const [lea, emma, eve] = await three();
    await eve.engine.push([await signedBy(eve, emma, [1])], signal);
    await lea.sync();
    expect(textsOf(lea)).toEqual([]);
    emma.store.act([noted('mine')], NOW);
    await emma.sync();
    await eve.engine.push([await signedBy(eve, emma, [2])], signal);
    emma.store.act([noted('mine too')], NOW);
    await emma.sync();
    await lea.sync();
    await emma.sync();
    await lea.sync();
    expect(textsOf(emma)).toEqual(['mine', 'mine too']);
    expect(textsOf(lea)).toEqual(['mine', 'mine too']);
  }, 30_000);

  it('cannot make themselves a lead, nor keep the leads from deciding, by acts of their own', async () => {
    const [lea, , eve] = await three();
    const { ring, roster } = await recall(eve.store, eve.workspace, eve.seat);
    if (roster === undefined) throw new Error('no roster');
    await eve.engine.push(
      [
        await addDevice(
          { ring, workspace: eve.workspace, device: await makeSigningKey(), order: Number.MAX_SAFE_INTEGER, now: NOW },
          eve.seat,
        ),
      ],
      signal,
    );
    const zoe = await lea.invite('Zoé', 'member', running?.engine('emma', lea.workspace) ?? lea.engine);
    zoe.store.act([noted('I am in')], NOW);
    await zoe.sync();
    await lea.sync();
    expect(textsOf(lea)).toEqual(['I am in']);
  }, 30_000);

  it('floods the team with items that are none, and the others’ work arrives', async () => {
    const [lea, emma, eve] = await three();
    const noise = Array.from({ length: 400 }, (_, at): Item => {
      const name = `${eve.key.id}.${at + 1}-${at + 1}`;
      return { shelf: 'log', name, bytes: new Uint8Array(randomBytes(at === 0 ? 3_000_000 : 200)) };
    });
    await eve.engine.push(noise, signal);
    emma.store.act([noted('work')], NOW);
    await emma.sync();
    await lea.sync();
    expect(textsOf(lea)).toEqual(['work']);
    const aside = [...lea.store.held.values()].filter(({ problem }) => problem?.code === 'damaged');
    expect(aside.length).toBe(400);
    expect(aside.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(200_000);
  }, 90_000);

  it('deletes or overwrites colleagues’ files, and those who hold them send them again', async ({ skip }) => {
    const [lea, emma] = await three();
    const { alter, erase } = running ?? {};
    if (alter === undefined || erase === undefined) return skip('no user of it may delete or overwrite');
    emma.store.act([noted('gone')], NOW);
    await emma.sync();
    emma.store.act([noted('spoilt')], NOW);
    await emma.sync();
    await lea.sync();
    const [gone, spoilt] = [1, 2].map((seq) => ({ shelf: 'log', name: `${emma.key.id}.${seq}-${seq}` }) as const);
    if (gone === undefined || spoilt === undefined) throw new Error('no names');
    const whole = lea.store.held.get(`log/${spoilt.name}`)?.bytes ?? new Uint8Array();
    await erase(gone);
    await alter(
      spoilt,
      whole.map((byte, at) => (at > 40 ? byte ^ 1 : byte)),
    );
    await running?.settle?.();
    const zoe = await lea.invite('Zoé', 'member', running?.engine('emma', lea.workspace) ?? lea.engine);
    await zoe.sync();
    zoe.now += 11 * 60_000;
    await zoe.sync();
    await lea.sync();
    await zoe.sync();
    expect(textsOf(zoe)).toEqual(['gone', 'spoilt']);
    expect([...zoe.store.held.values()].filter(({ problem }) => problem !== undefined)).toEqual([]);
  }, 30_000);
});

describe('an item nobody would take', () => {
  it('does not keep back what comes after it: a guide over the limit stays here with its reason', async () => {
    const medium = memoryEngine();
    const lea = await foundTeam(() => medium.engine());
    await lea.sync();
    await lea.store.publish({ rules: [randomBytes(ITEM_MAX).toString('base64')] }, [], NOW);
    lea.store.act([noted('after it')], NOW);
    await lea.sync();
    expect([...medium.items.values()].filter(({ shelf }) => shelf === 'documents')).toEqual([]);
    expect([...lea.store.held.values()].map(({ problem }) => problem?.code)).toContain('too-large');
    const emma = await lea.invite('Emma', 'member', medium.engine());
    await emma.sync();
    expect(stateOf(emma).events).toEqual(stateOf(lea).events);
  });
});
