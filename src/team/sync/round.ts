import type { LeftItem } from '../../contract/engine.ts';
import type { Notice } from '../../contract/team-view.ts';
import { FUTURE, MAX_DRIFT } from '../../log/clock.ts';
import { ownRole, type Roster } from '../roster.ts';
import { type Context, skewOf } from './context.ts';
import { readHeld, watched } from './holdings.ts';
import { dueAgain, judgeAgain } from './judge-again.ts';
import { type Knowledge, recall } from './knowledge.ts';
import { lookBack } from './look-back.ts';
import { type ReceivedItems, type Receiver, receive, standingsOf } from './receive.ts';
import { compact, sealActs, sealNew, sendWaiting } from './send.ts';

/** What a round did. */
export interface Round {
  readonly taken: ReceivedItems;
  /** Items the engine confirmed. */
  readonly sent: number;
  /** Items that could not be written or read this time; a later round does. */
  readonly left: readonly LeftItem[];
  readonly roster: Roster | undefined;
  /** How far this device's clock is behind the engine's, ms; 0 where they agree. */
  readonly skew: number;
  /** What colleagues know and this device does not, for too long. */
  readonly notices: readonly Notice[];
  /** What was learnt, for the next round to start from. */
  readonly known: Knowledge;
}

/**
 * One round of sync: take in what the engine has, then send what it lacks. Rejects with a Refusal at the first thing
 * that cannot be done; whatever was done before is saved, and the next round goes on from there. Run one at a time.
 * `before`: what the round before learnt, where the store was not written by anybody else since. `adopt`: the CM was
 * asked about an engine that changed and said yes; it is filled again from this device.
 */
export async function syncRound(given: Context, signal: AbortSignal, adopt = false, before?: Knowledge): Promise<Round> {
  const { workspace, seat, engine } = given;
  const held = before?.held ?? (await readHeld(given.store));
  const store = watched(given.store, held);
  const asked: Context = { ...given, store, now: () => given.now() + skewOf(engine) };
  const receiver: Receiver = {
    known: before ?? { ...(await recall(store, workspace, seat)), held },
    taken: { events: 0, versions: 0, by: {} },
    unsure: false,
    later: [],
    device: given.device,
    claims: (await store.claims()) ?? { views: {}, behind: {} },
    ownNow: given.now,
  };
  // Acts that were written here since the round before are known, and whom they name is not yet.
  if (before === undefined) await store.save(standingsOf(receiver.known.roster));
  await receive(asked, receiver, adopt, signal);
  const context: Context = { ...asked, device: receiver.device };
  const older = before === undefined ? await store.refs('older') : [];
  const again = [...dueAgain(await store.refs('aside'), before === undefined), ...older];
  if (again.length > 0) await judgeAgain(context, receiver.known, receiver.known.roster, again, signal);
  receiver.known = await sealActs(context, receiver.known);
  const certain = engine.skew?.() !== undefined;
  await store.rightTime({ now: context.now(), ahead: certain ? MAX_DRIFT : FUTURE, certain });
  await sealNew(context, receiver.known);
  const { sent, left } = await sendWaiting(context, ownRole(receiver.known.roster, seat), signal);
  await compact(context, receiver.known, signal);
  const { taken, known, later, claims } = receiver;
  const notices = await lookBack({ ...context, now: given.now }, known, held, claims);
  return { taken, sent, left: [...left, ...later], roster: known.roster, known, notices, skew: skewOf(engine) };
}
