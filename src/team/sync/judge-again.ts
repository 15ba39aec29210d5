import type { ItemRef } from '../../contract/engine.ts';
import type { HeldRef } from '../../contract/sync-store.ts';
import { segmentOf } from '../ranges.ts';
import type { Roster } from '../roster.ts';
import { type Context, isUsableItem, keyOf } from './context.ts';
import { type Judged, judgeItem } from './judge-item.ts';
import type { Knowledge } from './knowledge.ts';

/** Items judged at once. */
const TOGETHER = 50;

/** The members whose grants differ, and those who are gone because the act that invited them is void. */
function changedMembers(before: Roster | undefined, after: Roster | undefined): ReadonlySet<string> {
  if (before === undefined || after === undefined) return new Set();
  const grants = (roster: Roster, id: string) => JSON.stringify(roster.members.get(id)?.grants);
  return new Set([...before.members.keys(), ...after.members.keys()].filter((id) => grants(before, id) !== grants(after, id)));
}

/** Ids of what an item held that counted before and does not now. Only a good item says truly what it holds. */
function withdrawnBy(ref: HeldRef, { item, events }: Judged): { events: string[]; versions: string[] } {
  if (!isUsableItem(ref) || item.problem === undefined) return { events: [], versions: [] };
  const segment = segmentOf(ref);
  const counts = new Set(events.map(({ id }) => id));
  const ids =
    segment === undefined ? [] : Array.from({ length: segment.to - segment.from + 1 }, (_, at) => `${segment.device}-${segment.from + at}`);
  return { events: ids.filter((id) => !counts.has(id)), versions: ref.version === undefined ? [] : [ref.version] };
}

/**
 * Judges again what was put aside and what members wrote whose grants changed since `before`. What no longer counts is
 * withdrawn, so that every device ends in the same state whatever it read first.
 */
export async function judgeAgain(
  { store, workspace, now }: Context,
  known: Knowledge,
  before: Roster | undefined,
  aside: readonly HeldRef[],
  signal: AbortSignal,
): Promise<void> {
  const changed = changedMembers(before, known.roster);
  const authorOf = (ref: ItemRef) =>
    [known.roster, before].map((roster) => roster?.devices.get(segmentOf(ref)?.device ?? '')?.member ?? '');
  const all = changed.size === 0 ? [] : await store.refs('all');
  const touched = all.filter((ref) => ref.shelf === 'documents' || authorOf(ref).some((id) => changed.has(id)));
  const again = new Map([...aside, ...touched].map((ref) => [keyOf(ref), ref]));
  const refs = [...again.values()];
  for (let at = 0; at < refs.length; at += TOGETHER) {
    signal.throwIfAborted();
    const items = (await store.items(refs.slice(at, at + TOGETHER))).filter(({ bytes }) => bytes.length > 0);
    const judged = await Promise.all(items.map((item) => judgeItem(item, known, workspace, now())));
    const gone = judged.map((one) => withdrawnBy(again.get(keyOf(one.item)) ?? one.item, one));
    await store.save({
      items: judged.map(({ item }) => item),
      events: judged.flatMap(({ events }) => events),
      versions: judged.flatMap(({ versions }) => versions),
      withdrawn: { events: gone.flatMap(({ events }) => events), versions: gone.flatMap(({ versions }) => versions) },
    });
  }
}

/** What time or a newer Diapason may see otherwise; `fresh`: the first look since the background started. */
export function dueAgain(aside: readonly HeldRef[], fresh: boolean): readonly HeldRef[] {
  return aside.filter(({ problem }) => {
    if (problem?.code === 'from-the-future') return true;
    return fresh && ['not-understood', 'unexpected', 'unknown-event'].includes(problem?.code ?? '');
  });
}
