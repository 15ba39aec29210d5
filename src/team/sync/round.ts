import { ownRole, type Roster } from '../roster.ts';
import type { Context } from './context.ts';
import { dueAgain, judgeAgain } from './judge-again.ts';
import { type Knowledge, recall } from './knowledge.ts';
import { type Receiver, receive, type Taken } from './receive.ts';
import { compact, sealActs, sealNew, sendWaiting } from './send.ts';

/** What a round did. */
export interface Round {
  readonly taken: Taken;
  /** Items the engine confirmed. */
  readonly sent: number;
  readonly roster: Roster | undefined;
  /** What was learnt, for the next round to start from. */
  readonly known: Knowledge;
}

/**
 * One round of sync: take in what the engine has, then send what it lacks. Rejects with a Refusal at the first thing
 * that cannot be done; whatever was done before is saved, and the next round goes on from there. Run one at a time.
 * `before`: what the round before learnt, where the store was not written by anybody else since. `adopt`: the CM was
 * asked about an engine that changed and said yes; it is filled again from this device.
 */
export async function syncRound(context: Context, signal: AbortSignal, adopt = false, before?: Knowledge): Promise<Round> {
  const { store, workspace, seat } = context;
  const receiver: Receiver = {
    known: before ?? (await recall(store, workspace, seat)),
    taken: { events: 0, versions: 0, by: {} },
    unsure: false,
  };
  await receive(context, receiver, adopt, signal);
  const again = dueAgain(await store.refs('aside'), before === undefined);
  if (again.length > 0) await judgeAgain(context, receiver.known, receiver.known.roster, again, signal);
  receiver.known = await sealActs(context, receiver.known);
  await sealNew(context, receiver.known);
  const sent = ownRole(receiver.known.roster, seat.id) === 'reader' ? 0 : await sendWaiting(context, signal);
  await compact(context, receiver.known, signal);
  return { taken: receiver.taken, sent, roster: receiver.known.roster, known: receiver.known };
}
