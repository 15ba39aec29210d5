import { type Edge, type Node, type SetItem, wordClass } from './node.ts';

export interface EmitOptions {
  /** A straight apostrophe also matches the typographic one, a space also the no-break ones. */
  readonly tolerant?: boolean;
}

const edges: Record<Edge, string> = {
  b: `(?:(?<=[${wordClass}])(?![${wordClass}])|(?<![${wordClass}])(?=[${wordClass}]))`,
  B: `(?:(?<=[${wordClass}])(?=[${wordClass}])|(?<![${wordClass}])(?![${wordClass}]))`,
  A: '(?<![^])',
  z: '(?![^])',
  Z: '(?=\\n?(?![^]))',
  '^': '(?<![^\\n])',
  $: '(?![^\\n])',
};

/** The source of the same pattern for `new RegExp(source, 'gu')`: no flag `i`, `m` or `s` is needed. */
export function emit(node: Node, options: EmitOptions = {}): string {
  switch (node.type) {
    case 'char':
      return emitChar(node.code, node.fold, options);
    case 'set':
      return emitSet(node.items, node.negated, node.fold);
    case 'any':
      return node.newline ? '[^]' : '[^\\n]';
    case 'edge':
      return edges[node.at];
    case 'sequence':
      return node.nodes.map((part) => (part.type === 'choice' ? `(?:${emit(part, options)})` : emit(part, options))).join('');
    case 'choice':
      return node.nodes.map((part) => emit(part, options)).join('|');
    case 'repeat':
      return `${single(node.node, options)}${quantifier(node.min, node.max)}${node.lazy ? '?' : ''}`;
    case 'capture':
      return `(?<g${node.index}>${emit(node.node, options)})`;
    case 'atomic':
      return `(?:${emit(node.node, options)})`;
    case 'look':
      return `(?${node.ahead ? '' : '<'}${node.negated ? '!' : '='}${emit(node.node, options)})`;
    case 'reference':
      return `\\k<g${node.to}>`;
  }
}

function single(node: Node, options: EmitOptions): string {
  const source = emit(node, options);
  return node.type === 'char' || node.type === 'set' || node.type === 'any' || node.type === 'capture' ? source : `(?:${source})`;
}

function quantifier(min: number, max: number): string {
  if (min === 0 && max === 1) return '?';
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

const apostrophe = 39;
const space = 32;

function emitChar(code: number, fold: boolean, { tolerant }: EmitOptions): string {
  if (tolerant && code === apostrophe) return "['’]";
  if (tolerant && code === space) return '[ \\u00a0\\u202f]';
  const cases = fold ? casesOf(code) : [code];
  return cases.length === 1 ? literal(code) : `[${cases.map(literal).join('')}]`;
}

function literal(code: number): string {
  const char = String.fromCodePoint(code);
  if (/[\p{L}\p{N} '"!#%&,:;<=>@_`~]/u.test(char)) return char;
  return `\\u{${code.toString(16)}}`;
}

/** The code points that differ only in case from `code`, itself first. */
export function casesOf(code: number): number[] {
  const char = String.fromCodePoint(code);
  const others = [char.toLowerCase(), char.toUpperCase()].filter((other) => other !== char && [...other].length === 1);
  return [code, ...new Set(others.map((other) => other.codePointAt(0) ?? code))];
}

function emitSet(items: readonly SetItem[], negated: boolean, fold: boolean): string {
  const inverse = items.filter((item) => 'class' in item && item.class.startsWith('^'));
  const plain = items.filter((item) => !inverse.includes(item));
  const body = plain.map((item) => emitItem(item, fold)).join('');
  if (inverse.length === 0) return `[${negated ? '^' : ''}${body}]`;
  // JavaScript has no negated class inside a class for our word characters: an alternative says the same.
  const parts = inverse.map((item) => `[${'class' in item ? item.class : ''}]`);
  const either = `(?:${[...(body ? [`[${body}]`] : []), ...parts].join('|')})`;
  if (!negated) return items.length === 1 ? (parts[0] ?? either) : either;
  return `(?:(?!${either})[^])`;
}

function emitItem(item: SetItem, fold: boolean): string {
  if ('class' in item) return item.class;
  const range = (from: number, to: number) => (from === to ? literal(from) : `${literal(from)}-${literal(to)}`);
  const own = range(item.from, item.to);
  if (!fold) return own;
  if (item.to - item.from > 300) return `${own}a-zA-Z`;
  const extra = new Set<number>();
  for (let code = item.from; code <= item.to; code += 1) {
    for (const other of casesOf(code)) if (other < item.from || other > item.to) extra.add(other);
  }
  return own + [...extra].map(literal).join('');
}
