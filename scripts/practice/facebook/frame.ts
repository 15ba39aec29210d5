/** What stands around the Facebook-like feed: the top bar, the menu, the contacts. */
import { h, icon, nested } from '../page/element.ts';
import type { PageOptions } from '../page/options.ts';
import { brand, practicePost } from '../posts.ts';
import { face } from './parts.ts';

function topBar({ words }: PageOptions): HTMLElement {
  const tab = (name: string, label: string) => h('a', { href: '/', role: 'link', 'aria-label': label }, icon(name));
  const tabs = h(
    'div',
    { class: 'tabs' },
    tab('home', words.home),
    tab('groups', words.groups),
    tab('alerts', words.alerts),
    tab('messages', words.messages),
  );
  const search = h('div', { class: 'search' }, icon('explore'), h('span', {}, words.search));
  return h(
    'div',
    { role: 'banner', class: 'top' },
    h('div', { class: 'top-left' }, h('b', { class: 'mark' }, 'parvis'), search),
    tabs,
    h('div', { class: 'top-right' }, face(brand, 36)),
  );
}

function side({ words }: PageOptions): HTMLElement {
  const entry = (name: string, label: string) => h('a', { href: '/', role: 'link' }, icon(name), h('span', {}, label));
  const own = h('a', { href: `/${brand.handle}`, role: 'link' }, face(brand, 28), h('span', {}, brand.name));
  return h(
    'div',
    { role: 'navigation', class: 'side' },
    own,
    entry('groups', words.groups),
    entry('bookmark', words.bookmarks),
    entry('messages', words.messages),
    h('p', { class: 'note' }, words.banner),
  );
}

function contacts({ words }: PageOptions): HTMLElement {
  const rows = [3, 5, 7, 14, 16]
    .map((n) => practicePost('facebook', n).author)
    .map((person) => h('div', { class: 'contact' }, face(person, 28), h('span', {}, person.name)));
  return h('div', { role: 'complementary', class: 'contacts' }, h('h2', {}, words.contacts), ...rows);
}

/** Builds the page's frame once; returns the element that holds the feed. */
export function frame(options: PageOptions): HTMLElement {
  document.documentElement.lang = options.lang;
  document.documentElement.classList.toggle('__fb-dark-mode', options.theme !== 'light');
  document.documentElement.classList.toggle('__fb-light-mode', options.theme === 'light');
  document.title = 'Parvis';
  const center = h('div', { class: 'center' });
  const main = h('div', { role: 'main' }, nested(2, center));
  const page = h('div', {}, topBar(options), h('div', { class: 'page' }, side(options), main, contacts(options)));
  document.querySelector('[id^="mount_0_0"]')?.append(nested(2, page));
  return center;
}
