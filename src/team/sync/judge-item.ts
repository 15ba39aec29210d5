import type { Version } from '../../contract/document.ts';
import type { Item } from '../../contract/engine.ts';
import type { Event } from '../../contract/event.ts';
import { Refusal } from '../../contract/problem.ts';
import type { HeldItem } from '../../contract/sync-store.ts';
import { judgeSegment, judgeVersion, readAct } from '../judge.ts';
import { openItem } from '../signed.ts';
import type { Knowledge } from './knowledge.ts';

/** An item with what a client makes of it. */
export interface Judged {
  readonly item: HeldItem;
  readonly events: readonly Event[];
  readonly versions: readonly Version[];
}

async function verdictOf(item: Item, known: Knowledge, workspace: string, now: number) {
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
    const { events, versions, problem } = await verdictOf(item, known, workspace, now);
    const version = versions[0]?.id;
    return {
      item: { ...held, ...(problem === undefined ? {} : { problem }), ...(version === undefined ? {} : { version }) },
      events,
      versions,
    };
  } catch (error) {
    const problem =
      error instanceof Refusal ? error.problem : ({ code: 'unexpected', where: `${shelf} ${name}`, detail: String(error) } as const);
    return { item: { ...held, problem, ...(seen === undefined ? {} : { seen }) }, events: [], versions: [] };
  }
}
