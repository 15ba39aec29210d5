import type { Version } from '../../contract/document.ts';
import type { Item } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { HeldItem } from '../../contract/sync-store.ts';
import { present } from '../../domain/present.ts';
import { problemOf } from '../../domain/problem-of.ts';
import { clockMs } from '../../log/clock.ts';
import { judgeSegment, judgeVersion, readAct, type SegmentView, type Verdict } from '../judge.ts';
import { segmentOf } from '../ranges.ts';
import { keyIdOf } from '../ring.ts';
import { openItem } from '../signed.ts';
import type { Knowledge } from './knowledge.ts';

/** An item with what a client makes of it. */
export interface Judged {
  readonly item: HeldItem;
  readonly events: readonly Event[];
  readonly versions: readonly Version[];
  /** What a segment that its device signed tells beside its events. */
  readonly heard?: SegmentView;
}

/** Events that do not count tell nothing either: whoever wrote them may have left. */
function heardOf(item: Item, { events, view }: Verdict): SegmentView | undefined {
  const [segment, last, key] = [segmentOf(item), events.at(-1), keyIdOf(item.bytes)];
  if (segment === undefined || last === undefined || key === undefined) return undefined;
  return { device: segment.device, to: segment.to, at: clockMs(last.at), key, ...(view ? { view } : {}) };
}

async function verdictOf(item: Item, known: Knowledge, workspace: string, now: number): Promise<Verdict> {
  const { roster, ring } = known;
  const signed = await openItem(ring, workspace, item);
  if (roster === undefined) throw new Refusal('unknown-author', { where: signed.signer });
  if (item.shelf === 'log') return judgeSegment(signed, roster, now);
  if (item.shelf === 'documents') return judgeVersion(signed, roster, ring, now);
  await readAct(signed);
  const code = roster.refused.get(item.name);
  const { signer } = signed;
  const where = roster.members.get((roster.devices.get(signer) ?? roster.seats.get(signer))?.member ?? '')?.name ?? signer;
  return { events: [], versions: [], ...(code === undefined ? {} : { problem: { code, where, detail: 'team' } }) };
}

/** Judges an item by what is known; never throws: what cannot be read gets a problem. */
export async function judgeItem(
  item: Item & Partial<Pick<HeldItem, 'waiting' | 'seen'>>,
  known: Knowledge,
  workspace: string,
  now: number,
): Promise<Judged> {
  const { shelf, name, bytes, waiting = false, seen } = item;
  const held = { shelf, name, bytes, waiting };
  try {
    const verdict = await verdictOf(item, known, workspace, now);
    const { events, versions, problem } = verdict;
    const heard = heardOf(item, verdict);
    const version = versions[0]?.id;
    return {
      item: { ...held, ...present({ problem, version }) },
      events,
      versions,
      ...present({ heard }),
    };
  } catch (error) {
    const problem = problemOf(error, `${shelf} ${name}`);
    return { item: { ...held, problem, ...present({ seen }) }, events: [], versions: [] };
  }
}
