import type { Language } from './language.ts';

/** The strings of a surface with any text in the place of each: `'Undo'` becomes `string`, a pair of texts stays a pair. */
type Texts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Text
    ? (...values: Values) => Texts<Text>
    : { readonly [Key in keyof T]: Texts<T[Key]> };

/**
 * Declares the strings of one surface in every language. The English table says which there are and what their functions
 * take: a key missing in French is a compile error. Strings with a variable part are functions; dates and numbers arrive
 * already formatted.
 */
export function words<const T>(tables: { readonly en: T; readonly fr: NoInfer<Texts<T>> }): Readonly<Record<Language, Texts<T>>> {
  return tables as unknown as Readonly<Record<Language, Texts<T>>>;
}
