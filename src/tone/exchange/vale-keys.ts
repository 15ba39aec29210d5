import type { ReasonCode } from './report.ts';
import type { Tree } from './yaml-tree.ts';

/** What a key of a Vale rule holds. */
export type Shape = 'text' | 'texts' | 'flag' | 'number' | 'map' | 'action' | 'tokens' | 'ignored';

const common: Readonly<Record<string, Shape>> = {
  scope: 'texts',
  limit: 'number',
  action: 'action',
  name: 'ignored',
  path: 'ignored',
};
const excepting: Readonly<Record<string, Shape>> = { exceptions: 'texts', vocab: 'flag' };

/** The keys of each extension point and what they hold. */
const shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  existence: { ...excepting, tokens: 'texts', raw: 'texts', append: 'flag', ignorecase: 'flag', nonword: 'flag', matchcase: 'flag' },
  substitution: {
    ...excepting,
    swap: 'map',
    ignorecase: 'flag',
    nonword: 'flag',
    capitalize: 'flag',
    matchcase: 'flag',
    pos: 'ignored',
  },
  occurrence: { token: 'text', max: 'number', min: 'number', ignorecase: 'flag', matchcase: 'ignored' },
  repetition: { ...excepting, tokens: 'texts', max: 'number', ignorecase: 'flag', alpha: 'flag', matchcase: 'ignored' },
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
    matchcase: 'ignored',
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
  sequence: { exceptions: 'texts', vocab: 'ignored', tokens: 'tokens', ignorecase: 'flag' },
};

/** What the keys of a kind hold, or undefined when there is no such kind. */
export function shapesOf(kind: string): ((key: string) => Shape | undefined) | undefined {
  const own = shapes[kind];
  return own && ((key) => (Object.hasOwn(own, key) ? own[key] : Object.hasOwn(common, key) ? common[key] : undefined));
}

/** Why a value does not fit. */
export const misshapen = {
  text: 'not-text',
  texts: 'not-texts',
  flag: 'not-flag',
  number: 'not-number',
  map: 'not-pairs',
  action: 'not-action',
  tokens: 'not-tokens',
  ignored: 'not-text',
} as const satisfies Record<Shape, ReasonCode>;

/** A value as its key wants it, read as loosely as Vale does; undefined when it does not fit. */
export function shaped(tree: Tree, form: Shape): unknown {
  if (form === 'text') return tree.kind === 'text' ? tree.text : tree.kind === 'nothing' ? '' : undefined;
  if (form === 'flag') return flag(tree);
  if (form === 'number') return number(tree);
  if (form === 'texts') return texts(tree);
  if (form === 'map') return map(tree);
  if (form === 'tokens') return tree.kind === 'list' ? tree.items.map(token) : undefined;
  return tree.kind === 'map' ? action(tree) : undefined;
}

function flag(tree: Tree): boolean | undefined {
  if (tree.kind === 'nothing') return false;
  const text = tree.kind === 'text' ? tree.text.toLowerCase() : '';
  if (['true', '1', 'yes', 'on', 't', 'y'].includes(text)) return true;
  return ['false', '0', 'no', 'off', 'f', 'n', ''].includes(text) && tree.kind === 'text' ? false : undefined;
}

function number(tree: Tree): number | undefined {
  if (tree.kind === 'nothing') return 0;
  const value = tree.kind === 'text' ? Number(tree.text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function texts(tree: Tree): string[] | undefined {
  if (tree.kind === 'nothing') return [];
  if (tree.kind === 'text') return [tree.text];
  if (tree.kind === 'map' || tree.items.some(({ kind }) => kind === 'list' || kind === 'map')) return undefined;
  return tree.items.map((item) => (item.kind === 'text' ? item.text : ''));
}

function map(tree: Tree): Record<string, string> | undefined {
  if (tree.kind === 'nothing') return {};
  if (tree.kind === 'list') return joined(tree.items.map(map));
  if (tree.kind !== 'map' || tree.pairs.some(({ value }) => value.kind === 'list' || value.kind === 'map')) return undefined;
  return Object.fromEntries(tree.pairs.map(({ key, value }) => [key, value.kind === 'text' ? value.text : '']));
}

/** A list of maps is one map to Vale. */
function joined(maps: readonly (Record<string, string> | undefined)[]): Record<string, string> | undefined {
  return maps.some((one) => one === undefined) ? undefined : Object.assign({}, ...maps);
}

function action(tree: Tree & { kind: 'map' }): { name: string; params?: string[] } | undefined {
  const find = (wanted: string) => tree.pairs.findLast(({ key }) => key.toLowerCase() === wanted)?.value;
  const name = find('name');
  const params = find('params');
  const list = params && texts(params);
  if (params && list === undefined) return undefined;
  return { name: name?.kind === 'text' ? name.text : '', ...(list ? { params: list } : {}) };
}

const tokenForms: Readonly<Record<string, Shape>> = {
  pattern: 'text',
  tag: 'text',
  upos: 'text',
  skip: 'number',
  min: 'number',
  negate: 'flag',
  target: 'flag',
};

function token(tree: Tree): Record<string, unknown> {
  if (tree.kind !== 'map') return {};
  return Object.fromEntries(
    tree.pairs.flatMap(({ key, value }) => {
      const form = tokenForms[key.toLowerCase()];
      const read = form && shaped(value, form);
      return form && read !== undefined ? [[key.toLowerCase(), read]] : [];
    }),
  );
}
