import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Level } from '../../contract/finding.ts';
import type { Rule } from '../../contract/guide.ts';
import type { Remark } from './report.ts';

/** A rule file read, with what could not be taken over. */
export interface ReadRule {
  readonly rule?: Rule;
  readonly remarks: readonly Remark[];
}

type Shape = 'text' | 'texts' | 'flag' | 'number' | 'map' | 'action' | 'tokens' | 'ignored';
const common: Readonly<Record<string, Shape>> = {
  scope: 'texts',
  limit: 'number',
  action: 'action',
  name: 'ignored',
  description: 'ignored',
  path: 'ignored',
};
const excepting: Readonly<Record<string, Shape>> = { exceptions: 'texts', vocab: 'flag' };

/** The keys of each extension point and what they hold. */
const shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  existence: { ...excepting, tokens: 'texts', raw: 'texts', append: 'flag', ignorecase: 'flag', nonword: 'flag' },
  substitution: { ...excepting, swap: 'map', ignorecase: 'flag', nonword: 'flag', capitalize: 'flag', pos: 'ignored' },
  occurrence: { token: 'text', max: 'number', min: 'number', ignorecase: 'flag' },
  repetition: { ...excepting, tokens: 'texts', max: 'number', ignorecase: 'flag', alpha: 'flag' },
  consistency: { either: 'map', nonword: 'flag', ignorecase: 'flag' },
  conditional: { ...excepting, first: 'text', second: 'text', ignorecase: 'flag' },
  capitalization: {
    ...excepting,
    match: 'text',
    style: 'text',
    indicators: 'texts',
    threshold: 'number',
    prefix: 'text',
    ignorecase: 'flag',
  },
  metric: { formula: 'text', condition: 'text' },
  readability: { metrics: 'texts', grade: 'number' },
  spelling: {
    dictionaries: 'texts',
    dicpath: 'text',
    aff: 'text',
    dic: 'text',
    ignore: 'texts',
    filters: 'texts',
    custom: 'flag',
    append: 'flag',
    exceptions: 'texts',
    threshold: 'number',
  },
  sequence: { ...excepting, tokens: 'tokens', ignorecase: 'flag' },
};
/** Kinds of which Vale forgives unknown keys. */
const forgiving = new Set(['consistency', 'spelling']);
const levels: Readonly<Record<string, Level>> = { error: 'required', warning: 'recommended', suggestion: 'hint' };

/** Reads one rule file of a Vale style; `id` is `<Style>.<File>`. */
export function readValeRule(text: string, file: string, id: string): ReadRule {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: true, schema: 'core' });
  const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const [error] = document.errors;
  const refuse = (reason: string, line = 1, kind: Remark['kind'] = 'fault'): ReadRule => ({ remarks: [{ file, line, reason, kind }] });
  if (error) return refuse(error.message.split('\n')[0] ?? error.message, error.linePos?.[0].line ?? 1);
  if (!isMap(document.contents)) return refuse('a rule is a map of keys, and this is not');
  const entries = pairs(document.contents);
  const find = (key: string) => entries.filter(([name]) => name === key).at(-1)?.[1];
  const kind = string(find('extends')?.value);
  if (kind === undefined) return refuse('the key extends is missing');
  if (kind === 'script') return refuse('script rules run a program and are not supported', lineOf(find('extends')?.key), 'left-out');
  const shape = shapes[kind];
  if (!shape) return refuse(`extends names ${kind}, which is no kind of rule`, lineOf(find('extends')?.key));
  if (find('message') === undefined) return refuse('the key message is missing');
  const level = string(find('level')?.value) ?? 'warning';
  if (!levels[level]) return refuse(`level is ${level}; it must be suggestion, warning or error`, lineOf(find('level')?.key));
  if (boolean(find('code')?.value))
    return refuse('code is no longer supported by Vale; scope: raw takes its place', lineOf(find('code')?.key));

  const remarks: Remark[] = [];
  const spec: Record<string, unknown> = {};
  for (const [name, pair] of entries) {
    if (['extends', 'message', 'level', 'link', 'code'].includes(name)) continue;
    const line = lineOf(pair.key);
    const form = shape[name] ?? common[name];
    if (form === undefined && forgiving.has(kind))
      remarks.push({ file, line, reason: `the key ${name} is not known and was left out`, kind: 'note' });
    else if (form === undefined) return refuse(`the key ${name} is not one of ${kind}`, line);
    else if (form !== 'ignored') {
      const value = shaped(pair.value as Node | null, form);
      if (value === undefined) return refuse(`the value of ${name} is not ${wanted[form]}`, line);
      spec[name] = value;
    }
  }
  const link = string(find('link')?.value);
  const rule: Rule = {
    id,
    kind,
    level: levels[level] ?? 'recommended',
    message: string(find('message')?.value) ?? '',
    ...(link ? { link } : {}),
    spec,
  };
  return { rule, remarks };
}

const wanted: Readonly<Record<Shape, string>> = {
  text: 'a text',
  texts: 'a list of texts',
  flag: 'true or false',
  number: 'a number',
  map: 'a map of texts',
  action: 'a map of name and params',
  tokens: 'a list of maps',
  ignored: 'anything',
};

function pairs(map: YAMLMap): [string, Pair][] {
  return map.items.map((pair) => [(string(pair.key) ?? '').toLowerCase(), pair]);
}

/** A scalar as its author wrote it: `0.10` stays `0.10`. */
function string(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  return node.value === null ? undefined : (node.source ?? String(node.value));
}

function boolean(node: unknown): boolean | undefined {
  const text = string(node)?.toLowerCase();
  if (text === 'true' || text === '1' || text === 'yes' || text === 'on') return true;
  return text === 'false' || text === '0' || text === 'no' || text === 'off' || text === undefined ? false : undefined;
}

function shaped(node: Node | null, form: Shape): unknown {
  if (form === 'text') return string(node) ?? (isScalar(node) ? '' : undefined);
  if (form === 'flag') return boolean(node);
  if (form === 'number') return Number.isFinite(Number(string(node) ?? 0)) ? Number(string(node) ?? 0) : undefined;
  if (form === 'texts') return list(node);
  if (form === 'map')
    return isMap(node) ? Object.fromEntries(node.items.map(({ key, value }) => [string(key) ?? '', string(value) ?? ''])) : empty(node, {});
  if (form === 'tokens') return isSeq(node) ? node.items.map(token) : undefined;
  if (!isMap(node)) return undefined;
  const action = new Map(pairs(node));
  const params = action.get('params');
  const name = string(action.get('name')?.value) ?? '';
  return params ? { name, params: list(params.value as Node | null) ?? [] } : { name };
}

function list(node: Node | null): string[] | undefined {
  if (isSeq(node)) return node.items.every((item) => isScalar(item)) ? node.items.map((item) => string(item) ?? '') : undefined;
  const single = string(node);
  return single === undefined ? (empty(node, []) as string[] | undefined) : [single];
}

function empty<T>(node: Node | null, value: T): T | undefined {
  return node === null || (isScalar(node) && node.value === null) ? value : undefined;
}

function token(node: unknown): Record<string, unknown> {
  if (!isMap(node)) return {};
  const forms: Readonly<Record<string, Shape>> = { pattern: 'text', tag: 'text', upos: 'text', skip: 'number', negate: 'flag' };
  return Object.fromEntries(
    pairs(node).flatMap(([name, pair]) => {
      const form = forms[name];
      return form ? [[name, shaped(pair.value as Node | null, form)]] : [];
    }),
  );
}
