import type { Consumer, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import {
  type Engine,
  type EngineConfig,
  type Item,
  type ItemRef,
  type LeftItem,
  type Pulled,
  type Shelf,
  ShelfSchema,
} from '../../../contract/engine.ts';
import type { Problem } from '../../../contract/problem.ts';
import { Refusal } from '../../../contract/refusal.ts';
import { isSame } from '../../bytes.ts';
import { ANSWER_WAIT, type Connection, createConnections } from './connection.ts';
import { type Mark, markOf, refOf } from './mark.ts';
import { isOtherStream, isThere } from './refusal.ts';

type Config = Extract<EngineConfig, { kind: 'nats' }>;

/** Writes under way at once. */
const WINDOW = 64;
/** Messages asked for, and handed over, together. */
const BATCH = 200;

/** The name of a message that is never stored. */
const trial = 'try';

/**
 * A team on a NATS JetStream stream, over WebSocket. The operator makes the stream and the users
 * (`docs/engines/nats.md`); nothing here needs the right to. Each subject is written once, none is ever deleted.
 */
export function natsEngine({ address, stream, user, password }: Config, now = Date.now): Engine {
  const { where, on, close } = createConnections({ servers: address.split(','), user, password });
  const streamName = `DIA_${stream}`;
  const subject = (shelf: Shelf | 'here', name?: string) => `dia.${stream}.${shelf}.${user}${name === undefined ? '' : `.${name}`}`;
  let skew: number | undefined;
  /** The server says the time in some of its answers; older ones only by what they just made. */
  const hear = (time: string | undefined) => {
    const said = Date.parse(time ?? '');
    if (!Number.isNaN(said)) skew = said - now();
  };

  /** Whether the message that stands under an item's subject is that item, byte for byte. */
  async function standsThere({ nc }: Connection, { shelf, name, bytes }: Item): Promise<boolean> {
    // The library would put the subject into that of the question, which needs a right of its own.
    const query = JSON.stringify({ last_by_subj: subject(shelf, name) });
    const { data, headers } = await nc.request(`$JS.API.DIRECT.GET.${streamName}`, query, { timeout: ANSWER_WAIT });
    return (headers?.code ?? 0) === 0 && isSame(data, bytes);
  }

  /** Resolves with why it was left, if it was: the stream takes a subject once, whoever wrote it. */
  async function write(connection: Connection, item: Item): Promise<Problem | undefined> {
    const { shelf, name, bytes } = item;
    try {
      await connection.js.publish(subject(shelf, name), bytes);
      return undefined;
    } catch (error) {
      if (!isThere(error)) throw error;
    }
    return (await standsThere(connection, item)) ? undefined : { code: 'name-taken', where: `${shelf} ${name}` };
  }

  /** The time of a server that does not say it (before 2.10), by a reader that is made for it and forgotten at once. */
  async function timeOf({ client, jsm }: Connection): Promise<string> {
    const reader = { ack_policy: client.AckPolicy.None, deliver_policy: client.DeliverPolicy.New, mem_storage: true, num_replicas: 1 };
    const { created } = await jsm.consumers.add(streamName, { ...reader, inactive_threshold: 1_000_000_000 });
    return created;
  }

  /** Whether the stream still holds, at the mark's number, the very message that was read there. */
  async function goesOn(jsm: JetStreamManager, mark: Mark, created: string, last: number): Promise<boolean> {
    if (mark.created !== created || mark.seq > last) return false;
    if (mark.seq === 0) return true;
    const message = await jsm.direct.getMessage(streamName, { seq: mark.seq });
    return message?.subject === mark.subject;
  }

  async function fetchFrom(consumer: Consumer, next: number, last: number): Promise<JsMsg[]> {
    const messages: JsMsg[] = [];
    const most = Math.min(BATCH, last - next + 1);
    for await (const message of await consumer.fetch({ max_messages: most, expires: ANSWER_WAIT })) {
      if (message.seq !== next + messages.length) break;
      messages.push(message);
      if (messages.length === most) break;
    }
    if (messages.length === 0) throw new Refusal('out-of-reach', { where, detail: 'the stream stopped giving' });
    return messages;
  }

  return {
    kind: 'nats',
    rehearse: (shelves, signal) =>
      on(signal, async ({ js, jsm }) => {
        // Nothing can be taken back from the stream: a message for another one is refused for that, or for a right that is lacking.
        for (const shelf of shelves) {
          const asked = js.publish(subject(shelf, trial), Uint8Array.of(68), { expect: { streamName: `${streamName}_TRY` } });
          await asked.catch((error: unknown) => {
            if (!isOtherStream(error)) throw error;
          });
        }
        const { state } = await jsm.streams.info(streamName, { subjects_filter: `dia.${stream}.team.>` });
        return Object.keys(state.subjects ?? {}).flatMap((one) => refOf(one) ?? []);
      }),
    skew: () => skew,
    push: (items, signal) =>
      on(signal, async (connection) => {
        const queue = items.values();
        const left: LeftItem[] = [];
        const lane = async () => {
          for (const item of queue) {
            const problem = await write(connection, item);
            if (problem !== undefined) left.push({ shelf: item.shelf, name: item.name, problem });
          }
        };
        await Promise.all(Array.from({ length: WINDOW }, lane));
        return left;
      }),
    async *pull(since, wanted, signal): AsyncGenerator<Pulled> {
      const mark = markOf(since);
      const shelves = ShelfSchema.options;
      const { created, last, whole, acts } = await on(signal, async (connection) => {
        const { jsm } = connection;
        const { created, state, ts } = await jsm.streams.info(streamName);
        hear(ts ?? (await timeOf(connection)));
        if (mark !== undefined && (await goesOn(jsm, mark, created, state.last_seq)))
          return { created, last: state.last_seq, whole: false, acts: [] };
        const { state: team } = await jsm.streams.info(streamName, { subjects_filter: `dia.${stream}.team.>` });
        return { created, last: state.last_seq, whole: true, acts: Object.keys(team.subjects ?? {}) };
      });
      if (whole) {
        // The acts first: they tell whose stream this is, before anything else of it is read.
        const inventory = { shelves: last === 0 ? shelves : (['team'] as const), names: acts.flatMap((one) => refOf(one) ?? []) };
        yield { items: [], faults: [], checkpoint: JSON.stringify({ created, seq: 0, subject: '' } satisfies Mark), inventory };
      }
      let next = whole ? 1 : (mark?.seq ?? 0) + 1;
      if (next > last) return;
      const seen: ItemRef[] = [];
      const consumer = await on(signal, async ({ client, js, jsm }) => {
        const info = await jsm.consumers.add(streamName, {
          ack_policy: client.AckPolicy.None,
          deliver_policy: client.DeliverPolicy.StartSequence,
          opt_start_seq: next,
          inactive_threshold: 30_000_000_000,
          mem_storage: true,
          num_replicas: 1,
        });
        hear(info.created);
        return js.consumers.getConsumerFromInfo(info);
      });
      while (next <= last) {
        const messages = await on(signal, () => fetchFrom(consumer, next, last));
        next += messages.length;
        const named = messages.flatMap((message) => {
          const ref = refOf(message.subject);
          return ref === undefined ? [] : [{ ...ref, message }];
        });
        if (whole) seen.push(...named.map(({ shelf, name }) => ({ shelf, name })));
        const wants = new Set(
          (await wanted(named.map(({ shelf, name }) => ({ shelf, name })))).map(({ shelf, name }) => `${shelf}/${name}`),
        );
        const items = named
          .filter(({ shelf, name }) => wants.has(`${shelf}/${name}`))
          .map(({ shelf, name, message }) => ({ shelf, name, bytes: message.data.slice() }));
        const checkpoint = JSON.stringify({ created, seq: next - 1, subject: messages.at(-1)?.subject ?? '' } satisfies Mark);
        yield { items, faults: [], checkpoint, ...(whole && next > last ? { inventory: { shelves, names: seen } } : {}) };
      }
      // The server forgets it by itself, too; nobody waits for that.
      void consumer.delete().catch(() => undefined);
    },
    listen: (listener, signal) =>
      on(signal, async ({ nc }) => {
        for (const shelf of ShelfSchema.options) nc.subscribe(`dia.${stream}.${shelf}.>`, { callback: () => listener.news() });
        await nc.flush();
        signal.addEventListener('abort', () => void nc.close(), { once: true });
        void nc.closed().then(() => listener.lost());
      }),
    close,
  };
}
