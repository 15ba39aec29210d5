/** What stands around X's timeline: navigation, the column for the posts, search and trends. */
import { h, icon, nested } from '../page/element.ts';
import type { PageOptions } from '../page/options.ts';

const backgrounds = { light: 'rgb(255, 255, 255)', dim: 'rgb(21, 32, 43)', dark: 'rgb(0, 0, 0)' };

function navigation({ words }: PageOptions): HTMLElement {
  const entry = (name: string, label: string, href: string) =>
    h(
      'a',
      { href, role: 'link', 'aria-label': label },
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
    entry('profile', words.profile, '/maisonlune'),
  );
  const mark = h('div', { class: 'mark' }, 'agora');
  return h('header', { role: 'banner' }, nested(2, h('div', { class: 'nav' }, mark, list, h('div', { class: 'nav-post' }, words.write))));
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
