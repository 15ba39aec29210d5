/** What stands around the Facebook-like feed: the top bar, the menu, the contacts. */
import { signedIn } from '../page/account.ts';
import { h, icon, nested } from '../page/element.ts';
import type { PageOptions } from '../page/options.ts';
import { type PracticeAuthor, practicePost } from '../posts.ts';
import { face, portrait } from './parts.ts';

/** The account's menu: a button that shows only a picture. */
function accountMenu(own: PracticeAuthor, label: string): HTMLElement {
  const button = h('div', { 'aria-expanded': 'false', 'aria-label': label, role: 'button', tabindex: '0' }, portrait(own, 40));
  return h('div', { role: 'navigation', 'aria-label': label }, h('div', {}, button));
}

function topBar({ words }: PageOptions): HTMLElement {
  const own = signedIn();
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
    h('div', { class: 'top-right' }, own && accountMenu(own, words.profile)),
  );
}

function side({ words }: PageOptions): HTMLElement {
  const entry = (name: string, label: string) => h('a', { href: '/', role: 'link' }, icon(name), h('span', {}, label));
  const own = signedIn();
  const self =
    own &&
    h('a', { href: `https://www.facebook.com/${own.handle}`, role: 'link', tabindex: '0' }, portrait(own, 28), h('span', {}, own.name));
  return h(
    'div',
    { role: 'navigation', class: 'side' },
    h(
      'div',
      { 'data-pagelet': 'LeftRail' },
      self,
      entry('groups', words.groups),
      entry('bookmark', words.bookmarks),
      entry('messages', words.messages),
    ),
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
