import type { Published } from '../contract/document.ts';
import type { Language } from '../guide/language.ts';
import { words } from '../guide/words.ts';

const nameWords = words({
  en: { shipped: 'the guide that ships with Diapason', of: (day: string) => `guide of ${day}`, you: 'you' },
  fr: { shipped: 'le guide livré avec Diapason', of: (day: string) => `guide du ${day}`, you: 'vous' },
});

/** Whose version it is, for the member `me` (an id), who may have no name. */
export function authorName(author: string, me: string, language: Language): string {
  return author === me ? nameWords[language].you : author;
}

/** A day, the year only when it is not the present one; more on request. */
function day(at: number, now: number, language: Language, more: Intl.DateTimeFormatOptions = {}): string {
  const year: Intl.DateTimeFormatOptions = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...year, ...more }).format(at);
}

/** When a version was published, with its day even today: "24 Nov, 14:05". */
export function versionDate(at: number, now: number, language: Language): string {
  return day(at, now, language, { hour: '2-digit', minute: '2-digit' });
}

/** The number of a version as it is said: "v12". */
export function versionNumber(number: string): string {
  return `v${number}`;
}

/** The release that a shipped version came with, from its time: 1002003 is that of `1.2.3`. */
export function shippedVersion(at: number): string {
  return [Math.floor(at / 1_000_000), Math.floor(at / 1_000) % 1_000, at % 1_000].join('.');
}

/** The number before a name, where there is one. */
function numbered(number: string | undefined, name: string): string {
  return number === undefined ? name : `${versionNumber(number)} · ${name}`;
}

/**
 * What people call a version: its number, when and by whom it was published ("v12 · 24 Nov, 14:05, Inès"). It is the same on
 * every device.
 */
export function versionName({ author, at, number }: Published, me: string, now: number, language: Language): string {
  return numbered(number, `${versionDate(at, now, language)}, ${authorName(author, me, language)}`);
}

/** The guide of a version where there is little room: "v12 · guide of 24 Nov, Inès". */
export function guideName({ author, at, number, shipped }: Published, me: string, now: number, language: Language): string {
  const w = nameWords[language];
  if (shipped === true) return w.shipped;
  return numbered(number, `${w.of(day(at, now, language))}, ${authorName(author, me, language)}`);
}
