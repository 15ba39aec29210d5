import * as v from 'valibot';

/** The dictionaries that come with Diapason: French, and English as it is spelled in America, Britain, Canada and Australia. */
export const DictionaryNameSchema = v.picklist(['fr', 'en', 'en-GB', 'en-CA', 'en-AU']);
export type DictionaryName = v.InferOutput<typeof DictionaryNameSchema>;
