import { isNoPerson } from './no-person.ts';

const word = /^\p{L}[\p{L}\p{M}'’-]+$/u;
/** No first name is longer. */
const LONGEST = 20;

const isLoud = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const hasLetters = (part: string) => /[\p{L}\p{N}_]/u.test(part);
const trimmed = (part: string) => part.replace(/^[^\p{L}\p{N}_@#]+|[^\p{L}\p{M}\p{N}_]+$/gu, '');

/**
 * The first name in the name that a person shows; none where it does not look like one: a wrong name is worse than none.
 * Emoji and other marks beside it are passed over, and so is what is said of the person after a dash, a bar or a comma.
 */
export function firstName(shown: string): string | undefined {
  const said = shown.normalize('NFC').split(/[|,·•/()]+|\s[-–—]+\s/u);
  const all = (said.find(hasLetters) ?? '').split(/\s+/u);
  const [first = '', ...others] = all.filter(hasLetters).map(trimmed);
  if (!word.test(first) || first.length > LONGEST || isNoPerson(all.map((part) => trimmed(part) || part))) return undefined;
  if (!isLoud(first)) return capital(first);
  // A person who writes in capitals writes all of it so; letters alone are the short name of a company.
  if (first.length < 5 && (others.length === 0 || !others.every(isLoud))) return undefined;
  return others.every(isLoud) ? first.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase()) : undefined;
}

/** The first letters of a name, three at most. */
export function initials(name: string): string {
  const letters = name.split(/[\s-]+/u).flatMap((part) => /\p{L}/u.exec(part)?.[0] ?? []);
  return letters.slice(0, 3).join('').toUpperCase();
}
