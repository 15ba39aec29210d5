import { h, nested } from '../page/element.ts';
import { ago, type PageOptions } from '../page/options.ts';
import type { PracticeComment, PracticePost } from '../posts.ts';
import { button, face, lines, menu, tracking, userUrl } from './parts.ts';

/** Base64 of `comment:<post>_<comment>`: what commenters' links carry. */
const token = (post: PracticePost, comment: PracticeComment) => encodeURIComponent(btoa(`comment:${post.id}_${comment.id}`));

function permalink(comment: PracticeComment, url: string): string {
  const own = comment.under ? `comment_id=${comment.under}&reply_comment_id=${comment.id}` : `comment_id=${comment.id}`;
  return `${url}?${own}&${tracking('R')}`;
}

function author(post: PracticePost, comment: PracticeComment, hidden: boolean, inner: Node): HTMLElement {
  const base = userUrl(comment.author);
  const href = `${base}${base.includes('?') ? '&' : '?'}comment_id=${token(post, comment)}&${tracking('R')}`;
  return h('a', { 'aria-hidden': hidden ? 'true' : 'false', href, role: 'link', tabindex: hidden ? '-1' : '0' }, inner);
}

/** A comment as Facebook writes it: `role=article` with a label, which posts never have. */
export function facebookComment(post: PracticePost, comment: PracticeComment, url: string, options: PageOptions): HTMLElement {
  const { words } = options;
  const label = `${comment.under ? words.replyBy : words.commentBy} ${comment.author.name} ${ago(comment.minutes, words)}`;
  const name = author(post, comment, false, h('span', {}, h('span', { dir: 'auto', class: 'strong' }, comment.author.name)));
  const text = h('div', {}, h('span', { dir: 'auto', lang: comment.lang }, h('div', {}, ...lines(comment.text))));
  const bubble = h('div', { class: 'bubble' }, nested(2, h('span', {}, h('span', {}, name))), text);
  const time = h(
    'li',
    {},
    h('span', {}, h('div', {}, h('a', { href: permalink(comment, url), role: 'link', tabindex: '0' }, ago(comment.minutes, words)))),
  );
  const like = h('li', {}, h('span', {}, h('div', {}, h('span', {}, h('div', {}, button(words.like, h('span', {}, words.like)))))));
  const reply = h(
    'li',
    {},
    h('span', {}, h('div', {}, h('div', { role: 'button', tabindex: '0', 'data-answer': comment.id }, words.reply))),
  );
  const right = h(
    'div',
    { class: 'said' },
    nested(1, h('div', { class: 'row' }, bubble, menu(words.hide))),
    h('div', {}, h('ul', { 'aria-hidden': 'false' }, time, like, reply)),
  );
  const picture = h('div', {}, h('span', {}, h('span', {}, author(post, comment, true, face(comment.author, 32)))));
  const article = h('div', { 'aria-label': label, role: 'article', tabindex: '-1', class: 'comment' }, picture, right);
  return h('div', {}, h('div', { 'data-virtualized': 'false', class: comment.under ? 'under' : '' }, nested(3, article)));
}
