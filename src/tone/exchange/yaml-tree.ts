import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A piece of a YAML file with its line, references followed. */
export type Tree =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'nothing'; readonly line: number }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly Tree[] }
  | { readonly kind: 'map'; readonly line: number; readonly pairs: readonly Entry[] };

/** A key and its value; `line` is the key's. */
export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: Tree;
}

export type ReadYaml =
  | { readonly tree: Tree }
  | { readonly fault: 'yaml' | 'alias-bomb' | 'too-deep'; readonly code: string; readonly message: string; readonly line: number };

/** More pieces than this are no rule: references to references grow without bound. */
const most = 200_000;

class TooMany extends Error {}

/** Reads YAML as Vale's parser does: the last of two equal keys counts, `<<` takes over the keys of a map. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  // Pretty errors take a time of their own for each of them.
  const options = { lineCounter: lines, uniqueKeys: false, schema: 'core', logLevel: 'silent', prettyErrors: false } as const;
  const document = parseDocument(text, options);
  const [error] = document.errors;
  const line = lines.linePos(error?.pos[0] ?? 0).line || 1;
  if (error && /call stack/.test(error.message)) return { fault: 'too-deep', code: '', message: '', line };
  if (error) return { fault: 'yaml', code: error.code, message: error.message.split('\n')[0] ?? error.message, line };
  try {
    return { tree: growing(lines)(document.contents) };
  } catch (failure) {
    if (failure instanceof TooMany) return { fault: 'alias-bomb', code: '', message: '', line: 1 };
    throw failure;
  }
}

/** Follows references by a table of the anchors so far: the parser's own way looks through the whole document for each. */
function growing(lines: LineCounter): (node: unknown) => Tree {
  let left = most;
  const anchors = new Map<string, unknown>();
  const grow = (node: unknown, depth = 0): Tree => {
    left -= 1;
    if (left < 0 || depth > 100) throw new TooMany();
    const line = lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
    if (isAlias(node)) return grow(anchors.get(node.source) ?? null, depth + 1);
    const { anchor } = (node ?? {}) as { anchor?: string };
    if (anchor !== undefined) anchors.set(anchor, node);
    if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => grow(item, depth + 1)) };
    if (!isMap(node)) return leaf(node, line);
    const pairs = node.items.map(({ key, value }): Entry => {
      const name = grow(key, depth + 1);
      return {
        key: name.kind === 'text' ? name.text : '',
        line: lines.linePos((key as Node).range?.[0] ?? 0).line,
        value: grow(value, depth + 1),
      };
    });
    return { kind: 'map', line, pairs: merged(pairs) };
  };
  return (node) => grow(node);
}

/** A scalar as its author wrote it: `0.10` stays `0.10`. */
function leaf(node: unknown, line: number): Tree {
  if (!isScalar(node) || node.value === null || node.value === undefined) return { kind: 'nothing', line };
  return { kind: 'text', line, text: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)) };
}

/** The keys of `<<` stand before the map's own. */
function merged(pairs: readonly Entry[]): readonly Entry[] {
  if (!pairs.some(({ key }) => key === '<<')) return pairs;
  const own = pairs.filter(({ key }) => key !== '<<');
  const known = new Set(own.map(({ key }) => key));
  const taken = pairs.flatMap(({ key, value }) => {
    if (key !== '<<') return [];
    const maps = value.kind === 'list' ? value.items : [value];
    return maps.flatMap((map) => (map.kind === 'map' ? map.pairs : []));
  });
  return [...taken.filter(({ key }) => !known.has(key)), ...own];
}
