import { oneLine } from './clean.ts';

/** Longest excerpt of a post, in characters as a person counts them. */
export const EXCERPT_MAX = 280;

/** A character of more units is an ornament: only its base is kept. The longest real ones (families, flags) have 15. */
const CHARACTER_MAX = 24;

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const words = new Intl.Segmenter('fr', { granularity: 'word' });

function plain(character: string): string {
  return character.length <= CHARACTER_MAX ? character : String.fromCodePoint(character.codePointAt(0) ?? 0xfffd);
}

/** The first `max` characters. */
function start(text: string, max: number): string[] {
  const kept: string[] = [];
  for (const { segment } of characters.segment(text)) {
    if (kept.length === max) break;
    kept.push(plain(segment));
  }
  return kept;
}

/** Where the last whole word of `room` ends, knowing what follows it: at white space, else at a word's border, else nowhere. */
function lastWordEnd(room: string, next: string): number {
  if (/^\s/.test(next)) return room.length;
  const space = room.search(/\s\S*$/);
  if (space > room.length / 2) return space;
  const borders = [...words.segment(room + next)].map((segment) => segment.index);
  return borders.findLast((index) => index > 0 && index <= room.length) ?? room.length;
}

/** A text as one line of at most `max` characters, cut between words and never inside a character; `…` says it was cut. */
export function cutAt(text: string, max: number): string {
  const found = start(oneLine(text), max + 1);
  if (found.length <= max) return found.join('');
  const room = found.slice(0, Math.max(0, max - 1)).join('');
  return `${room.slice(0, lastWordEnd(room, found[max - 1] ?? ' ')).trimEnd()}…`;
}
