import '../fake-browser.ts';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { runInOpenTabs, settleSites } from '../../src/browser/site-scripts.ts';
import { patternsOf, sitePatterns } from '../../src/domain/sites.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { fakeSites } from './fake-sites.ts';

const tabs = [
  { id: 1, url: 'https://x.com/home' },
  { id: 2, url: 'https://www.facebook.com/' },
  { id: 3, url: 'https://example.com/' },
];
let sites: ReturnType<typeof fakeSites>;
beforeEach(() => {
  sites = fakeSites(tabs);
  fakeBrowser({ permissions: sites.permissions, scripting: sites.scripting, tabs: { query: sites.queryTabs } });
});
const allow = (...patterns: readonly string[]) => patterns.forEach((pattern) => void sites.allowed.add(pattern));

it('runs nowhere while nothing is allowed', async () => {
  expect(await settleSites()).toEqual([]);
  expect(sites.running()).toEqual({});
});

it('runs on a site once it is allowed, what reads it first, and says which places are new', async () => {
  allow(...patternsOf('x'));
  expect(await settleSites()).toEqual(patternsOf('x'));
  expect(sites.running()).toEqual({ x: patternsOf('x') });
  expect(sites.scripts.get('x')).toMatchObject({ js: ['site-x.js', 'annotate.js'], persistAcrossSessions: true, runAt: 'document_idle' });
  expect(await settleSites()).toEqual([]);
});

it('runs on those hosts of a site that a person left, and no more on what was taken back', async () => {
  allow(...sitePatterns);
  await settleSites();
  sites.allowed.delete('https://twitter.com/*');
  expect(await settleSites()).toEqual([]);
  expect(sites.running()['x']).toEqual(['https://x.com/*', 'https://pro.x.com/*']);
  for (const pattern of patternsOf('facebook')) sites.allowed.delete(pattern);
  await settleSites();
  expect(Object.keys(sites.running())).toEqual(['x']);
});

it('starts in the open tabs of what is allowed, each by its own site’s script', async () => {
  allow('https://x.com/*');
  await runInOpenTabs(sitePatterns);
  expect(sites.ran).toEqual(['1 site-x.js,annotate.js']);
  allow('https://www.facebook.com/*');
  await runInOpenTabs(['https://www.facebook.com/*']);
  expect(sites.ran).toEqual(['1 site-x.js,annotate.js', '2 site-facebook.js,annotate.js']);
});

it('ends with what is allowed, however often it is asked at once', async () => {
  const steps = fc.array(fc.uniqueArray(fc.constantFrom(...sitePatterns)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (allowed) => {
      const settling: Promise<unknown>[] = [];
      for (const patterns of allowed) {
        sites.allowed.clear();
        allow(...patterns);
        settling.push(settleSites(), settleSites());
      }
      await Promise.all(settling);
      const left = sitePatterns.filter((pattern) => sites.allowed.has(pattern));
      expect(Object.values(sites.running()).flat().toSorted()).toEqual(left.toSorted());
    }),
    { numRuns: 60 },
  );
});

it('goes on after the browser failed to register', async () => {
  allow('https://x.com/*');
  const { registerContentScripts } = sites.scripting;
  sites.scripting.registerContentScripts = async () => {
    throw new Error('not now');
  };
  await expect(settleSites()).rejects.toThrow('not now');
  sites.scripting.registerContentScripts = registerContentScripts;
  expect(await settleSites()).toEqual(['https://x.com/*']);
});
