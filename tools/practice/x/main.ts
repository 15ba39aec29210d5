import { me } from '../page/account.ts';
import { h, icon, nested } from '../page/element.ts';
import { type PageOptions, readOptions } from '../page/options.ts';
import { until } from '../page/probe.ts';
import { brandAnswer, commentsOf, type PracticePost, practiceFeed } from '../posts.ts';
import { makeComposer, open } from './composer.ts';
import { columns } from './frame.ts';
import { actionBar, xArticle } from './post.ts';
import { makeTimeline, type Timeline, type TimelineItem } from './timeline.ts';

const options: PageOptions = readOptions();
const feed = practiceFeed('x', options.posts, options.hostile);
const sent: { postId: string; text: string }[] = [];
/** Posts of this visit by id: the feed's, their replies, and what was sent. */
const known = new Map<string, PracticePost>(feed.map((post) => [post.id, post]));
const answers = new Map<string, PracticePost[]>();

let leave = new AbortController();
let timeline: Timeline | undefined;
let homeScroll = 0;

function answersTo(post: PracticePost): PracticePost[] {
  const before = answers.get(post.id);
  if (before) return before;
  const made = commentsOf(post).map((comment, i): PracticePost => {
    const counts = { replies: 0, reposts: 0, likes: i, views: 40 + i };
    return { ...comment, n: post.n * 10 + i, id: `18600000${comment.id.slice(-11)}`, shape: 'post', hardened: false, counts };
  });
  if (options.answered) made.unshift(ownAnswer(`18700000${post.id.slice(-11)}`, brandAnswer[options.lang], 4));
  answers.set(post.id, made);
  for (const answer of made) known.set(answer.id, answer);
  return made;
}

function ownAnswer(id: string, text: string, minutes: number): PracticePost {
  const counts = { replies: 0, reposts: 0, likes: 0, views: 1 };
  return { n: 0, id, author: me(), lang: options.lang, text, minutes, shape: 'post', hardened: false, counts };
}

function send(post: PracticePost, text: string): void {
  sent.push({ postId: post.id, text });
  const mine = ownAnswer(`18700000000${String(sent.length).padStart(8, '0')}`, text, 0);
  const { id } = mine;
  known.set(id, mine);
  answersTo(post).unshift(mine);
}

function article(post: PracticePost, how: Parameters<typeof xArticle>[2] = {}): Node {
  const built = xArticle(post, options, how);
  // Promoted posts are recognised by an ancestor; a descendant of the same name wraps every video, and means nothing.
  return post.shape === 'ad' ? h('div', { 'data-testid': 'placementTracking' }, built) : built;
}

function cell(post: PracticePost, how: Parameters<typeof xArticle>[2] = {}): TimelineItem {
  return { key: post.id, render: () => nested(1, article(post, how), 'cell') };
}

function show(heading: string, label: string, items: TimelineItem[]): Timeline {
  const made = makeTimeline(label, leave.signal);
  const section = h('section', { 'aria-labelledby': 'accessible-list-0', role: 'region' });
  section.append(h('h1', { dir: 'auto', id: 'accessible-list-0', class: 'unseen' }, label), made.element);
  const column = h(
    'div',
    { 'aria-label': label, tabindex: '0' },
    h('div', { class: 'column-head' }, h('h2', { role: 'heading' }, heading)),
    section,
  );
  document.querySelector('[data-testid="primaryColumn"]')?.replaceChildren(column);
  made.setItems(items);
  return made;
}

function showHome(): void {
  timeline = show(
    options.words.forYou,
    options.words.timeline,
    feed.map((post) => cell(post)),
  );
  document.title = `(3) ${options.words.home} / Agora`;
  window.scrollTo(0, homeScroll);
}

function threadItems(post: PracticePost, composer: Node): TimelineItem[] {
  const replies = answersTo(post).map((answer) => cell(answer, { replyingTo: `@${post.author.handle}` }));
  return [cell(post, { focused: true }), { key: 'composer', render: () => composer }, ...replies];
}

