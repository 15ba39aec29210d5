/** A regular expression as Vale's engine (.NET syntax, RE2 extras) understands it, as a tree. */
export type Node =
  | { readonly type: 'char'; readonly code: number; readonly fold: boolean }
  | { readonly type: 'set'; readonly negated: boolean; readonly items: readonly SetItem[]; readonly fold: boolean }
  | { readonly type: 'any'; readonly newline: boolean }
  | { readonly type: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly type: 'choice'; readonly nodes: readonly Node[] }
  | { readonly type: 'repeat'; readonly node: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly type: 'capture'; readonly node: Node; readonly index: number }
  | { readonly type: 'atomic'; readonly node: Node }
  | { readonly type: 'look'; readonly node: Node; readonly ahead: boolean; readonly negated: boolean }
  | { readonly type: 'reference'; readonly to: number; readonly fold: boolean }
  | { readonly type: 'edge'; readonly at: Edge };

/** `b`/`B` word boundary, `A`/`z` ends of the text, `Z` end or before a last newline, `^`/`$` ends of a line. */
export type Edge = 'b' | 'B' | 'A' | 'z' | 'Z' | '^' | '$';

/** A range of code points, or a class as JavaScript writes it with the flag `u` (`\p{Lu}`, `\s`), maybe negated. */
export type SetItem = { readonly from: number; readonly to: number } | { readonly class: string };

/**
 * Letters, as the inside of a JavaScript class. Exact for Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic, whole blocks
 * beyond: `\p{L}` itself costs V8 ten milliseconds of compilation in each expression.
 */
export const letterClass =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u0374\\u0376-\\u037d\\u037f-\\u0386\\u0388-\\u0481\\u048a-\\u0559\\u0560-\\u0588\\u05d0-\\u05f2\\u0620-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u06ff\\u0710-\\u0963\\u0970-\\u1fff\\u2071\\u207f\\u2090-\\u209c\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\u3035\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u318f\\u31a0-\\ud7ff\\uf900-\\ufb4f\\ufb50-\\ufdfb\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc\\u{10000}-\\u{1efff}\\u{20000}-\\u{3ffff}';

/** The characters of a word for `\w` and `\b`: letters, marks, digits, connectors and joiners. */
export const wordClass = `${letterClass}0-9_\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u0669\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7-\\u06ed\\u06f0-\\u06f9\\u0966-\\u096f\\u200c\\u200d\\u203f\\u2040\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufe33\\ufe34\\ufe4d-\\ufe4f\\uff10-\\uff19\\uff3f`;

/** A word begins or ends here. */
export const edge: Node = { type: 'edge', at: 'b' };

/** The same pattern between word boundaries, as Vale's word template. */
export function wholeWords(node: Node): Node {
  return { type: 'sequence', nodes: [edge, node, edge] };
}

export const empty: Node = { type: 'sequence', nodes: [] };

/** A pattern that cannot be used; the message says why and where in it. */
export class PatternFault extends Error {
  constructor(reason: string, pattern: string, position: number) {
    super(`${reason} at character ${position + 1} of « ${pattern.length > 80 ? `${pattern.slice(0, 79)}…` : pattern} »`);
    this.name = 'PatternFault';
  }
}
