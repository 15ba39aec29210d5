/** A post as Facebook writes it, in both regimes: the ARIA wiring, the roles and the traps; no class means anything. */
import { h, icon, nested } from '../page/element.ts';
import { ago, type PageOptions, short } from '../page/options.ts';
import type { PracticeComment, PracticePost } from '../posts.ts';
import { facebookComment } from './comment.ts';
import { button, decoys, face, freshId, lines, menu, row, scrambled, tracking, userUrl, withTracking } from './parts.ts';

export interface PostParts {
  readonly content: HTMLElement;
  /** Attributes of the root that show this post. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Where a composer is mounted. */
  readonly answers: HTMLElement;
}

const group = { name: 'Les amis de la lumière', url: 'https://www.facebook.com/groups/884422110033/' };

/** The post's own address: never with a stable id in it, as on the site. */
export function postUrl(post: PracticePost): string {
  if (post.shape === 'group') return `${group.url}posts/${post.id}/`;
  return `https://www.facebook.com/${post.author.handle}/posts/pfbid0${post.id.slice(-8)}Kq7vMhW2`;
}

export const link = (href: string, inner: Node | string, more: Record<string, string> = {}) =>
  h('a', { href, role: 'link', tabindex: '0', ...more }, typeof inner === 'string' ? h('span', {}, inner) : inner);

function when(post: PracticePost, { words }: PageOptions): HTMLElement {
  const text = ago(post.minutes, words);
  if (post.shape === 'ad') return link(`/ads/about/?${tracking('-P')}`, words.promoted, { 'aria-label': words.promoted });
  if (post.hardened) return link(`?${tracking('O-R')}#?jik`, scrambled(text), { target: '_blank' });
  return link(withTracking(postUrl(post), 'O-R'), text, { 'aria-label': text });
}

function heading(post: PracticePost, id: string): HTMLElement {
  const inGroup = post.shape === 'group';
  const anchor = link(
    withTracking(inGroup ? group.url : userUrl(post.author)),
    h('b', {}, h('span', {}, inGroup ? group.name : post.author.name)),
  );
  return h(
    'div',
    { 'data-ad-rendering-role': 'profile_name' },
    h('h3', { id, dir: 'auto' }, nested(1, h('span', {}, h('span', {}, anchor)))),
  );
}

/** Every third member of the group writes without a name. */
function groupMember(post: PracticePost, { words }: PageOptions): HTMLElement {
  if (post.n % 3 === 2) return h('span', {}, words.anonymous);
  return link(withTracking(`${group.url}user/1000${post.author.hue}0042/`), post.author.name);
}

function meta(post: PracticePost, id: string, options: PageOptions): HTMLElement {
  const span = (inner: Node) => h('span', {}, h('span', {}, h('span', {}, inner)));
  const dot = () => h('span', { class: 'dot' }, h('span', {}, h('span', { 'aria-hidden': 'true' }, ' · ')));
  const person = post.shape === 'group' ? groupMember(post, options) : undefined;
  const world = icon('globe', { role: 'img', 'aria-label': options.words.public });
  return h('div', { id, class: 'meta' }, person && span(person), person && dot(), span(when(post, options)), dot(), span(world));
}

function story(post: PracticePost, id: string, options: PageOptions): HTMLElement | undefined {
  if (post.text === '') return undefined;
  const cut = post.shape === 'truncated';
  const body = h('span', { dir: 'auto' }, h('div', {}, ...lines(cut ? `${post.text.slice(0, 150)}… ` : post.text)));
  if (cut)
    body.lastElementChild?.lastElementChild?.append(h('div', { role: 'button', tabindex: '0', class: 'see-more' }, options.words.seeMore));
  // Short texts on a coloured ground stand twice, once hidden for layout, and have no `data-ad-preview`.
  const coloured = post.n % 23 === 3;
  const inner = coloured
    ? h(
        'div',
        { class: 'ground' },
        h('div', { 'aria-hidden': 'true', class: 'unseen' }, ...lines(post.text)),
        h('div', { id }, ...lines(post.text)),
      )
    : h('div', { id, 'data-ad-preview': 'message', 'data-ad-comet-preview': 'message' }, body);
  return h('div', { 'data-ad-rendering-role': 'story_message', class: 'story' }, inner);
}

