import { me } from '../page/account.ts';
import { h, icon, nested } from '../page/element.ts';
import { readOptions } from '../page/options.ts';
import { until } from '../page/probe.ts';
import { brand, brandAnswer, commentsOf, type PracticeComment, type PracticePost, practiceFeed } from '../posts.ts';
import { type Composer, makeComposer, open } from './composer.ts';
import { type FacebookFeed, makeFeed, makeReusingFeed, streamed } from './feed.ts';
import { frame } from './frame.ts';
import { photoNumber, photoPage } from './photo-page.ts';
import { facebookPost, postUrl } from './post.ts';

const options = readOptions();
const posts = practiceFeed('facebook', options.posts, options.hostile);
const sent: { postId: string; text: string }[] = [];
const comments = new Map<string, PracticeComment[]>();
/** Composers by the post they answer: they come back with the post's content, as React's state does. */
const composers = new Map<string, Composer>();
const shownBy = new WeakMap<Element, PracticePost>();
let feed: FacebookFeed | undefined;

function commentsUnder(post: PracticePost): PracticeComment[] {
  const own: PracticeComment = {
    id: `8700${post.id.slice(-11)}`,
    author: brand,
    lang: options.lang,
    text: brandAnswer[options.lang],
    minutes: 4,
  };
  const made = comments.get(post.id) ?? [...(options.uncommented ? [] : commentsOf(post)), ...(options.answered ? [own] : [])];
  comments.set(post.id, made);
  return made;
}

function build(post: PracticePost, position: number, fromServer = false) {
  const parts = facebookPost(post, position, commentsUnder(post).slice(-3), options, fromServer);
  shownBy.set(parts.content, post);
  const composer = composers.get(post.id);
  if (composer) parts.answers.append(composer.element);
  return parts;
}

function send(post: PracticePost, text: string, again: () => void): void {
  sent.push({ postId: post.id, text });
  const id = `8800${String(sent.length).padStart(11, '0')}`;
  commentsUnder(post).push({ id, author: me(), lang: options.lang, text, minutes: 0 });
  again();
}

function openComposer(post: PracticePost): void {
  if (!composers.has(post.id)) {
    composers.set(
      post.id,
      makeComposer(options, (text) => send(post, text, () => feed?.refresh(post.id))),
    );
    feed?.refresh(post.id);
  }
  composers.get(post.id)?.focus();
}

/** A permalink opens over the feed: the same post a second time, its composer beside it in the footer. */
function openDialog(post: PracticePost): void {
  const id = 'dialog-title';
  const body = h('div', { class: 'dialog-body' });
  const fill = () => {
    const parts = facebookPost(post, 1, commentsUnder(post), options);
    shownBy.set(parts.content, post);
    const root = h('div', {}, h('div', { 'data-virtualized': 'false' }, parts.content));
    for (const [name, value] of Object.entries(parts.attributes)) if (value !== undefined) root.setAttribute(name, value);
    body.replaceChildren(nested(2, root));
  };
  fill();
  const composer = makeComposer(options, (text) => send(post, text, fill));
  const close = h(
    'div',
    { 'aria-label': options.words.close, role: 'button', tabindex: '0', class: 'close', onclick: () => history.back() },
    icon('close'),
  );
  const title = h('h2', { id }, `${options.words.dialogOf} ${post.author.name}`);
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-labelledby': id },
    h('div', { class: 'dialog-head' }, title, close),
    body,
    h('div', { class: 'dialog-foot' }, composer.element),
  );
  const layer = h('div', { class: 'shade' }, dialog);
  document.querySelector('[id^="mount_0_0"]')?.append(layer);
  const done = new AbortController();
  addEventListener(
    'popstate',
    () => {
      done.abort();
      composer.close();
      layer.remove();
    },
    { signal: done.signal },
  );
}

function postAt(target: Element): PracticePost | undefined {
  for (let node: Element | null = target; node; node = node.parentElement) {
    const post = shownBy.get(node);
    if (post) return post;
  }
  return undefined;
}

function go(path: string): void {
  history.pushState({}, '', path);
  const post = posts.find((one) => postUrl(one).endsWith(location.pathname));
  if (post) openDialog(post);
}

function click(event: Event): void {
  const target = event.target as Element;
  const post = postAt(target);
  const link = target.closest('a[href]')?.getAttribute('href');
  if (link) event.preventDefault();
  if (!post) return;
  const inDialog = target.closest('[role="dialog"]') !== null;
  if (target.closest('[role="button"]')?.querySelector('[data-ad-rendering-role="comment_button"]') || target.closest('[data-answer]')) {
    if (inDialog) document.querySelector<HTMLElement>('[role="dialog"] [role="textbox"]')?.focus();
    else openComposer(post);
  } else if (!inDialog && (link?.includes('/posts/') || link?.startsWith('?__cft__') || target.closest('.count')))
    go(new URL(postUrl(post)).pathname);
}

/** The page of a photo stands for itself: its post, its comments and its composer, without a feed. */
function showPhoto(post: PracticePost, main: HTMLElement): void {
  const { picture, column, answers } = photoPage(post, commentsUnder(post), options);
  shownBy.set(column, post);
  const composer = makeComposer(options, (text) => send(post, text, () => undefined));
  composers.set(post.id, composer);
  answers.append(composer.element);
  main.append(picture);
  main.closest('[role="main"]')?.after(column);
}

async function start(): Promise<void> {
  const main = frame(options);
  const photo = new URLSearchParams(location.search).get('fbid');
  const pictured = posts.find((post) => photo === photoNumber(post));
  if (location.pathname.startsWith('/photo') && pictured) {
    showPhoto(pictured, main);
    return;
  }
  const signal = new AbortController().signal;
  if (options.reuse) feed = makeReusingFeed(posts, build, signal);
  else {
    const first = streamed(posts.slice(0, 3), (post, position) => build(post, position, true));
    // The hidden copies stand in the page for a while before the site moves them.
    const end = performance.now() + 150;
    await until(() => performance.now() > end);
    feed = makeFeed(posts, first, build, signal);
    for (const segment of document.querySelectorAll('body > [id^="S:"]')) segment.remove();
  }
  main.append(feed.element);
}

addEventListener('click', click);
window.practice = {
  editorText: () => [...open].at(-1)?.text(),
  feed: {
    length: posts.length,
    scrollTo: async (n) => {
      await until(() => feed !== undefined);
      await feed?.scrollTo(n);
    },
  },
  sent,
  go,
};
start().catch((error: unknown) => console.error(error));
