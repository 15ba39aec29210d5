import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { QueuePlace } from '../../contract/state.ts';
import type { Filters } from './filter/filters.ts';
import { type QueueItem, standsIn } from './queue.ts';

/** What the list shows beside what it found: the row under the cursor, though its post moved on. */
export interface HeldRow {
  /** The id of the post under the cursor, if there is one. */
  readonly id: () => string | undefined;
  /** The rows of the tab, and the held one where they do not hold it any more. */
  readonly complete: (reading: HeldAmong) => readonly QueueItem[];
  /** Lets the row go: its post is done with. */
  readonly letGo: () => void;
}

/** What was read of the tabs, and of the post that is held. */
interface HeldAmong {
  readonly items: readonly QueueItem[];
  /** The tabs that hold more than was read. */
  readonly more: readonly QueuePlace[];
  readonly held: HeldReading;
}

/** What was read of the post that was held at that time; `item` is absent where the store holds it no more. */
interface HeldReading {
  readonly id: string | undefined;
  readonly item: QueueItem | undefined;
}

interface Held {
  readonly item: QueueItem;
  /** The tab under which it is shown, and by what it has its place in the list. */
  readonly tab: QueuePlace;
  readonly before: QueueItem;
  /** It stands in the tab, behind all that was read. */
  readonly isBehind?: boolean;
}

/** Whether a row is only shown because the cursor is on it. */
const hasMoved = ({ item, tab, isBehind }: Held) => item.hasLeft === true || isBehind === true || !standsIn(item, tab);

/**
 * Keeps the row that has the focus in the list until the focus goes to another one, or another tab or filter is chosen: whoever takes
 * or labels a post goes on with that post, and what a colleague does to it puts no other post under the next key.
 */
export function useHeldRow(place: QueuePlace, filters: Filters): HeldRow {
  const held = useRef<Held | undefined>(undefined);
  const seen = useRef({ place, filters });
  if (seen.current.place !== place || seen.current.filters !== filters) held.current = undefined;
  seen.current = { place, filters };
  const rows = useRef<readonly QueueItem[]>([]);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const hold = useCallback(
    (id: string | undefined) => {
      const before = held.current;
      if (before !== undefined && before.item.state.id === id) return;
      const item = rows.current.find(({ state }) => state.id === id);
      held.current = item && { item, before: item, tab: standsIn(item, place) ? place : item.place };
      if (before !== undefined && hasMoved(before)) draw(undefined);
    },
    [place],
  );
  useLayoutEffect(() => {
    const enter = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.closest('dialog') === null) hold(target.dataset['post']);
    };
    document.addEventListener('focusin', enter);
    return () => document.removeEventListener('focusin', enter);
  }, [hold]);
  return {
    id: () => held.current?.item.state.id,
    complete(reading) {
      held.current = held.current && present(held.current, reading);
      rows.current = withHeld(reading.items, held.current);
      return rows.current;
    },
    letGo: () => hold(undefined),
  };
}

/** The held row as it is now; none where its post is gone altogether. */
function present({ item, tab, before }: Held, { items, more, held }: HeldAmong): Held | undefined {
  const [{ id }, place] = [item.state, { tab, before }];
  const found = items.find(({ state }) => state.id === id);
  if (found !== undefined) return { item: found, ...place };
  // The focus may have come to the row after the reading began: then what was seen last counts.
  const last = held.id === id ? held.item : item;
  if (last === undefined) return undefined;
  const { hasLeft: _, ...there } = last;
  const isBehind = more.includes(tab) && standsIn(last, tab);
  return isBehind ? { item: there, ...place, isBehind } : { item: { ...last, hasLeft: true }, ...place };
}

function withHeld(items: readonly QueueItem[], held: Held | undefined): readonly QueueItem[] {
  if (held === undefined || !hasMoved(held)) return items;
  const shown = { ...held.item, shownIn: held.tab, sortedAs: held.before };
  return held.item.hasLeft || held.isBehind ? [...items, shown] : items.map((item) => (item.state.id === shown.state.id ? shown : item));
}
