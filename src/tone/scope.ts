import type { Block } from '../contract/rule-kind.ts';

/**
 * Whether one of Vale's selectors takes a block: all dot parts of a selector must be in the block's scope; `&` is and,
 * `~` is not (asked of the parent too, never of `raw` and `summary`).
 */
export function takes(selectors: readonly string[], block: Block): boolean {
  return selectors.some((selector) => selector.split('&').every((part) => holds(part.trim(), block)));
}

function holds(part: string, { scope, parent }: Block): boolean {
  if (!part.startsWith('~')) return within(part, scope);
  if (/^(raw|summary)/.test(scope)) return false;
  const negated = part.slice(1).trim();
  return !within(negated, scope) && !within(negated, parent);
}

function within(selector: string, scope: string): boolean {
  const parts = scope.split('.');
  return selector.split('.').every((part) => parts.includes(part));
}
