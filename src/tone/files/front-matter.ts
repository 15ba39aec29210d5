import { isMap, isScalar, parseDocument } from 'yaml';
import { align } from './align.ts';

/** A text of a file's front matter. */
export interface FrontMatterValue {
  readonly key: string;
  readonly value: string;
  /** Where its characters stand in the file. */
  readonly places: Int32Array;
}

const tomlText = /^([\w-]+)[^\S\n]*=[^\S\n]*(["'])(.*)\2[^\S\n]*$/gm;

/** The texts at the top of front matter, YAML or TOML, which Vale checks one by one. What does not parse has none. */
export function frontMatterValues(matter: string): FrontMatterValue[] {
  return matter.startsWith('+++') ? tomlValues(matter) : yamlValues(matter);
}

function yamlValues(matter: string): FrontMatterValue[] {
  const first = matter.indexOf('\n') + 1;
  const { contents, errors } = parseDocument(matter.slice(first, matter.lastIndexOf('\n')), { uniqueKeys: false, prettyErrors: false });
  if (!isMap(contents) || errors.length > 0) return [];
  return contents.items.flatMap(({ key, value }): FrontMatterValue[] => {
    if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return [];
    const [from, to] = value.range;
    const quoted = /^["']/.test(matter.charAt(first + from)) ? 1 : 0;
    const places = align(matter, first + from + quoted, first + to, value.value);
    return [{ key: String(isScalar(key) ? key.value : key), value: value.value, places }];
  });
}

function tomlValues(matter: string): FrontMatterValue[] {
  return [...matter.matchAll(tomlText)].map(({ 0: line, 1: key = '', 3: value = '', index }) => {
    const from = index + line.lastIndexOf(value);
    return { key, value, places: Int32Array.from({ length: value.length }, (_, offset) => from + offset) };
  });
}
