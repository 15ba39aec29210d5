import { AckPolicy, DiscardPolicy, jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import type { Event } from '../../src/contract/event.ts';

/** The same events through the NATS client alone, one message each, as its own documentation does it. */
export async function raw(address: string, events: readonly Event[]): Promise<{ push: number; pull: number }> {
  const nc = await wsconnect({ servers: address, user: 'admin', pass: 'pass-admin' });
  const jsm = await jetstreamManager(nc, { checkAPI: false });
  const stream = `RAW${Date.now()}`;
  await jsm.streams.add({ name: stream, subjects: [`${stream}.>`], storage: StorageType.File, discard: DiscardPolicy.New });
  const js = jetstream(nc);
  const begun = performance.now();
  const queue = events.values();
  await Promise.all(
    Array.from({ length: 256 }, async () => {
      for (const event of queue) await js.publish(`${stream}.${event.id}`, JSON.stringify(event));
    }),
  );
  const pushed = performance.now();
  const info = await jsm.consumers.add(stream, { ack_policy: AckPolicy.None });
  const messages = await js.consumers.getConsumerFromInfo(info).consume({ max_messages: 1_000 });
  const got: unknown[] = [];
  for await (const message of messages) if (got.push(message.json()) === events.length) break;
  const pull = performance.now() - pushed;
  await jsm.streams.delete(stream);
  await nc.close();
  return { push: pushed - begun, pull };
}

/** A message from one connection to another and nothing else, in ms. */
export async function echoTimes(address: string, times: number): Promise<number[]> {
  const [one, other] = await Promise.all([0, 1].map(() => wsconnect({ servers: address, user: 'admin', pass: 'pass-admin' })));
  const taken: number[] = [];
  if (one === undefined || other === undefined) return taken;
  for (let at = 0; at < times; at += 1) {
    const heard = new Promise<void>((resolve) => {
      other.subscribe(`echo.${at}`, { max: 1, callback: () => resolve() });
    });
    await other.flush();
    const begun = performance.now();
    one.publish(`echo.${at}`, '');
    await heard;
    taken.push(performance.now() - begun);
  }
  await Promise.all([one.close(), other.close()]);
  return taken;
}
