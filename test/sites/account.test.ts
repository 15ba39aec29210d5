import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/contract/site.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { x } from '../../src/sites/x.ts';
import { fbFeed, fbPost } from './fixtures/facebook.ts';
import { xColumn, xPost } from './fixtures/x.ts';
import { documentOf, readCaptures } from './load.ts';

const read = (site: Site, html: string) =>
  site.readAccount(documentOf(html, site === x ? 'https://x.com/home' : 'https://www.facebook.com/'));

describe('the account signed in on X', () => {
  const avatar = (handle: string) => `<div data-testid="UserAvatar-Container-${handle}"></div>`;
  const menu = (inside: string) => `<button data-testid="SideNav_AccountSwitcher_Button">${inside}</button>`;
  const tab = '<a data-testid="AppTabBar_Profile_Link" href="/Maison_Lune"></a>';

  it('is the one in the account menu, whatever avatars the posts show', () => {
    const page = `<header role="banner">${menu(avatar('Maison_Lune'))}</header>${avatar('somebody')}${xColumn(xPost())}`;
    expect(read(x, page)).toEqual({ id: 'x:maison_lune', name: '@Maison_Lune' });
  });

  it('is read on narrow pages, from the words of the menu, and from the profile tab', () => {
    const known = { id: 'x:maison_lune', name: '@Maison_Lune' };
    expect(read(x, `<div data-testid="DashButton_ProfileIcon_Link">${avatar('Maison_Lune')}</div>`)).toEqual(known);
    expect(read(x, menu(`${avatar('unknown')}<span>Maison Lune</span><span>@Maison_Lune</span>`))).toEqual(known);
    expect(read(x, `<header role="banner"><nav>${tab}</nav></header>`)).toEqual(known);
  });

  it('is the face beside a reply box, never that of a post', () => {
    const box = '<div data-testid="tweetTextarea_0"></div>';
    expect(read(x, `<div>${avatar('Maison_Lune')}<div>${box}</div></div>`)?.id).toBe('x:maison_lune');
    expect(read(x, `<div><article>${avatar('somebody')}</article><div>${box}</div></div>`)).toBeUndefined();
  });

  it('is the one person in the site’s navigation when every name is gone, and nobody when there are two', () => {
    const links = ['/home', '/explore', '/i/bookmarks', '/Maison_Lune'].map((href) => `<a href="${href}"></a>`);
    expect(read(x, `<header role="banner"><nav>${links.join('')}</nav></header>`)?.id).toBe('x:maison_lune');
    expect(read(x, `<header role="banner"><nav>${links.join('')}<a href="/other"></a></nav></header>`)).toBeUndefined();
  });

  it('is nobody on a page without navigation', () => {
    expect(read(x, xColumn(xPost()))).toBeUndefined();
    expect(read(x, menu(avatar('../evil?x=1')))).toBeUndefined();
  });
});

describe('the account signed in on Facebook', () => {
  const picture = (file: string) => `<svg><image xlink:href="https://pictures.example/v/${file}.jpg?size=40"></image></svg>`;
  const link = (href: string, inside: string, more = '') => `<a role="link" href="${href}" ${more}>${inside}</a>`;
  const menu = (file: string) =>
    `<div role="navigation"><div role="button" aria-expanded="false" aria-label="Your profile">${picture(file)}</div></div>`;

  const numbered = 'facebook:facebook.com/profile.php?id=100000009';

  it('is the first of the menu beside the feed', () => {
    const rail = `<div data-pagelet="LeftRail"><ul><li>${link('https://www.facebook.com/Maison.Lune', `${picture('a')}<span>Maison Lune</span>`)}</li>
      <li>${link('/profile.php?id=100000001', 'Somebody')}</li></ul></div>`;
    expect(read(facebook, rail + fbFeed(fbPost()))).toEqual({ id: 'facebook:maison.lune', name: 'Maison Lune' });
  });

  it('is who has the account menu’s picture, outside of the posts', () => {
    const group = link('/groups/77/user/100000009/', picture('own'), 'aria-label="Maison Lune"');
    const others = link('/profile.php?id=100000002', picture('other'));
    const inPost = `<div aria-posinset="1">${link('/profile.php?id=100000003', picture('own'))}</div>`;
    expect(read(facebook, menu('own') + inPost + others + group)).toEqual({ id: numbered });
    expect(read(facebook, menu('own') + inPost)).toBeUndefined();
  });

  it('is nobody when several people have that picture: it is the one of those who gave none', () => {
    const twins = link('/profile.php?id=100000002', picture('own')) + link('/profile.php?id=100000003', picture('own'));
    expect(read(facebook, menu('own') + twins)).toBeUndefined();
  });

  it('is whose picture begins the box for a new post', () => {
    const box = `<div role="main"><div role="region"><h3>Create a post</h3>${link('/profile.php?id=100000009&__cft__=x', picture('own'), 'aria-label="Léa’s Timeline"')}</div></div>`;
    expect(read(facebook, box)).toEqual({ id: numbered });
  });

  it('is nobody where nobody is signed in', () => {
    expect(read(facebook, fbFeed(fbPost()))).toBeUndefined();
  });
});

/** Whether each real page shows who is signed in. Nothing of what they say stands here. */
const shown: Readonly<Record<string, RegExp>> = {
  'himicos-profile-2025.html': /^x:\w+$/,
  'linelens-article-seedance-with-reply-composer.html': /^x:\w+$/,
  'piyush-post-b-2025.html': /^facebook:facebook\.com\/profile\.php\?id=\d+$/,
  'piyush-post-c-2025.html': /^facebook:facebook\.com\/profile\.php\?id=\d+$/,
};

describe.each([x, facebook])('real pages of $name', (site) => {
  const pages = [...readCaptures(site.id)];
  it.skipIf(pages.length > 0)('are not on this machine: DIAPASON_SHARED names no folder with captures', () => {});

  it.each(pages)('%s says who is signed in, where somebody is', (file, html) => {
    const account = site.readAccount(documentOf(html, 'about:blank'));
    expect(account?.id ?? 'nobody').toMatch(shown[file] ?? /^nobody$/);
  });

  it.each(pages.filter(([file]) => file in shown))('%s says the same by each sign alone', (_, html) => {
    const whole = site.readAccount(documentOf(html, 'about:blank'))?.id;
    for (const sign of ['data-testid="SideNav_AccountSwitcher_Button"', 'data-pagelet="LeftRail"', 'aria-expanded="false"'])
      expect(site.readAccount(documentOf(html.replaceAll(sign, ''), 'about:blank'))?.id).toBe(whole);
  });
});
