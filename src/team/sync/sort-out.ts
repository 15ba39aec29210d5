import type { ItemRef, LeftItem, PulledItem } from '../../contract/engine.ts';
import type { HeldItem } from '../../contract/sync-store.ts';
import { isSame } from '../bytes.ts';
import { ALTERED } from '../ring.ts';
import { type Context, isUsableItem, keyOf } from './context.ts';
import type { Judged } from './judge-item.ts';

/** Bytes that nobody can read are taken away when they were the same for so long, ms: no writing takes that long. */
const SPOILT = 10 * 60_000;

/** Items as they came, sorted by what is to be done with them. */
export interface Sorted {
  /** To be saved with what they hold. */
  readonly taken: readonly Judged[];
  /** To be saved without: what is known of them changed. */
  readonly items: readonly HeldItem[];
  /** Held here, and seen to stand there byte for byte. */
  readonly confirmed: readonly ItemRef[];
  /** Came only in part: the network's fault, not the item's. */
  readonly later: readonly LeftItem[];
  /** Whether something is to be seen again. */
  readonly unsure: boolean;
}

/** Fewer bytes than the head of any item. */
const NOTHING = 24;

const isDamaged = ({ problem }: HeldItem) => problem?.code === 'damaged' || problem?.code === 'no-key';
const isAltered = (item: HeldItem) => isDamaged(item) && (item.problem?.detail === ALTERED || item.bytes.length < NOTHING);

/** When the bytes that stand there were first seen as they are, unreadable. */
function seenSince(before: HeldItem | undefined, { item }: Judged, now: number): number {
  const same = before !== undefined && (isUsableItem(before) || before.bytes.length === 0 || isSame(before.bytes, item.bytes));
  return same && before.seen !== undefined && before.seen <= now ? before.seen : now;
}

/**
 * Sorts out what came. An item that this device holds stays as it is held: what stands in its place confirms it when it
 * is the same, and is another sealing of the same where it is good. Bytes that nobody can read and that stay so are
 * taken away, so that whoever holds the true ones sends them again.
 */
export async function sortOut(
  { engine, store, now }: Context,
  came: readonly PulledItem[],
  judged: readonly Judged[],
  signal: AbortSignal,
): Promise<Sorted> {
  const held = new Map((await store.items(await store.known(came))).map((item) => [keyOf(item), item]));
  const short = new Set(came.filter((item) => item.short).map(keyOf));
  const taken: Judged[] = [];
  const items: HeldItem[] = [];
  const confirmed: ItemRef[] = [];
  const later: LeftItem[] = [];
  const spoilt: ItemRef[] = [];
  let unsure = false;
  for (const one of judged) {
    const before = held.get(keyOf(one.item));
    const mine = before !== undefined && isUsableItem(before) ? before : undefined;
    const { shelf, name, bytes } = one.item;
    if (mine !== undefined && isSame(mine.bytes, bytes)) confirmed.push(one.item);
    else if (isDamaged(one.item) && short.has(keyOf(one.item)))
      later.push({ shelf, name, problem: { code: 'cut-short', detail: `${bytes.length} bytes of ${name}` } });
    else if (isAltered(one.item) && engine.remove !== undefined) {
      const seen = seenSince(before, one, now());
      if (now() - seen >= SPOILT) spoilt.push({ shelf, name });
      items.push({ ...(mine ?? one.item), seen });
      unsure = true;
    } else if (mine === undefined || isUsableItem(one.item)) taken.push(one);
  }
  if (spoilt.length > 0) await engine.remove?.(spoilt, signal);
  return { taken, items, confirmed, later, unsure };
}
