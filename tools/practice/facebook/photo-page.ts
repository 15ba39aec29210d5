/** The page of a photo: the picture, and beside it its post, which has no role and no position but its actions. */
import { h, nested } from '../page/element.ts';
import { ago, type PageOptions } from '../page/options.ts';
import type { PracticeComment, PracticePost } from '../posts.ts';
import { facebookComment } from './comment.ts';
import { face, lines, menu, row, userUrl, withTracking } from './parts.ts';
import { actions, link } from './post.ts';

export interface PhotoPage {
  readonly picture: HTMLElement;
  readonly column: HTMLElement;
  /** Where the comments and the composer stand. */
  readonly answers: HTMLElement;
}

/** The number of the photo is not its post's. */
export const photoNumber = (post: PracticePost) => `77${post.id}`;

export function photoUrl(post: PracticePost): string {
  return `https://www.facebook.com/photo/?fbid=${photoNumber(post)}&set=a.5`;
}

function header(post: PracticePost, options: PageOptions): HTMLElement {
  const story = h('a', { href: '/stories/1/2', 'aria-label': post.author.name }, face(post.author, 40));
  const name = nested(1, h('span', { dir: 'auto' }, link(withTracking(userUrl(post.author)), post.author.name)));
  const time = nested(1, h('span', { dir: 'auto' }, link(withTracking(photoUrl(post)), ago(post.minutes, options.words))));
  return row(nested(1, story), h('div', { class: 'names' }, name, time), nested(1, menu(options.words.actions)));
}

export function photoPage(post: PracticePost, comments: readonly PracticeComment[], options: PageOptions): PhotoPage {
  const answers = h('div', { class: 'answers' }, ...comments.map((comment) => facebookComment(post, comment, photoUrl(post), options)));
  const words = post.text === '' ? undefined : h('div', {}, h('span', { dir: 'auto' }, ...lines(post.text)));
  const card = h('div', { class: 'card' }, h('div', {}, header(post, options), words), nested(1, actions(options)), nested(1, answers));
  const picture = h('div', { class: 'photo' }, h('img', { alt: '', src: `/practice/photo/${post.n % 12}.svg` }));
  return { picture, column: h('div', { role: 'complementary', class: 'beside' }, nested(2, card)), answers };
}
