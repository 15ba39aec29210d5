import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { Refusal } from '../../../contract/refusal.ts';
import { type NatsClient, refusalOf } from './refusal.ts';

/** How long the server may take for one answer, in ms; a background that the browser may end cannot wait longer. */
export const ANSWER_WAIT = 5_000;

/** An open connection, with what the client of NATS does on it. */
export interface Connection {
  readonly client: NatsClient;
  readonly nc: NatsConnection;
  readonly js: JetStreamClient;
  readonly jsm: JetStreamManager;
}

interface Login {
  readonly servers: string[];
  readonly user: string;
  readonly password: string;
}

/** The one connection of an engine: made when it is first needed, and anew where it was lost. */
export interface Connections {
  /** The hosts, for a person. */
  readonly where: string;
  /** Runs `work` on a connection; failures become Refusals, and the signal's reason wins. */
  on<T>(signal: AbortSignal, work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

async function connect(client: NatsClient, { servers, user, password }: Login): Promise<Connection> {
  const nc = await client.wsconnect({
    servers,
    user,
    pass: password,
    inboxPrefix: `_INBOX_${user}`,
    timeout: ANSWER_WAIT,
    reconnect: false,
    // What this device wrote is no news to it.
    noEcho: true,
    // Messages keep a background alive; silence lets the browser end it.
    pingInterval: 20_000,
    name: 'diapason',
  });
  const jsm = await client.jetstreamManager(nc, { checkAPI: false, timeout: ANSWER_WAIT });
  return { client, nc, jsm, js: client.jetstream(nc, { timeout: ANSWER_WAIT }) };
}

export function createConnections(login: Login): Connections {
  const where = login.servers.map((server) => new URL(server).host).join(', ');
  let connection: Promise<Connection> | undefined;

  async function open(client: NatsClient): Promise<Connection> {
    if (connection !== undefined && (await connection.catch(() => undefined))?.nc.isClosed() === false) return connection;
    connection = connect(client, login);
    return connection;
  }

  async function on<T>(signal: AbortSignal, work: (connection: Connection) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    // Loaded when a team is on NATS: the background starts often, and in most browsers never for this.
    const client = await import('./client.ts').catch(() => {
      throw new Refusal('out-of-reach', { where });
    });
    // Whoever asked may have stopped meanwhile.
    signal.throwIfAborted();
    let abort = () => {};
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
    });
    try {
      return await Promise.race([open(client).then(work), aborted]);
    } catch (error) {
      signal.throwIfAborted();
      throw refusalOf(error, where, client);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  return {
    where,
    on,
    async close() {
      const { nc } = (await connection?.catch(() => undefined)) ?? {};
      await nc?.close();
    },
  };
}
