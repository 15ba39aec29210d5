/**
 * The practice server: one HTTPS port of this machine that answers as an X-like and as a Facebook-like site, by the host
 * asked for. Browsers are told to find x.com and www.facebook.com there. Nothing leaves the machine.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../root.ts';
import { practiceCertificate } from './certificate.ts';
import { photo } from './photo.ts';

export interface Practice {
  readonly port: number;
  /** What to tell Chromium: the sites live here, and nothing else exists but this machine. */
  readonly hostRules: string;
  close(): Promise<void>;
}

type SiteName = 'x' | 'facebook';
const folder = path.join(root, 'tools', 'practice');

/** As Facebook says it: no frame of another origin writes into the clipboard. */
const permissions = 'clipboard-write=(self)';
/** As strict as the real sites: no script but the site's own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const shells: Record<SiteName, string> = {
  x: '<div id="react-root"></div><div id="layers"></div>',
  facebook: '<div id="mount_0_0_pr"></div><div id="has-finished-comet-page"></div>',
};

function shell(site: SiteName): string {
  return `<!doctype html><html id="${site === 'facebook' ? 'facebook' : 'agora'}" dir="ltr"><head><meta charset="utf-8"><title>Practice</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/practice/${site}.css"></head>
<body>${shells[site]}<script src="/practice/${site}.js"></script></body></html>`;
}

const bundles = new Map<SiteName, Promise<string>>();

/** The script of a site's page; built once, however many servers start. */
function bundle(site: SiteName): Promise<string> {
  const built = bundles.get(site) ?? buildPage(site);
  bundles.set(site, built);
  return built;
}

async function buildPage(site: SiteName): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(folder, site, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    logLevel: 'warning',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`the practice page of ${site} did not build`);
  return output.text;
}

/** Starts the server on a free port of this machine (or `port`). Closing it ends open connections. */
export async function startPractice(port = 0): Promise<Practice> {
  const pages = { x: await bundle('x'), facebook: await bundle('facebook') };
  const styles = {
    x: await readFile(path.join(folder, 'x/page.css'), 'utf8'),
    facebook: await readFile(path.join(folder, 'facebook/page.css'), 'utf8'),
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const site: SiteName = /(?:^|\.)facebook\.com/.test(request.headers.host ?? '') ? 'facebook' : 'x';
    const { pathname } = new URL(request.url ?? '/', 'https://practice.invalid');
    const send = (type: string, body: string) => {
      const fixed = { 'content-security-policy': policy, 'permissions-policy': permissions, 'cache-control': 'no-store' };
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...fixed });
      response.end(body);
    };
    const picture = /^\/practice\/photo\/(\d+)\.svg$/.exec(pathname)?.[1];
    if (picture) send('image/svg+xml', photo(Number(picture)));
    else if (pathname === `/practice/${site}.js`) send('text/javascript', pages[site]);
    else if (pathname === `/practice/${site}.css`) send('text/css', styles[site]);
    else send('text/html', shell(site));
  }

  const server = createServer(await practiceCertificate(), answer);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const at = (server.address() as AddressInfo).port;
  const hosts = ['x.com', 'twitter.com', 'www.facebook.com'].map((host) => `MAP ${host} 127.0.0.1:${at}`);
  return {
    port: at,
    hostRules: [...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(','),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
