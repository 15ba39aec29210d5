import { read, sourcesBelow } from './sources.ts';

export interface ExportedName {
  readonly name: string;
  readonly file: string;
}

const declaration = /^export (?:declare )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum)\s+(\w+)/gm;

/** Every name that a file of src declares and exports: types, functions and values. */
export function exportedNames(): ExportedName[] {
  return sourcesBelow('src').flatMap((file) => [...read(file).matchAll(declaration)].map(([, name = '']) => ({ name, file })));
}

/** The words of a name in lower case: `postViewOf` is post, view and of. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => /[a-z]/.test(word));
}

/** A word and what it may be an ending of: `departments` and `sealed` are department and seal. */
export function formsOf(word: string): string[] {
  const cut = (ending: string, put = '') => (word.endsWith(ending) ? [word.slice(0, -ending.length) + put] : []);
  const doubled = /^(.+)([a-z])\2(?:ed|ing|er)$/.exec(word);
  return [
    word,
    ...['s', 'es', 'd', 'ed', 'ing', 'ings', 'er', 'ers', 'r', 'rs', 'ly', 'able'].flatMap((ending) => cut(ending)),
    ...cut('ies', 'y'),
    ...cut('ied', 'y'),
    ...cut('ing', 'e'),
    ...cut('able', 'e'),
    ...(doubled ? [`${doubled[1]}${doubled[2]}`] : []),
  ];
}
