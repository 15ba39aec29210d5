import { endless, hostile, personName, pick, seeded, sentence, written } from './texts.ts';
import type { PracticeLanguage } from './words.ts';

export interface PracticeAuthor {
  readonly name: string;
  readonly handle: string;
  /** Colour of the invented avatar, 0–359. */
  readonly hue: number;
  readonly verified: boolean;
}

/** What a post of the practice feeds is; everything derives from its number, so tests know what to expect. */
export type Shape =
  | 'post'
  | 'reply'
  | 'repost'
  | 'quote'
  | 'ad'
  | 'pinned'
  | 'photo'
  | 'truncated'
  | 'translated'
  | 'emoji'
  | 'hostile'
  | 'group'
  | 'shared';

export interface PracticePost {
  readonly n: number;
  /** The site's own id: digits. */
  readonly id: string;
  readonly author: PracticeAuthor;
  readonly lang: PracticeLanguage;
  readonly text: string;
  readonly minutes: number;
  readonly shape: Shape;
  /** Facebook only: scrambled times, no role, decoys first. */
  readonly hardened: boolean;
  readonly counts: { readonly replies: number; readonly reposts: number; readonly likes: number; readonly views: number };
  readonly repostedBy?: PracticeAuthor;
  readonly quoted?: { readonly author: PracticeAuthor; readonly text: string; readonly lang: PracticeLanguage; readonly minutes: number };
}

export interface PracticeComment {
  readonly id: string;
  readonly author: PracticeAuthor;
  readonly lang: PracticeLanguage;
  readonly text: string;
  readonly minutes: number;
  /** The comment it answers. */
  readonly under?: string;
}

/** What the brand answered where a page says that it has answered. */
export const brandAnswer = { fr: 'Bonjour, nous vous écrivons en privé.', en: 'Hello, we have sent you a private message.' } as const;

export const brand: PracticeAuthor = { name: 'Maison Lune', handle: 'maisonlune', hue: 244, verified: true };

function handleOf(name: string, n: number): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z]/g, '');
  return `${plain.toLowerCase().slice(0, 11)}${n % 1000}`;
}

function person(lang: PracticeLanguage, random: () => number, n: number): PracticeAuthor {
  const name = personName(lang, random);
  return { name, handle: handleOf(name, n), hue: Math.floor(random() * 360), verified: random() < 0.15 };
}

const shapes: readonly [every: number, at: number, shape: Shape][] = [
  [29, 11, 'ad'],
  [97, 13, 'hostile'],
  [11, 9, 'repost'],
  [13, 10, 'quote'],
  [7, 5, 'photo'],
  [17, 12, 'truncated'],
  [19, 15, 'translated'],
  [9, 8, 'emoji'],
  [12, 7, 'reply'],
];

const facebookShapes: readonly [every: number, at: number, shape: Shape][] = [
  [29, 11, 'ad'],
  [97, 13, 'hostile'],
  [7, 4, 'group'],
  [13, 10, 'shared'],
  [11, 6, 'photo'],
  [17, 12, 'truncated'],
  [9, 8, 'emoji'],
];

function shapeOf(site: 'x' | 'facebook', n: number): Shape {
  const found = (site === 'x' ? shapes : facebookShapes).find(([every, at]) => n % every === at);
  return found?.[2] ?? (site === 'x' && n === 1 ? 'pinned' : 'post');
}

function textOf(shape: Shape, lang: PracticeLanguage, n: number, random: () => number): string {
  if (shape === 'hostile') return hostile[Math.floor(n / 97) % hostile.length] ?? '';
  if ((shape === 'photo' || shape === 'shared') && n % 2 === 1) return '';
  const text = sentence(lang, random);
  if (shape === 'emoji') return `${text} 🌙💡\n${sentence(lang, random)} 👍🏽`;
  if (shape === 'truncated') return `${text} ${sentence(lang, random)} ${sentence(lang, random)} ${sentence(lang, random)}`;
  return text;
}

/** Post number `n` of a site's feed. */
export function practicePost(site: 'x' | 'facebook', n: number): PracticePost {
  const random = seeded(n * 7919 + (site === 'x' ? 1 : 2));
  const own = written[n];
  const shape = own && n !== 1 ? 'post' : shapeOf(site, n);
  const lang = own?.lang ?? (random() < 0.6 ? 'fr' : 'en');
  const author = own ? { name: own.name, handle: own.handle, hue: (n * 67 + 20) % 360, verified: n === 6 } : person(lang, random, n);
  const likes = Math.floor(random() ** 3 * 900);
  const base = {
    n,
    id: site === 'x' ? `18500000000${String(n).padStart(8, '0')}` : `1220000${String(n).padStart(10, '0')}`,
    author: shape === 'ad' ? { name: 'Voltéa Énergie', handle: 'voltea_energie', hue: 20, verified: true } : author,
    lang,
    text: own?.text ?? textOf(shape, lang, n, random),
    minutes: own?.minutes ?? 5 + n * 7,
    shape,
    hardened: site === 'facebook' && n % 3 === 1,
    counts: { replies: n % 5, reposts: Math.floor(likes / 9), likes, views: likes * 41 + 90 },
  };
  if (shape === 'repost') return { ...base, repostedBy: person(lang, random, n + 400) };
  if (shape !== 'quote' && shape !== 'shared') return base;
  return {
    ...base,
    quoted: { author: person('fr', random, n + 500), text: sentence('fr', random), lang: 'fr', minutes: base.minutes + 800 },
  };
}

/** The first `count` posts of a feed. `withHostile` puts the worst texts on top. */
export function practiceFeed(site: 'x' | 'facebook', count: number, withHostile = false): PracticePost[] {
  const feed = Array.from({ length: count }, (_, n) => practicePost(site, n));
  if (!withHostile) return feed;
  const worst = [...hostile, endless].map((text, i) => ({ ...practicePost(site, 90_000 + i * 35), text, shape: 'hostile' as const }));
  return [...worst, ...feed];
}

/** The answers a post has: replies on X, comments on Facebook. */
export function commentsOf(post: PracticePost): PracticeComment[] {
  const random = seeded(post.n * 104_729 + 5);
  const made: PracticeComment[] = [];
  for (let i = 0; i < post.counts.replies; i++) {
    const lang = pick(['fr', 'en'] as const, random);
    const under = i === 2 && made[0] ? { under: made[0].id } : {};
    const id = `99${post.id.slice(-9)}${i}`;
    made.push({
      id,
      author: person(lang, random, i),
      lang,
      text: sentence(lang, random),
      minutes: Math.max(1, post.minutes - i * 3),
      ...under,
    });
  }
  return made;
}
