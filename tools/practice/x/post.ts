/** A post as X writes it: `article[data-testid=tweet]`, its wrappers, test ids and attributes; no class means anything. */

import { h, icon, nested, richText } from '../page/element.ts';
import { ago, type PageOptions, short } from '../page/options.ts';
import type { PracticeAuthor, PracticePost } from '../posts.ts';

let serial = 0;
const freshId = () => `id__${(++serial * 7919).toString(36)}${serial.toString(36)}`;

export function avatar(author: PracticeAuthor, size: number, link: boolean): HTMLElement {
  const letters = author.name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  const face = h('div', { class: 'face', 'aria-hidden': 'true' }, letters);
  face.style.background = `linear-gradient(140deg, hsl(${author.hue} 52% 62%), hsl(${(author.hue + 40) % 360} 45% 45%))`;
  const inner = link
    ? h('a', { href: `/${author.handle}`, 'aria-hidden': 'true', role: 'link', tabindex: '-1' }, face)
    : h('div', { 'aria-hidden': 'true', role: 'presentation', tabindex: '-1' }, face);
  const box = h('div', { 'data-testid': `UserAvatar-Container-${author.handle}` }, nested(2, inner));
  box.style.width = box.style.height = `${size}px`;
  return h('div', { 'data-testid': 'Tweet-User-Avatar' }, nested(2, box));
}

function timeOf(minutes: number, options: PageOptions, full: boolean): HTMLElement {
  const date = new Date(Math.floor(Date.now() / 60_000) * 60_000 - minutes * 60_000);
  const text = full ? date.toLocaleString(options.lang, { dateStyle: 'medium', timeStyle: 'short' }) : ago(minutes, options.words);
  return h('time', { datetime: date.toISOString() }, text);
}

function userName(author: PracticeAuthor, options: PageOptions, when: Node | undefined, linked: boolean): HTMLElement {
  const link = (attributes: Record<string, string>, inner: Node) =>
    linked ? h('a', { href: `/${author.handle}`, role: 'link', ...attributes }, inner) : h('div', attributes, inner);
  const name = h('div', { dir: 'ltr', class: 'name' }, h('span', {}, h('span', {}, author.name)));
  const badge = author.verified
    ? icon('check', { 'aria-label': options.words.verified, role: 'img', 'data-testid': 'icon-verified', class: 'icon badge' })
    : undefined;
  const first = h('div', {}, nested(1, link({}, h('div', {}, name, h('div', { dir: 'ltr' }, h('span', {}, badge))))));
  const handle = nested(1, link({ tabindex: '-1' }, h('div', { dir: 'ltr', class: 'muted' }, h('span', {}, `@${author.handle}`))));
  const dot = h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'muted' }, h('span', {}, '·'));
  const second = h('div', {}, h('div', { class: 'name-row' }, handle, when && dot, when && nested(1, when)));
  return h('div', { 'data-testid': 'User-Name', id: freshId(), class: 'user-name' }, first, second);
}

function permalink(post: PracticePost, options: PageOptions, full = false): HTMLElement {
  const href = `/${post.author.handle}/status/${post.id}`;
  return h(
    'a',
    { href, dir: 'ltr', role: 'link', class: 'muted', 'aria-label': ago(post.minutes, options.words) },
    timeOf(post.minutes, options, full),
  );
}

function textBlock(text: string, lang: string): HTMLElement {
  return h('div', { dir: 'auto', lang, id: freshId(), 'data-testid': 'tweetText', class: 'text' }, ...richText(text));
}

function translation(options: PageOptions): HTMLElement {
  const { words } = options;
  const button = h('button', { 'aria-label': words.showOriginal, role: 'button', type: 'button' }, words.showOriginal);
  return h('div', { class: 'translation' }, h('div', { dir: 'ltr' }, icon('globe'), h('span', {}, words.translatedFrom)), button);
}

function message(post: PracticePost, options: PageOptions, focused: boolean): Node[] {
  if (post.text === '') return [];
  if (post.shape === 'translated') return [nested(1, h('div', {}, translation(options), textBlock(post.text, options.lang)))];
  if (post.shape !== 'truncated' || focused) return [nested(1, textBlock(post.text, post.lang))];
  const shown = textBlock(post.text.slice(0, 150), post.lang);
  const more = h(
    'button',
    { 'data-testid': 'tweet-text-show-more-link', role: 'button', type: 'button', class: 'show-more' },
    options.words.showMore,
  );
  return [h('div', {}, shown, more)];
}

function photo(post: PracticePost, options: PageOptions): HTMLElement {
  const image = h('img', { alt: options.words.image, draggable: 'true', src: `/practice/photo/${post.n % 12}.svg` });
  const box = h('div', { 'aria-label': options.words.image, 'data-testid': 'tweetPhoto', class: 'photo' }, image);
  return nested(2, h('a', { href: `/${post.author.handle}/status/${post.id}/photo/1`, role: 'link' }, box));
}

function quotation(post: PracticePost, options: PageOptions): HTMLElement | undefined {
  const { quoted } = post;
  if (!quoted) return undefined;
  const when = h('div', { dir: 'ltr', class: 'muted' }, timeOf(quoted.minutes, options, false));
  const head = h('div', { class: 'quote-head' }, avatar(quoted.author, 24, false), userName(quoted.author, options, when, false));
  const box = h('div', { tabindex: '0', role: 'link', class: 'quote' }, nested(2, head), h('div', {}, textBlock(quoted.text, quoted.lang)));
  return h('div', {}, h('div', { dir: 'ltr', class: 'unseen' }, h('span', {}, options.words.quote)), box);
}

