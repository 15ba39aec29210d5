import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** Stands between a client and a server and counts the bytes of both ways. */
export interface Proxy {
  readonly port: number;
  /** Bytes since the last call: what the client sent and what it got. */
  counted(): { up: number; down: number };
  stop(): void;
}

export async function startProxy(target: number): Promise<Proxy> {
  const bytes = { up: 0, down: 0 };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    client.on('data', (chunk) => {
      bytes.up += chunk.length;
    });
    upstream.on('data', (chunk) => {
      bytes.down += chunk.length;
    });
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    counted() {
      const { up, down } = bytes;
      Object.assign(bytes, { up: 0, down: 0 });
      return { up, down };
    },
    stop: () => void server.close(),
  };
}
