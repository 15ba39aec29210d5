/**
 * The practice server: one HTTPS port of this machine that answers as something like each site, by the host asked for.
 * Browsers are told to find the sites' hosts there. Nothing leaves the machine. A site's page is `<id>/page.html`, its style
 * sheet and `main.ts`.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { declaredSites, siteIds } from '../../src/domain/sites.ts';
import type { SiteId } from '../../src/guide/site.ts';
import { root } from '../root.ts';
import { practiceCertificate } from './certificate.ts';
import { photo } from './photo.ts';

export interface Practice {
  readonly port: number;
  /** What to tell Chromium: the sites live here, and nothing else exists but this machine. */
  readonly hostRules: string;
  close(): Promise<void>;
}

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

const bundles = new Map<SiteId, Promise<string>>();

/** The script of a site's page; built once, however many servers start. */
function bundle(site: SiteId): Promise<string> {
  const built = bundles.get(site) ?? buildPage(site);
  bundles.set(site, built);
  return built;
}

async function buildPage(site: SiteId): Promise<string> {
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

interface Page {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

async function readPages(): Promise<Readonly<Record<SiteId, Page>>> {
  const read = siteIds.map(async (id) => {
    const text = (file: string) => readFile(path.join(folder, id, file), 'utf8');
    return [id, { html: await text('page.html'), script: await bundle(id), style: await text('page.css') }] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as Record<SiteId, Page>;
}

/** Starts the server on a free port of this machine (or `port`). Closing it ends open connections. */
export async function startPractice(port = 0): Promise<Practice> {
  const pages = await readPages();

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { hostname, pathname } = new URL(request.url ?? '/', `https://${request.headers.host || 'practice.invalid'}`);
    const site = siteIds.find((id) => declaredSites[id].hosts.includes(hostname)) ?? 'x';
    const { html, script, style } = pages[site];
    const send = (type: string, body: string) => {
      const fixed = { 'content-security-policy': policy, 'permissions-policy': permissions, 'cache-control': 'no-store' };
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...fixed });
      response.end(body);
    };
    const picture = /^\/practice\/photo\/(\d+)\.svg$/.exec(pathname)?.[1];
    if (picture) send('image/svg+xml', photo(Number(picture)));
    else if (pathname === `/practice/${site}.js`) send('text/javascript', script);
    else if (pathname === `/practice/${site}.css`) send('text/css', style);
    else send('text/html', html);
  }

  const server = createServer(await practiceCertificate(), answer);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const at = (server.address() as AddressInfo).port;
  const hosts = siteIds.flatMap((id) => declaredSites[id].hosts).map((host) => `MAP ${host} 127.0.0.1:${at}`);
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
