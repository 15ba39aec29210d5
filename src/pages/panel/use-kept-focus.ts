import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

const restores = new Set<() => void>();

type ListRef = RefObject<HTMLElement | null>;

/** The rows of a list, in their order. */
export function rowsOf(list: ParentNode | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-post]') ?? [])];
}

/** The row of a post in a list. */
export function rowOf(list: ParentNode | null, postId: string | undefined): HTMLElement | undefined {
  return rowsOf(list).find(({ dataset }) => dataset['post'] === postId);
}

const isFree = () => document.activeElement === null || document.activeElement === document.body;

/** Gives the focus back to the list that had it, where nothing else holds it: a window over the list is gone. */
export function focusAgain(): void {
  for (const restore of restores) restore();
}

/** The post whose row is to have the focus once it is there. */
let awaited: string | undefined;

/** Gives the focus to the row of a post, as soon as the queue in front holds it; not once the focus went to another row meanwhile. */
export function focusPost(postId: string): void {
  const row = rowOf(document.body, postId);
  awaited = row === undefined && document.getElementById('rows') !== null ? postId : undefined;
  row?.focus();
}

interface Place {
  readonly id: string | undefined;
  readonly index: number;
}

/** Follows which row has the focus, until it goes elsewhere by a key or a press; a window over the list does not count. */
function watchFocus(list: ListRef, note: (place: Place | undefined) => void): () => void {
  const enter = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target.closest('dialog') !== null) return;
    awaited = undefined;
    note(list.current?.contains(target) ? { id: target.dataset['post'], index: rowsOf(list.current).indexOf(target) } : undefined);
  };
  const press = ({ target }: Event) => {
    if (target instanceof Node && !list.current?.contains(target)) note(undefined);
  };
  document.addEventListener('focusin', enter);
  document.addEventListener('pointerdown', press);
  return () => {
    document.removeEventListener('focusin', enter);
    document.removeEventListener('pointerdown', press);
  };
}

/**
 * Keeps the focus in a list whose rows come and go: a row that moved gets it back, and when one leaves the list the row in
 * its place gets it, so that the next post is at hand after each action. Only where nothing else took the focus.
 */
export function useKeptFocus(list: ListRef, items: readonly unknown[]): void {
  const last = useRef<Place | undefined>(undefined);
  const restore = useCallback(() => {
    const back = rowOf(list.current, awaited);
    if (back !== undefined) back.focus();
    if (last.current === undefined || !isFree()) return;
    const { id, index } = last.current;
    const rows = rowsOf(list.current);
    (rowOf(list.current, id) ?? rows[Math.min(index, rows.length - 1)])?.focus();
  }, [list]);
  // Before the rows are seen: whoever sees them may press a key at once.
  useLayoutEffect(() => {
    restores.add(restore);
    const unwatch = watchFocus(list, (place) => {
      last.current = place;
    });
    return () => {
      restores.delete(restore);
      unwatch();
    };
  }, [list, restore]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the rows
  useLayoutEffect(restore, [restore, items]);
}
