import type { Event } from '../../src/contract/event.ts';
import type { Chromium } from '../../tools/browser/chromium.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf } from '../../tools/browser/workspace.ts';
import type { Receiver } from '../../tools/receiver.ts';
import type { Work } from './work.ts';

/** What became of what was acknowledged. */
export interface Count {
  readonly 'posts tried': number;
  readonly 'labels acknowledged': number;
  readonly 'labels lost': number;
  readonly 'escalations acknowledged': number;
  readonly 'escalations lost': number;
  readonly delivered: number;
  readonly 'maybe sent, a person decides': number;
  readonly 'refused, a person was told': number;
  readonly 'doubled without a word': number;
  readonly 'posts escalated twice': number;
  readonly 'failures told in a sentence': number;
  readonly 'neither done nor told': number;
}

interface Row {
  readonly id: string;
  readonly stage: string;
  readonly postId: string;
}

const settled = (rows: readonly Row[]) => rows.every(({ stage }) => stage !== 'pending');

/** Whether each acknowledged thing is there, and none twice. */
export function isWhole(count: Count): boolean {
  return ['labels lost', 'escalations lost', 'doubled without a word', 'posts escalated twice', 'neither done nor told'].every(
    (name) => count[name as keyof Count] === 0,
  );
}

/** How many ids occur more than once. */
function repeated(list: readonly string[]): number {
  return list.length - new Set(list).size;
}

/** Waits until nothing is on its way, and counts. A receiver that honours keys shows a parcel once, a chat each time. */
export async function countLosses(browser: Chromium, receiver: Receiver, work: Work): Promise<Count> {
  await until('every escalation to have ended', async () => settled(await rowsOf<Row>(browser, 'escalations')), 600_000);
  const [events, rows] = [await rowsOf<Event>(browser, 'events'), await rowsOf<Row>(browser, 'escalations')];
  const labelled = new Set(events.flatMap(({ what }) => (what.type === 'labelled' && what.on ? [what.postId] : [])));
  const escalated = events.flatMap(({ what }) => (what.type === 'escalated' ? [what.postId] : []));
  const taken = receiver.taken().map(({ key, body }) => (receiver.honoursKeys ? (key ?? body) : body));
  const inStage = (...stages: string[]) => rows.filter(({ stage }) => stages.includes(stage)).length;
  for (const line of work.unfinished) console.error(line);
  for (const line of new Set(work.told)) console.error(`told: ${line}`);
  return {
    'posts tried': work.tried,
    'labels acknowledged': work.labelled.size,
    'labels lost': [...work.labelled].filter((id) => !labelled.has(id)).length,
    'escalations acknowledged': work.escalated.size,
    'escalations lost': [...work.escalated].filter((id) => !escalated.includes(id)).length,
    delivered: inStage('sent'),
    'maybe sent, a person decides': inStage('unconfirmed'),
    'refused, a person was told': inStage('refused'),
    'doubled without a word': repeated(taken),
    'posts escalated twice': repeated(escalated),
    'failures told in a sentence': work.told.length,
    'neither done nor told': work.unfinished.length,
  };
}
