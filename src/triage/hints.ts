/** A hint in both languages. */
export type Patterns = Readonly<Record<'fr' | 'en', RegExp>>;

/** A piece of a regular expression in small letters, as whole words: one that passes over capitals takes three times as long to be made ready. */
export const whole = (words: string, flags = 'u') => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** So much of a text is read: more says no more, and the page decides the length. */
const READ = 2_000;

/** The beginning of a text, in small letters as the hints are. */
export const startOf = (text: string): string => text.slice(0, READ).toLowerCase();

/** The languages in which a text of this one (BCP 47) may hint: both for any that is neither. */
export const languagesOf = (lang: string | undefined): readonly ('fr' | 'en')[] =>
  (['fr', 'en'] as const).filter((one) => !lang?.startsWith(one === 'fr' ? 'en' : 'fr'));
