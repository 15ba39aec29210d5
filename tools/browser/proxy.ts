import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** A proxy that knows only the practice hosts and this machine; it refuses everything else. Firefox has no host rules. */
export async function startProxy(practicePort: number): Promise<Proxy> {
  const open = new Set<Duplex>();
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', (request, client: Duplex) => {
    const host = (request.url ?? '').split(':')[0] ?? '';
    client.on('error', () => client.destroy());
    if (!/^(?:x\.com|twitter\.com|www\.facebook\.com)$/.test(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(practicePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
