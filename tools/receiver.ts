/**
 * A real HTTP receiver on a free port of this machine, for channels and the outbox: it answers each request as scripted
 * and records every arrival, whether or not it was answered.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the receiver does with one request. */
export type Behaviour =
  | { readonly kind: 'accept'; readonly delay?: number }
  /** Closes the connection before it reads the body: nothing was taken. */
  | { readonly kind: 'drop-before' }
  /** Takes the parcel, then closes the connection without a word. */
  | { readonly kind: 'drop-after' }
  /** Takes the parcel, sends half an answer, and dies. */
  | { readonly kind: 'die-half-way' }
  /** Never answers; the connection stays open. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

export const accept: Behaviour = { kind: 'accept' };
export const dropBefore: Behaviour = { kind: 'drop-before' };
export const dropAfter: Behaviour = { kind: 'drop-after' };
export const dieHalfWay: Behaviour = { kind: 'die-half-way' };
export const hang: Behaviour = { kind: 'hang' };
export const slow = (delay: number): Behaviour => ({ kind: 'accept', delay });
export const status = (code: number, body = '', headers: Record<string, string> = {}): Behaviour => ({
  kind: 'status',
  status: code,
  body,
  headers,
});
/** 429 with `Retry-After` in seconds. */
export const busy = (seconds: number): Behaviour => status(429, 'slow down', { 'retry-after': String(seconds) });
export const loginPage: Behaviour = status(200, '<!doctype html><title>Sign in</title><form></form>', { 'content-type': 'text/html' });
export const garbage: Behaviour = status(200, '\u0000\ufffd{[not json', { 'content-type': 'application/json' });

export interface Arrival {
  /** ms since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly key: string | undefined;
  readonly behaviour: Behaviour['kind'];
  /** The receiver took the parcel, even when the sender never learned it. */
  readonly taken: boolean;
  /** Same key as one taken before; only where the receiver honours keys. */
  readonly duplicate: boolean;
}

export interface Receiver {
  readonly port: number;
  readonly origin: string;
  /** Answers as Slack, Mattermost and Rocket.Chat do (`ok`) below `/slack`, with JSON elsewhere. */
  url(path?: string): string;
  /** What the next requests get, one each; then `otherwise`. */
  script(...behaviours: Behaviour[]): void;
  otherwise: Behaviour;
  /** Whether it remembers `Idempotency-Key` and takes each once. */
  honoursKeys: boolean;
  readonly arrivals: readonly Arrival[];
  /** What was taken, each key once where keys are honoured. */
  taken(): Arrival[];
  /** Resolves when `count` parcels were taken; rejects after `ms`. */
  waitTaken(count: number, ms?: number): Promise<Arrival[]>;
  /** Resolves when `count` requests came, whatever became of them; rejects after `ms`. */
  waitArrivals(count: number, ms?: number): Promise<readonly Arrival[]>;
  /** Closes the port, as a machine that dies; `start` opens the same port again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const takes: readonly Behaviour['kind'][] = ['accept', 'drop-after', 'die-half-way'];

function answer(behaviour: Behaviour, response: ServerResponse, path: string): void {
  const slack = path.startsWith('/slack');
  if (behaviour.kind === 'accept') {
    const reply = () =>
      response.writeHead(200, { 'content-type': slack ? 'text/plain' : 'application/json' }).end(slack ? 'ok' : '{"ok":true}');
    if (behaviour.delay) setTimeout(reply, behaviour.delay);
    else reply();
  } else if (behaviour.kind === 'drop-after') {
    response.socket?.destroy();
  } else if (behaviour.kind === 'die-half-way') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
    response.write('{"ok":tr', () => response.socket?.destroy());
  } else if (behaviour.kind === 'status') {
    response.writeHead(behaviour.status, { 'content-type': 'text/plain', ...behaviour.headers }).end(behaviour.body ?? '');
  }
}

class HttpReceiver implements Receiver {
  port = 0;
  otherwise: Behaviour = accept;
  honoursKeys = true;
  readonly arrivals: Arrival[] = [];
  readonly #queue: Behaviour[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #server = createServer((request, response) => {
    this.#receive(request, response).catch(() => response.socket?.destroy());
  });

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  url(path = '/hook'): string {
    return `${this.origin}${path}`;
  }

  script(...behaviours: Behaviour[]): void {
    this.#queue.push(...behaviours);
  }

  taken(): Arrival[] {
    return this.arrivals.filter((arrival) => arrival.taken && !arrival.duplicate);
  }

  async waitTaken(count: number, ms = 30_000): Promise<Arrival[]> {
    await this.#wait(() => this.taken().length >= count, ms, `${count} parcels`);
    return this.taken();
  }

  async waitArrivals(count: number, ms = 30_000): Promise<readonly Arrival[]> {
    await this.#wait(() => this.arrivals.length >= count, ms, `${count} requests`);
    return this.arrivals;
  }

  async start(): Promise<void> {
    await new Promise<void>((ready, failed) => {
      this.#server.once('error', failed);
      this.#server.listen(this.port, '127.0.0.1', ready);
    });
    this.port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((closed) => this.#server.close(() => closed()));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const behaviour = this.#queue.shift() ?? this.otherwise;
    const body = behaviour.kind === 'drop-before' ? '' : await read(request);
    const named = request.headers['idempotency-key'];
    const key = typeof named === 'string' ? named : undefined;
    const duplicate = this.honoursKeys && key !== undefined && this.arrivals.some((arrival) => arrival.taken && arrival.key === key);
    this.arrivals.push({
      at: Date.now(),
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body,
      key,
      behaviour: behaviour.kind,
      taken: takes.includes(behaviour.kind),
      duplicate,
    });
    if (behaviour.kind === 'drop-before') request.socket.destroy();
    else answer(behaviour, response, request.url ?? '');
    for (const check of this.#waiting) check();
  }

  #wait(there: () => boolean, ms: number, what: string): Promise<void> {
    return new Promise((done, failed) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        failed(new Error(`${what} did not come within ${ms} ms; ${this.taken().length} taken of ${this.arrivals.length} requests`));
      }, ms);
      const check = () => {
        if (!there()) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        done();
      };
      this.#waiting.add(check);
      check();
    });
  }
}

/** Starts a receiver. Stop it when the test ends. */
export async function startReceiver(): Promise<Receiver> {
  const receiver = new HttpReceiver();
  await receiver.start();
  return receiver;
}
