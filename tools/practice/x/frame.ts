/** What stands around X's timeline: navigation, the column for the posts, search and trends. */
import { nextAccount, signedIn } from '../page/account.ts';
import { h, icon, nested } from '../page/element.ts';
import type { PageOptions } from '../page/options.ts';
import { avatar } from './post.ts';

const backgrounds = { light: 'rgb(255, 255, 255)', dim: 'rgb(21, 32, 43)', dark: 'rgb(0, 0, 0)' };

/** The account menu: the avatar, the name and the handle. A press signs in with the next account, without a reload. */
function accountMenu(label: string, again: () => void): HTMLElement | undefined {
  const own = signedIn();
  if (own === undefined) return undefined;
  const press = () => {
    nextAccount();
    again();
  };
  const names = h('div', { class: 'account-names' }, h('span', {}, own.name), h('span', { class: 'muted' }, `@${own.handle}`));
  const attributes = {
    'aria-label': label,
    role: 'button',
    type: 'button',
    'data-testid': 'SideNav_AccountSwitcher_Button',
    class: 'account',
  };
  return h('button', { ...attributes, onclick: press }, avatar(own, 40, false), names);
}

function navigation(options: PageOptions): HTMLElement {
  const { words } = options;
  const own = signedIn();
  const entry = (name: string, label: string, href: string, id?: string) =>
    h(
      'a',
      { href, role: 'link', 'aria-label': label, 'data-testid': id },
      h('div', {}, icon(name)),
      h('div', { dir: 'ltr', class: 'nav-word' }, h('span', {}, label)),
    );
  const list = h(
    'nav',
    { role: 'navigation' },
    entry('home', words.home, '/home'),
    entry('explore', words.explore, '/explore'),
    entry('alerts', words.alerts, '/notifications'),
    entry('messages', words.messages, '/messages'),
    entry('bookmark', words.bookmarks, '/i/bookmarks'),
    own && entry('profile', words.profile, `/${own.handle}`, 'AppTabBar_Profile_Link'),
  );
  const mark = h('div', { class: 'mark' }, 'agora');
  const menu = accountMenu(words.account, () => document.querySelector('header')?.replaceWith(navigation(options)));
  const inside = h('div', { class: 'nav' }, mark, list, h('div', { class: 'nav-post' }, words.write), menu);
  return h('header', { role: 'banner' }, nested(2, inside));
}

function sidebar({ words, lang }: PageOptions): HTMLElement {
  const trends =
    lang === 'fr'
      ? ['#Noël', 'Livraison', 'Halo', 'Brocante de Lille', '#Éclairage']
      : ['#Christmas', 'Delivery', 'Halo', 'Flea market', '#Lighting'];
  const rows = trends.map((trend, i) =>
    h('div', { class: 'trend' }, h('b', {}, trend), h('span', { class: 'muted' }, `${(i + 2) * 317} ${words.posts}`)),
  );
  return h(
    'div',
    { 'data-testid': 'sidebarColumn' },
    h('div', { class: 'search' }, icon('explore'), h('span', {}, words.search)),
    h('div', { class: 'card' }, h('h2', { role: 'heading' }, words.trends), ...rows),
    h('p', { class: 'banner' }, words.banner),
  );
}

/** Builds the page's frame once. */
export function columns(options: PageOptions): void {
  document.documentElement.lang = options.lang;
  document.documentElement.style.colorScheme = options.theme === 'light' ? 'light' : 'dark';
  document.body.style.backgroundColor = backgrounds[options.theme];
  document.body.dataset['theme'] = options.theme;
  const primary = h('div', { 'data-testid': 'primaryColumn' });
  const main = h('main', { role: 'main' }, nested(3, h('div', { class: 'two' }, primary, sidebar(options))));
  const app = h('div', { class: 'page' }, navigation(options), main);
  document.querySelector('#react-root')?.append(nested(2, app));
}