function showStatus(id: string): void {
  const post = known.get(id);
  if (!post) {
    go('/home');
    return;
  }
  const composer = makeComposer(options, {
    modal: false,
    placeholder: options.words.replyPlaceholder,
    button: options.words.reply,
    send: (text) => {
      send(post, text);
      timeline?.setItems(threadItems(post, composer.element));
    },
  });
  leave.signal.addEventListener('abort', composer.close);
  timeline = show(options.words.post, options.words.conversation, threadItems(post, composer.element));
  document.title = `${post.author.name} / Agora`;
  window.scrollTo(0, 0);
}

/** The compose dialog lies in `#layers`, over the route it was opened from; the post it answers stands in it again. */
function openDialog(post: PracticePost): void {
  const layers = document.querySelector('#layers');
  const done = new AbortController();
  const composer = makeComposer(options, {
    modal: true,
    placeholder: options.words.replyPlaceholder,
    button: options.words.reply,
    send: (text) => {
      send(post, text);
      history.back();
    },
  });
  const close = h(
    'button',
    { 'aria-label': options.words.close, role: 'button', type: 'button', 'data-testid': 'app-bar-close', onclick: () => history.back() },
    icon('close'),
  );
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-modal': 'true', class: 'dialog' },
    close,
    article(post, { threadBelow: true }),
    composer.element,
  );
  const layer = nested(2, h('div', { class: 'shade' }, dialog));
  layers?.append(layer);
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

let routed = '';

function route(): void {
  if (location.pathname.startsWith('/compose/') || location.pathname === routed) return;
  routed = location.pathname;
  leave.abort();
  leave = new AbortController();
  const status = /^\/[^/]+\/status\/(\d+)/.exec(location.pathname);
  if (status?.[1]) showStatus(status[1]);
  else showHome();
}

function go(path: string): void {
  if (location.pathname === '/home' || location.pathname === '/') homeScroll = scrollY;
  history.pushState({}, '', path);
  route();
}

function reply(post: PracticePost): void {
  if (location.pathname.includes(`/status/${post.id}`)) {
    document.querySelector<HTMLElement>('[data-testid="tweetTextarea_0"]')?.focus();
    return;
  }
  history.pushState({}, '', `/compose/post?in_reply_to=${post.id}`);
  openDialog(post);
}

function postOf(element: Element): PracticePost | undefined {
  const href = element.closest('article')?.querySelector('a[href*="/status/"]:has(time)')?.getAttribute('href');
  return known.get(/\/status\/(\d+)/.exec(href ?? '')?.[1] ?? '');
}

/** A whole post is a click target, as on X; links and buttons inside keep their own meaning. */
function click(event: Event): void {
  const target = event.target as Element;
  const post = postOf(target);
  const link = target.closest('a[href^="/"]')?.getAttribute('href');
  if (target.closest('[data-testid="reply"]') && post) {
    reply(post);
    return;
  }
  if (link) {
    event.preventDefault();
    if (link.includes('/status/') || link === '/home') go(link.replace(/\/(photo|analytics).*$/, ''));
    return;
  }
  if (target.closest('button, [role="textbox"], [role="dialog"]') || !post || target.closest('[tabindex="-1"]')) return;
  if (getSelection()?.isCollapsed !== false) go(`/${post.author.handle}/status/${post.id}`);
}

/** X touches the posts on screen all the time: counters roll, and the row of buttons is built again. */
function live(): void {
  let turn = 0;
  setInterval(() => {
    turn++;
    const cells = [...(timeline?.cells().values() ?? [])];
    const group = cells[turn % Math.max(1, cells.length)]?.querySelector('[role="group"]');
    const post = group && postOf(group);
    if (!group || !post) return;
    const counter = group.querySelector('[href$="/analytics"] span');
    if (turn % 3 && counter) counter.textContent = `${post.counts.views + turn}`;
    else group.replaceWith(actionBar(post, options, turn));
  }, 400);
}

columns(options);
addEventListener('click', click);
addEventListener('popstate', route);
window.practice = {
  editorText: () => [...open].at(-1)?.text(),
  feed: {
    length: feed.length,
    scrollTo: async (n) => {
      await until(() => timeline !== undefined);
      await timeline?.scrollTo(n);
    },
  },
  sent,
  go,
};
route();
if (!options.still) live();
