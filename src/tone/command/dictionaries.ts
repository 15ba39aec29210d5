import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DictionaryName } from '../../guide/dictionary.ts';
import type { Guide, Rule } from '../../guide/guide.ts';
import type { Language } from '../../guide/language.ts';
import type { Speller, Toolbox } from '../../guide/rule-kind.ts';
import { dictionariesOf } from '../kinds/spelling.ts';
import { dictionaryName } from '../spelling/dictionary-name.ts';
import { type DictionaryFiles, loadSpeller } from '../spelling/hunspell.ts';

const find = createRequire(import.meta.url);

function pair(base: string): DictionaryFiles | undefined {
  if (!existsSync(`${base}.aff`) || !existsSync(`${base}.dic`)) return undefined;
  return { aff: readFileSync(`${base}.aff`), dic: readFileSync(`${base}.dic`) };
}

/** One of the dictionaries that Diapason brings along. */
export function ownDictionary(name: DictionaryName): DictionaryFiles | undefined {
  try {
    return pair(path.join(path.dirname(find.resolve(`dictionary-${name.toLowerCase()}`)), 'index'));
  } catch {
    return undefined;
  }
}

/** The dictionaries a rule names: `aff` with `dic`, or `dictionaries` below `dicpath`; each looked for where styles stand. */
function ofRule({ spec }: Rule, folders: readonly string[]): DictionaryFiles[] {
  const text = (key: string) => (typeof spec[key] === 'string' ? spec[key] : '');
  const [aff, dic] = [text('aff'), text('dic')].map((file) => folders.map((folder) => path.resolve(folder, file)).find(isFile));
  if (aff !== undefined && dic !== undefined) return [{ aff: readFileSync(aff), dic: readFileSync(dic) }];
  const names = Array.isArray(spec['dictionaries']) ? spec['dictionaries'].map(String) : [];
  const below = text('dicpath') || 'config/dictionaries';
  return names.flatMap((name) => folders.map((folder) => pair(path.resolve(folder, below, name))).find((files) => files) ?? []);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * The spellers of a guide's spelling rules: their own dictionaries where they are found, else (or too, with `append`)
 * the one of the language. Nothing is loaded for a guide without such rules.
 */
export async function spellers(guide: Guide, folders: readonly string[], languages: readonly Language[]): Promise<Toolbox['speller']> {
  const loaded = new Map<string, Speller>();
  for (const rule of guide.rules.filter(({ kind }) => kind === 'spelling')) {
    const dictionaries = dictionariesOf(rule.spec);
    const named = JSON.stringify(dictionaries);
    const own = ofRule(rule, folders);
    for (const language of languages) {
      const key = `${language} ${named}`;
      const shipped = own.length === 0 || rule.spec['append'] === true ? ownDictionary(dictionaryName(language, dictionaries)) : undefined;
      const files = [...own, ...(shipped ? [shipped] : [])];
      if (!loaded.has(key) && files.length > 0) loaded.set(key, await loadSpeller(files));
    }
  }
  return (language, dictionaries) => loaded.get(`${language} ${JSON.stringify(dictionaries)}`);
}
