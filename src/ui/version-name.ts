import type { Published } from '../contract/document.ts';
import type { Language } from '../contract/language.ts';
import { words } from '../contract/words.ts';
import { dateTime } from './time.ts';

const nameWords = words({
  en: { shipped: 'the guide that ships with Diapason', of: (day: string) => `guide of ${day}`, you: 'you' },
  fr: { shipped: 'le guide livré avec Diapason', of: (day: string) => `guide du ${day}`, you: 'vous' },
});

/** Whose version it is, for the member `me` (an id), who may have no name. */
export function authorName(author: string, me: string, language: Language): string {
  return author === me ? nameWords[language].you : author;
}

/** What people call a version: when and by whom it was published ("24 Nov, 14:05, Inès"). It is the same on every device. */
export function versionName({ author, at }: Published, me: string, now: number, language: Language): string {
  return `${dateTime(at, now, language)}, ${authorName(author, me, language)}`;
}

/** The guide of a version where there is little room: "guide of 24 Nov, Inès". */
export function guideName({ author, at, shipped }: Published, me: string, now: number, language: Language): string {
  const w = nameWords[language];
  if (shipped === true) return w.shipped;
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...year }).format(at);
  return `${w.of(day)}, ${authorName(author, me, language)}`;
}
