import type { BarSlot } from '../../contract/site.ts';
import { precedes } from '../order.ts';
import { isRow, slotBetween } from '../slot.ts';
import { hiddenBy } from '../visibility.ts';
import { TWEET, tweetOf } from './find.ts';

export const editable = '[contenteditable="true"]';
export const dialogSelector = '[role="dialog"],[aria-modal="true"]';
const cellSelector = '[data-testid="cellInnerDiv"]';
const sendSelector = '[data-testid="tweetButtonInline"],[data-testid="tweetButton"]';
const composerName = /^tweetTextarea_\d+$/;
/** Boxes of messages, whatever stands around them. */
export const messageBox = '[data-testid^="dm"],[data-testid^="DM"],[data-testid="messageEntry"]';

/** A reply box by its name, else a text box that shares its form with the site's send button. Messages have another. */
function isComposer(element: Element): element is HTMLElement {
  if (composerName.test(element.getAttribute('data-testid') ?? '')) return true;
  return element.closest(messageBox) === null && controlsOf(element).length > 0;
}

export function isShownBox(element: Element): boolean {
  return hiddenBy(element) === null;
}

/** Boxes for posts and replies under `root` in which a person can type. */
export function findComposers(root: ParentNode): HTMLElement[] {
  const inside = [...root.querySelectorAll(editable)];
  const self = root.nodeType === 1 && (root as Element).matches(editable) ? [root as Element] : [];
  return [...self, ...inside].filter((element): element is HTMLElement => isComposer(element) && isShownBox(element));
}

/** The last post before the composer in its dialog, else in its cell, else the focused post of the column. */
export function composerPost(composer: HTMLElement): Element | undefined {
  const dialog = composer.closest(dialogSelector);
  if (dialog !== null) return lastBefore(dialog, composer);
  const cell = composer.closest(cellSelector);
  const inCell = cell === null ? undefined : lastBefore(cell, composer);
  return inCell ?? focusedBefore(composer);
}

function tweetsBefore(scope: Element, composer: Element): Element[] {
  const posts = [...scope.querySelectorAll(TWEET)].filter((post) => tweetOf(post) === post && hiddenBy(post) === null);
  return posts.filter((post) => precedes(post, composer));
}

function lastBefore(scope: Element, composer: Element): Element | undefined {
  return tweetsBefore(scope, composer).at(-1);
}

function focusedBefore(composer: Element): Element | undefined {
  const column = composer.closest('[data-testid="primaryColumn"],main') ?? composer.ownerDocument.body;
  const before = tweetsBefore(column, composer);
  return before.findLast((post) => post.getAttribute('tabindex') === '-1');
}

/** The send buttons of the composer's own form: the nearest ancestor that holds any, not beyond its dialog or another box. */
export function controlsOf(composer: Element): HTMLElement[] {
  const limit = composer.closest(`${dialogSelector},[data-testid="primaryColumn"],main,body`);
  for (let scope = composer.parentElement; scope !== null; scope = scope.parentElement) {
    if (hasOtherBox(scope, composer)) return [];
    const controls = [...scope.querySelectorAll<HTMLElement>(sendSelector)];
    if (controls.length > 0) return controls;
    if (scope === limit) return [];
  }
  return [];
}

/** Posts of one thread are written in several boxes, numbered, and sent by one button. */
function hasOtherBox(scope: Element, composer: Element): boolean {
  return [...scope.querySelectorAll(editable)].some((box) => box !== composer && seriesOf(box) !== seriesOf(composer));
}

function seriesOf(box: Element): string {
  return (box.getAttribute('data-testid') ?? '').replace(/\d+$/, '');
}

/** Between the text and the toolbar of the composer's own form; none where the site lays the two out side by side. */
export function composerSlot(composer: HTMLElement): BarSlot | undefined {
  const text = composer.closest('[data-testid$="RichTextInputContainer"]') ?? composer;
  const limit = composer.closest(`${dialogSelector},[data-testid="primaryColumn"],main,body`);
  for (let scope = text.parentElement; scope !== null && scope !== limit; scope = scope.parentElement) {
    const toolbar = [...scope.querySelectorAll('[data-testid="toolBar"]')].find((bar) => precedes(text, bar));
    if (toolbar === undefined) continue;
    const slot = slotBetween(text, toolbar, scope);
    return slot === undefined || isRow(slot.parent) ? undefined : slot;
  }
  return undefined;
}
