import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { siteIds, sitePatterns } from '../../src/domain/sites.ts';
import { type BuildOptions, browsers, buildAll } from '../../tools/build/build.ts';
import { root } from '../../tools/root.ts';

const out = mkdtempSync(path.join(tmpdir(), 'diapason-manifest-'));
afterAll(() => rmSync(out, { recursive: true }));

interface Manifest {
  readonly permissions: string[];
  readonly host_permissions?: string[];
  readonly optional_host_permissions: string[];
  readonly content_scripts?: unknown;
  readonly web_accessible_resources: readonly { readonly matches: string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
}

async function manifests(how: BuildOptions): Promise<Manifest[]> {
  await buildAll({ ...how, out });
  return browsers.map((browser) => JSON.parse(readFileSync(path.join(out, browser, 'manifest.json'), 'utf8')));
}

it('takes no host at installation, and offers every site', async () => {
  for (const manifest of await manifests({})) {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest.optional_host_permissions).toEqual(expect.arrayContaining([...sitePatterns]));
  }
});

it('takes the sites, and no other host, in what an organisation installs by force', async () => {
  for (const manifest of await manifests({ allowSites: true })) expect(manifest.host_permissions).toEqual(sitePatterns);
});

it('lets the sites alone, and each of them, hold the frame of our popovers', async () => {
  const origins = sitePatterns.map((pattern) => pattern.replace(/\/\*$/, ''));
  for (const manifest of await manifests({})) {
    expect(manifest.web_accessible_resources.map(({ matches }) => matches)).toEqual([sitePatterns]);
    expect(/frame-ancestors ([^;]+)/.exec(manifest.content_security_policy.extension_pages)?.[1]?.split(' ')).toEqual(origins);
  }
});

it('says in docs/sites.md every host and every permission', async () => {
  const page = readFileSync(path.join(root, 'docs/sites.md'), 'utf8');
  const all = await manifests({});
  const said = [...sitePatterns, ...all.flatMap(({ permissions }) => permissions)];
  expect(said.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});

it('has a script for every site that a person can allow', async () => {
  await buildAll({ out });
  for (const id of siteIds) expect(() => readFileSync(path.join(out, 'chromium', `site-${id}.js`))).not.toThrow();
});
