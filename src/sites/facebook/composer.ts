import type { BarSlot } from '../../contract/site.ts';
import { isRow, slotAfter } from '../slot.ts';
import { hiddenBy } from '../visibility.ts';
import { ACTION, COMMENT, EDITABLE, SCOPE } from './marks.ts';

const sendSelector = '[id^="focused-state-composer-submit"] [role="button"],button[type="submit"],[role="button"][type="submit"]';

/**
 * Boxes for comments and posts. A chat window's box stands in no form, post or dialog; where those have lost their names,
 * actions or comments in the same part of the page tell a post's box.
 */
function isComposer(element: HTMLElement): boolean {
  if (element.closest('form,[role="dialog"],[aria-posinset],[role="article"]') !== null) return true;
  return element.closest(SCOPE)?.querySelector(`${ACTION},${COMMENT}`) != null;
}

export function findComposers(root: ParentNode): HTMLElement[] {
  const self = root.nodeType === 1 && (root as Element).matches(EDITABLE) ? [root as HTMLElement] : [];
  const all = [...self, ...root.querySelectorAll<HTMLElement>(EDITABLE)];
  return all.filter((element) => isOutermost(element) && hiddenBy(element) === null && isComposer(element));
}

function isOutermost(element: Element): boolean {
  return element.parentElement?.closest(EDITABLE) == null;
}

const boxMarks = `${EDITABLE},[role="textbox"],[data-lexical-editor],[aria-placeholder]`;

/** Things that look like reply boxes of posts by any of their marks, and are none of those found. */
export function strayComposers(root: ParentNode, found: readonly Element[]): number {
  const strays = [...root.querySelectorAll<HTMLElement>(boxMarks)].filter(
    (box) => box.parentElement?.closest(boxMarks) == null && hiddenBy(box) === null && isComposer(box),
  );
  return strays.filter((box) => !found.some((one) => one.contains(box) || box.contains(one))).length;
}

/** The site's send button beside the box, by its id or type; its label is localised and the others look the same. */
export function sendControls(composer: HTMLElement): HTMLElement[] {
  const scope = composer.closest('form') ?? composer.closest('[role="dialog"]');
  return scope === null ? [] : [...scope.querySelectorAll<HTMLElement>(sendSelector)];
}

/**
 * Below the box, in its own form and so inside the card of its post; none where the site lays the form out sideways, or
 * has no form.
 */
export function composerSlot(composer: HTMLElement): BarSlot | undefined {
  const form = composer.closest('form');
  const part = form && [...form.children].findLast((child) => hiddenBy(child) === null);
  return part == null || isRow(form as Element) ? undefined : slotAfter(part, form as Element);
}
