import type { Language } from './language.ts';

/**
 * Declares the strings of one surface in every language. A key missing in French is a compile error.
 * Strings with a variable part are functions; dates and numbers arrive already formatted.
 */
export function words<T>(tables: { readonly en: T; readonly fr: NoInfer<T> }): Readonly<Record<Language, T>> {
  return tables;
}
