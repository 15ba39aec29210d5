import type { Rule } from '../guide/guide.ts';
import { kindSpecs } from './kinds/all-specs.ts';
import { expand } from './pattern/expand.ts';
import type { Node } from './pattern/node.ts';
import { parse } from './pattern/parse.ts';
import { isWordAt } from './pattern/word.ts';

/**
 * The patterns of a rule that match nothing people write: as whole words they begin or end with a mark, so that a letter must
 * touch it (`etc\.`), or they go on behind the end of a line.
 */
export function deadTokens(rule: Rule): string[] {
  return patternsOf(rule).filter((pattern) => {
    try {
      const { node } = parse(pattern);
      return cannotHold(node) || (!isFree(rule, node) && (isMark(node, 'first') || isMark(node, 'last')));
    } catch {
      // A pattern that does not parse is reported when the rule is made ready.
      return false;
    }
  });
}

/** The patterns that are looked for as whole words. */
function patternsOf({ kind, spec, off }: Rule): string[] {
  const patterns = off ? undefined : kindSpecs.get(kind)?.wholeWords?.(spec);
  return patterns?.filter((pattern) => pattern.trim() !== '') ?? [];
}

/** Whether a pattern is not held to the edges of words: the rule says so, or it stands for texts in a tolerant rule. */
function isFree({ spec }: Rule, node: Node): boolean {
  return spec['nonword'] === true || spec['raw'] !== undefined || (spec['tolerant'] === true && expand(node) !== undefined);
}

type Side = 'first' | 'last';

/** Whether every match begins, or ends, with a character that belongs to no word. */
function isMark(node: Node, side: Side): boolean {
  if (node.type === 'char') return !isWordAt(String.fromCodePoint(node.code), 0);
  if (node.type === 'set') return !node.negated && node.items.length > 0 && node.items.every((item) => 'from' in item && isMarks(item));
  if (node.type === 'capture' || node.type === 'atomic') return isMark(node.node, side);
  if (node.type === 'repeat') return node.min > 0 && isMark(node.node, side);
  if (node.type === 'choice') return node.nodes.length > 0 && node.nodes.every((part) => isMark(part, side));
  if (node.type !== 'sequence') return false;
  const end = side === 'first' ? node.nodes[0] : node.nodes.at(-1);
  return end !== undefined && isMark(end, side);
}

function isMarks({ from, to }: { readonly from: number; readonly to: number }): boolean {
  if (to - from > 64) return false;
  for (let code = from; code <= to; code += 1) if (isWordAt(String.fromCodePoint(code), 0)) return false;
  return true;
}

/** Whether a character of a line stands behind its end, or before its beginning. */
function cannotHold(node: Node): boolean {
  if (node.type === 'choice') return node.nodes.length > 0 && node.nodes.every(cannotHold);
  if (node.type === 'capture' || node.type === 'atomic') return cannotHold(node.node);
  if (node.type !== 'sequence') return false;
  const inLine = (part: Node | undefined) => part?.type === 'char' && part.code !== 10 && part.code !== 13;
  return node.nodes.some((part, index) => {
    if (part.type !== 'edge') return false;
    if (part.at === '$' || part.at === 'z') return inLine(node.nodes[index + 1]);
    return (part.at === '^' || part.at === 'A') && inLine(node.nodes[index - 1]);
  });
}
