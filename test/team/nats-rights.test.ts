import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { headers, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shelf } from '../../src/contract/engine.ts';
import { natsEngine } from '../../src/team/engines/nats/engine.ts';
import { type Nats, noNats, STREAM, startNats } from '../../tools/team/servers/nats.ts';

const signal = new AbortController().signal;
const name = `DIA_${STREAM}`;
const bytes = Uint8Array.of(1);

/** What the server itself refuses, whatever a member's client asks: the tests speak to it without ours. */
describe.skipIf(noNats !== undefined)('the NATS server refuses', () => {
  let nats: Nats;
  const open: NatsConnection[] = [];
  beforeAll(async () => {
    nats = await startNats();
    await natsEngine(nats.config('lea')).push([{ shelf: 'log', name: 'leadevice.1-1', bytes }], signal);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(open.map((nc) => nc.close()));
    await nats?.stop();
  });

  async function as(user: string): Promise<NatsConnection> {
    const { password } = nats.config(user);
    const nc = await wsconnect({ servers: [...nats.addresses], user, pass: password, inboxPrefix: `_INBOX_${user}`, timeout: 1_000 });
    open.push(nc);
    return nc;
  }

  const stored = () => nats.asAdmin(async (jsm) => (await jsm.streams.info(name)).state.messages);

  const shelves: readonly Shelf[] = ['log', 'documents', 'team'];
  it.each([
    ['lea', 'lead', ['log', 'documents', 'team']],
    ['emma', 'member', ['log', 'team']],
    ['service', 'department', ['log', 'team']],
    ['noe', 'reader', ['team']],
  ])('of %s (%s) all shelves but theirs', async (user, _, may) => {
    const engine = natsEngine(nats.config(user));
    for (const shelf of shelves) {
      const item =
        shelf === 'log'
          ? { shelf, name: `${user.padEnd(8, 'x')}.1-1`, bytes }
          : { shelf, name: user.length.toString(16).repeat(64), bytes };
      const pushed = engine.push([item], signal);
      if (may.includes(shelf)) await pushed;
      else await expect(pushed).rejects.toMatchObject({ problem: { code: 'engine-denied' } });
    }
    const parts = [];
    for await (const part of engine.pull(undefined, async (names) => names, signal)) parts.push(part);
    expect(parts.flatMap(({ items }) => items).length).toBeGreaterThan(0);
    await engine.close?.();
  });

  it('to write in a colleague’s name', async () => {
    const js = jetstream(await as('emma'), { timeout: 1_000 });
    const before = await stored();
    await expect(js.publish(`dia.${STREAM}.log.lea.leadevice.2-2`, bytes)).rejects.toThrow();
    expect(await stored()).toBe(before);
  });

  it('to delete, purge, change or list anything, of members and leads', async () => {
    for (const user of ['emma', 'lea']) {
      const nc = await as(user);
      const before = await stored();
      for (const subject of [
        `$JS.API.STREAM.PURGE.${name}`,
        `$JS.API.STREAM.DELETE.${name}`,
        `$JS.API.STREAM.UPDATE.${name}`,
        `$JS.API.STREAM.MSG.DELETE.${name}`,
        `$JS.API.CONSUMER.NAMES.${name}`,
        `$JS.API.CONSUMER.LIST.${name}`,
        '$JS.API.STREAM.NAMES',
        '$JS.API.STREAM.CREATE.OTHER',
        '$SYS.REQ.SERVER.PING',
      ])
        await expect(nc.request(subject, '{}', { timeout: 1_000 }), `${user} ${subject}`).rejects.toThrow();
      expect(await stored()).toBe(before);
    }
  });

  it('to hear what the server answers a colleague', async () => {
    const nc = await as('emma');
    const failed = new Promise((resolve) => nc.subscribe('_INBOX_lea.>', { callback: (error) => resolve(error) }));
    expect(String(await failed)).toMatch(/permission/i);
  });

  it('a roll-up, with which one message would erase all others', async () => {
    const roll = headers();
    roll.set('Nats-Rollup', 'all');
    const before = await stored();
    const js = jetstream(await as('emma'), { timeout: 1_000 });
    await expect(js.publish(`dia.${STREAM}.log.emma.emmaxxxx.9-9`, bytes, { headers: roll })).rejects.toThrow();
    expect(await stored()).toBe(before);
  });

  it('a second content under one name, and any larger than the limit', async () => {
    const js = jetstream(await as('emma'), { timeout: 2_000 });
    await js.publish(`dia.${STREAM}.log.emma.emmaxxxx.7-7`, bytes);
    await expect(js.publish(`dia.${STREAM}.log.emma.emmaxxxx.7-7`, Uint8Array.of(2))).rejects.toThrow(/maximum messages per subject/i);
    await expect(js.publish(`dia.${STREAM}.log.emma.emmaxxxx.8-8`, new Uint8Array(8_080_000))).rejects.toThrow(/size/i);
  });

  it('even its operator to delete one message, to purge, or to allow either again', async () => {
    await nats.asAdmin(async (jsm) => {
      await expect(jsm.streams.deleteMessage(name, 1)).rejects.toThrow();
      await expect(jsm.streams.purge(name)).rejects.toThrow();
      await expect(jsm.streams.update(name, { deny_delete: false })).rejects.toThrow();
      await expect(jsm.streams.update(name, { deny_purge: false })).rejects.toThrow();
    });
  });

  it('to store what a consumer delivers onto a colleague’s subject', async () => {
    const nc = await as('emma');
    const before = await stored();
    const jsm = await jetstreamManager(nc, { checkAPI: false, timeout: 1_000 });
    const aimed = {
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.All,
      deliver_subject: `dia.${STREAM}.documents.lea.${'a'.repeat(64)}`,
    };
    await jsm.consumers.add(name, aimed).catch(() => undefined);
    await nc.flush();
    expect(await stored()).toBe(before);
  });
});
