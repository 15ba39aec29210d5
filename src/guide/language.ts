import * as v from 'valibot';

/** The languages the product speaks. Every string a person reads exists in each of them. */
export const LanguageSchema = v.picklist(['fr', 'en']);
export type Language = v.InferOutput<typeof LanguageSchema>;

/** A text that the brand wrote in each language (a label's name, a department's name). */
export const LocalizedSchema = v.object({
  fr: v.pipe(v.string(), v.maxLength(200)),
  en: v.pipe(v.string(), v.maxLength(200)),
});
export type Localized = v.InferOutput<typeof LocalizedSchema>;
