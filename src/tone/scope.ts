import type { Block } from '../guide/rule-kind.ts';

/**
 * Whether one of Vale's selectors takes a block: all dot parts of a selector must be in the block's scope; `&` is and,
 * `~` is not (asked of the parent, never of `raw` and `summary`). A sentence or paragraph is only given to selectors that
 * name it: the others see the whole text it was cut from.
 */
export function isSelected(selectors: readonly string[], { scope, parent }: Pick<Block, 'scope' | 'parent'>): boolean {
  const parts = scope.split('.');
  const piece = /^(?:sentence|paragraph)$/.test(parts[0] ?? '') ? parts[0] : undefined;
  return selectors.some((selector) => {
    const wanted = selector.split('&').map((part) => part.trim());
    if (piece && !wanted.some((part) => part.split('.').includes(piece))) return false;
    return wanted.every((part) => holds(part, parts, parent.split('.')));
  });
}

function holds(part: string, scope: readonly string[], parent: readonly string[]): boolean {
  if (!part.startsWith('~')) return part.split('.').every((name) => scope.includes(name));
  if (scope[0] === 'raw' || scope[0] === 'summary') return false;
  const excluded = part.slice(1).trim().split('.');
  return !excluded.every((name) => parent.includes(name));
}

/** Whether some selector names a part. */
export function hasSelectorFor(selectors: readonly string[] | undefined, part: string): boolean {
  return selectors?.some((selector) => selector.split(/[.&~\s]+/).includes(part)) ?? false;
}
