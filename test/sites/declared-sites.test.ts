import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AccountIdSchema } from '../../src/contract/account.ts';
import { PostIdSchema } from '../../src/contract/post.ts';
import { declaredSites, patternsOf, siteIds, sitePatterns } from '../../src/domain/sites.ts';
import { SiteIdSchema } from '../../src/guide/site.ts';
import { siteFor, sites } from '../../src/sites/index.ts';
import { documentOf } from './load.ts';

it('declares each site whose id is known, and gives each an adapter', () => {
  expect(siteIds.toSorted()).toEqual(SiteIdSchema.options.toSorted());
  expect(sites.map(({ id }) => id).toSorted()).toEqual(siteIds.toSorted());
});

it('gives no host to two sites', () => {
  expect(new Set(sitePatterns).size).toBe(sitePatterns.length);
});

describe.each(siteIds)('the site %s', (id) => {
  const site = declaredSites[id];
  const adapter = sites.find((one) => one.id === id);

  it('says its name, its hosts and where one begins', () => {
    expect(site.id).toBe(id);
    expect(adapter?.name).toBe(site.name);
    expect(patternsOf(id)).toEqual(site.hosts.map((host) => `https://${host}/*`));
    expect(siteFor(site.home)?.id).toBe(id);
    for (const host of site.hosts) expect(site.links.hosts.some((own) => host === own || host.endsWith(`.${own}`))).toBe(true);
    expect([site.reads.fr, site.reads.en].every((text) => text.length > 0)).toBe(true);
  });

  it('begins the ids of its posts and accounts', () => {
    expect(v.is(PostIdSchema, `${id}:17`)).toBe(true);
    expect(v.is(AccountIdSchema, `${id}:maison-lune`)).toBe(true);
  });

  it('reads nothing on an empty page, and says so', () => {
    const doc = documentOf('<main></main>', site.home);
    expect(adapter?.findPosts(doc)).toEqual([]);
    expect(adapter?.findComposers(doc)).toEqual([]);
    expect(adapter?.readAccount(doc)).toBeUndefined();
    expect(adapter?.health(doc)).toMatchObject({ verdict: 'empty' });
  });
});