function attachment(post: PracticePost, id: string): HTMLElement | undefined {
  if (post.shape === 'shared' && post.quoted) {
    const { author, text } = post.quoted;
    const name = h('h4', {}, h('span', {}, link(withTracking(userUrl(author)), h('b', {}, author.name))));
    const inner = h('div', { 'data-ad-rendering-role': 'story_message' }, nested(2, h('span', { dir: 'auto' }, ...lines(text))));
    return h('div', { id, class: 'shared' }, h('div', { 'data-ad-rendering-role': 'profile_name' }, name), inner);
  }
  if (post.shape !== 'photo' && post.shape !== 'ad') return undefined;
  const image = h('img', { alt: '', src: `/practice/photo/${post.n % 12}.svg`, referrerpolicy: 'origin-when-cross-origin' });
  const href =
    post.shape === 'photo' ? `/photo/?fbid=77${post.id}&set=pcb.${post.id}&${tracking('x')}` : `https://voltea.example/?${tracking('a')}`;
  const cta = post.shape === 'ad' ? h('div', { 'data-ad-rendering-role': 'cta-LEARN_MORE', class: 'cta' }, 'voltea.example') : undefined;
  return h('div', { id, class: 'photo' }, link(href, image), cta);
}

function counts(post: PracticePost, reactionsId: string, commentsId: string, made: number, { words, lang }: PageOptions): HTMLElement {
  const likes = h('span', { id: reactionsId }, h('span', {}, h('span', {}, button(words.like, h('span', { class: 'heart' }, '♥')))));
  const total = h(
    'span',
    {},
    h(
      'div',
      { role: 'button', tabindex: '0' },
      h('div', { class: 'unseen' }, words.allReactions),
      h('span', { 'aria-hidden': 'true' }, short(post.counts.likes, lang)),
    ),
  );
  const comments = h(
    'div',
    { 'aria-expanded': 'true', id: commentsId, role: 'button', tabindex: '0', class: 'count' },
    h('span', { dir: 'auto' }, h('span', {}, made ? `${made} ${words.comments}` : '')),
  );
  return h(
    'div',
    { class: 'counts' },
    h('div', {}, h('span', { role: 'toolbar', 'aria-label': words.allReactions }, likes), total),
    h('div', {}, h('span', {}, comments)),
  );
}

export function actions({ words }: PageOptions): HTMLElement {
  const one = (role: string, label: string, text: string, name: string) => {
    const inner = h(
      'div',
      { class: 'action' },
      h('div', {}, icon(name), h('div', { 'data-ad-rendering-role': role })),
      h('div', {}, h('span', { dir: 'auto' }, text)),
    );
    return nested(1, button(label, inner));
  };
  return h(
    'div',
    { class: 'actions' },
    one('like_button', words.like, words.like, 'like'),
    one('comment_button', words.commentVerb, words.comment, 'reply'),
    one('share_button', words.shareVerb, words.share, 'share'),
  );
}

/** Builds a post's content and the attributes of its root. `comments` are those shown under it. */
export function facebookPost(
  post: PracticePost,
  position: number,
  comments: readonly PracticeComment[],
  options: PageOptions,
  fromServer = false,
): PostParts {
  const base = freshId(fromServer);
  const [title, time, text, media, reactions, count] = [base, ...[1, 2, 3, 5, 4].map((k) => `${base}H${k}_`)] as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const label = options.lang === 'fr' ? options.words.actions : `${options.words.actions} by ${post.author.name}`;
  const picture = h(
    'a',
    { href: withTracking(userUrl(post.author)), 'aria-hidden': 'true', role: 'link', tabindex: '-1' },
    face(post.author, 40),
  );
  const names = h(
    'div',
    { class: 'names' },
    nested(1, h('span', { dir: 'ltr' }, heading(post, title))),
    nested(1, h('span', { dir: 'ltr' }, meta(post, time, options))),
  );
  const head = row(nested(2, picture), names, nested(2, menu(label)));
  head.classList.add('head');
  const answers = h('div', { class: 'answers' }, ...comments.map((comment) => facebookComment(post, comment, postUrl(post), options)));
  const foot = h(
    'div',
    { 'data-visualcompletion': 'ignore-dynamic' },
    nested(3, h('div', {}, counts(post, reactions, count, comments.length, options), actions(options))),
    nested(1, answers),
  );
  const inside = h(
    'div',
    {},
    h('div', {}, head),
    h('div', { class: 'story-row' }, story(post, text, options)),
    attachment(post, media),
    nested(1, foot),
  );
  const card = h('div', { class: 'card' }, ...(post.hardened ? decoys(40) : []), nested(3, inside));
  return {
    content: nested(2, card),
    attributes: {
      'aria-posinset': String(position),
      'aria-describedby': `${time} ${text} ${media} ${reactions} ${count}`,
      'aria-labelledby': title,
      role: post.hardened ? undefined : 'article',
    },
    answers,
  };
}
