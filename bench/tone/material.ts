import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Rule } from '../../src/guide/guide.ts';
import { expand } from '../../src/tone/pattern/expand.ts';
import { parse } from '../../src/tone/pattern/parse.ts';
import { root } from '../../tools/root.ts';
import type { Material } from './subjects.ts';

function dictionary(name: string): string[] {
  const file = path.join(root, 'node_modules', name, 'index.dic');
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(/[/\t]/)[0] ?? '');
  return words.filter((word) => /^\p{Ll}{4,12}$/u.test(word)).filter((_, index) => index % 3 === 0);
}

function styleFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file) && file.includes('styles'))
    .map((file) => path.join(folder, file));
}

/** A Vale rule of words, without the patterns that a list of words can stand for; nothing when none is left. */
function expressionsOf(file: string): Rule[] {
  try {
    const read = parseYaml(readFileSync(file, 'utf8')) as { extends?: string; tokens?: unknown[]; swap?: object; [key: string]: unknown };
    if (read.extends !== 'existence' && read.extends !== 'substitution') return [];
    const listed = (pattern: unknown) => typeof pattern !== 'string' || expand(parse(pattern).node) !== undefined;
    const tokens = (read.tokens ?? []).filter((pattern) => !listed(pattern));
    const swap = Object.entries(read.swap ?? {}).filter(([pattern]) => !listed(pattern));
    if (tokens.length + swap.length === 0) return [];
    const { ignorecase, nonword, exceptions } = read;
    const own = read.extends === 'existence' ? { tokens } : { swap: Object.fromEntries(swap) };
    const spec = { ...own, ignorecase, nonword, exceptions };
    return [
      { id: `real ${path.basename(path.dirname(file))}.${path.basename(file)}`, kind: read.extends, level: 'hint', message: '%s', spec },
    ];
  } catch {
    return [];
  }
}

/** How many patterns a rule has. */
export function patternsOf({ spec }: Rule): number {
  return ((spec['tokens'] as unknown[] | undefined) ?? Object.keys(spec['swap'] ?? {})).length;
}

/** Words of the dictionaries, and the patterns of the packages beside the checkout: read, never kept. */
export function readMaterial(): Material {
  const beside = [process.env['DIAPASON_SHARED'] ?? '', path.join(root, '../shared'), path.join(root, '../../shared')];
  const shared = beside.map((folder) => path.join(folder, 'conformance')).find((folder) => existsSync(folder));
  const real = shared === undefined ? [] : styleFiles(shared).flatMap(expressionsOf);
  return { words: [...dictionary('dictionary-fr'), ...dictionary('dictionary-en')], real };
}