function action(name: string, testId: string | undefined, label: string, count: string): HTMLElement {
  const number = h('span', { 'data-testid': 'app-text-transition-container' }, h('span', {}, h('span', {}, count)));
  const inner = h('div', { dir: 'ltr', class: 'muted act' }, h('div', {}, h('div', {}), icon(name)), nested(1, number));
  return h(
    'div',
    { class: testId && testId !== 'bookmark' ? 'act-cell' : '' },
    h('button', { 'aria-label': label, role: 'button', type: 'button', 'data-testid': testId }, inner),
  );
}

/** The row of buttons. Built again whenever the site refreshes its counters. */
export function actionBar(post: PracticePost, options: PageOptions, extraViews = 0): HTMLElement {
  const { words, lang } = options;
  const { replies, reposts, likes, views } = post.counts;
  const seen = short(views + extraViews, lang);
  const analytics = h('a', {
    href: `/${post.author.handle}/status/${post.id}/analytics`,
    role: 'link',
    'aria-label': `${seen} ${words.views}`,
  });
  analytics.append(
    h(
      'div',
      { dir: 'ltr', class: 'muted act' },
      h('div', {}, icon('views')),
      h('span', { 'data-testid': 'app-text-transition-container' }, seen),
    ),
  );
  return h(
    'div',
    { role: 'group', id: freshId(), 'aria-label': `${replies}, ${reposts}, ${likes}`, class: 'actions' },
    action('reply', 'reply', words.reply, short(replies, lang)),
    action('repost', 'retweet', words.repost, short(reposts, lang)),
    action('like', 'like', words.like, short(likes, lang)),
    h('div', { class: 'act-cell' }, analytics),
    action('bookmark', 'bookmark', words.bookmark, ''),
    action('share', undefined, words.share, ''),
  );
}

function context(post: PracticePost, options: PageOptions): HTMLElement {
  const line = h('div', { class: 'context' });
  if (post.repostedBy) {
    const words = h('span', { 'data-testid': 'socialContext', dir: 'ltr' }, `${post.repostedBy.name} ${options.words.reposted}`);
    line.append(h('div', {}, icon('repost')), nested(2, h('a', { href: `/${post.repostedBy.handle}`, dir: 'ltr', role: 'link' }, words)));
  }
  if (post.shape === 'pinned') {
    line.append(h('div', {}, icon('pin')), nested(2, h('div', { 'data-testid': 'socialContext', dir: 'ltr' }, options.words.pinned)));
  }
  return nested(2, line);
}

function header(post: PracticePost, options: PageOptions, focused: boolean): HTMLElement {
  const when = focused ? undefined : permalink(post, options);
  const caret = h('button', {
    'aria-expanded': 'false',
    'aria-haspopup': 'menu',
    'aria-label': options.words.more,
    role: 'button',
    'data-testid': 'caret',
    type: 'button',
  });
  caret.append(h('div', { dir: 'ltr', class: 'muted' }, icon('more')));
  const ad = post.shape === 'ad' ? h('div', { dir: 'ltr', class: 'muted' }, h('span', {}, options.words.promoted)) : undefined;
  return h(
    'div',
    { class: 'head' },
    nested(2, userName(post.author, options, post.shape === 'ad' ? undefined : when, true)),
    h('div', {}, ad, nested(2, caret)),
  );
}

export interface ArticleOptions {
  readonly focused?: boolean;
  /** Continues the thread above or below with X's two-pixel line. */
  readonly threadAbove?: boolean;
  readonly threadBelow?: boolean;
  readonly replyingTo?: string;
}

/** The article element of a post, new each time, as X discards and rebuilds them. */
export function xArticle(post: PracticePost, options: PageOptions, how: ArticleOptions = {}): HTMLElement {
  const focused = how.focused ?? false;
  const line = (on: boolean | undefined) => h('div', { class: on ? 'thread-line' : 'thread-gap' });
  const left = h('div', { class: 'left' }, avatar(post.author, 40, true), how.threadBelow && line(true));
  const answer = how.replyingTo ?? (post.shape === 'reply' ? '@maisonlune' : undefined);
  const replying = answer
    ? h(
        'div',
        { class: 'muted replying' },
        h('div', {}, `${options.words.replyingTo} `, h('a', { href: `/${answer.slice(1)}`, role: 'link' }, answer)),
      )
    : undefined;
  const media =
    post.shape === 'photo' ? h('div', { id: freshId(), 'aria-labelledby': freshId() }, photo(post, options)) : quotation(post, options);
  // An ad has a link with its time nowhere in the head; X keeps it on the hidden time row of the focused layout.
  const below = focused || post.shape === 'ad' ? h('div', { class: 'when-row' }, permalink(post, options, focused)) : undefined;
  const right = h(
    'div',
    { class: 'right' },
    header(post, options, focused),
    replying,
    ...message(post, options, focused),
    media,
    below,
    nested(1, actionBar(post, options)),
  );
  const body = h('div', { class: focused ? 'body focused' : 'body' }, left, right);
  const frame = h('div', {}, h('div', { class: 'above' }, line(how.threadAbove)), context(post, options), body);
  return h(
    'article',
    { 'aria-labelledby': `${freshId()} ${freshId()}`, role: 'article', tabindex: focused ? '-1' : '0', 'data-testid': 'tweet' },
    nested(1, frame),
  );
}
