import type { DictionaryName } from '../../guide/dictionary.ts';
import type { Language } from '../../guide/language.ts';

const english: Readonly<Record<string, DictionaryName>> = { us: 'en', gb: 'en-GB', uk: 'en-GB', ca: 'en-CA', au: 'en-AU' };

/**
 * The dictionary of a language that a rule about spelling asks for: of English the one its `dictionaries` name as Vale's
 * files are named (`en_GB`, `en-CA`), American where it names none.
 */
export function dictionaryName(lang: Language, dictionaries: readonly string[]): DictionaryName {
  if (lang === 'fr') return 'fr';
  const named = dictionaries.map((name) => english[/^en[-_]([a-z]{2})(?![a-z])/i.exec(name)?.[1]?.toLowerCase() ?? '']);
  return named.find((name) => name !== undefined) ?? 'en';
}
