/** A hint in both languages. */
export type Patterns = Readonly<Record<'fr' | 'en', RegExp>>;

/** A piece of a regular expression, as whole words. */
export const whole = (words: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** So much of a text is read: more says no more, and the page decides the length. */
export const READ = 2_000;

/** The languages in which a text of this one (BCP 47) may hint: both for any that is neither. */
export const languagesOf = (lang: string | undefined): readonly ('fr' | 'en')[] =>
  (['fr', 'en'] as const).filter((one) => !lang?.startsWith(one === 'fr' ? 'en' : 'fr'));
