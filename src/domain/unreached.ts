import type { EscalationStage } from '../contract/state.ts';

/** What tells how an escalation fares: its stage, when it was made, and until when the department is to speak. Times in ms. */
interface Faring {
  readonly stage: EscalationStage;
  readonly at: number;
  readonly dueAt?: number;
}

const unreached: ReadonlySet<EscalationStage> = new Set(['unrouted', 'refused', 'unconfirmed']);

/**
 * Whether nobody has an escalation and nothing tries to change that: its department had no channel, the channel refused
 * it, or nothing says that it has arrived. The queue, the badge, the bar, the panel and what is announced all ask here.
 */
export const isUnreached = ({ stage }: Pick<Faring, 'stage'>): boolean => unreached.has(stage);

const withDepartment: ReadonlySet<EscalationStage> = new Set(['sent', 'handed', 'passed', 'acknowledged']);

/** Whether it is with a department that has not settled it: it has confirmed, or is to confirm. */
export const isWithDepartment = ({ stage }: Pick<Faring, 'stage'>): boolean => withDepartment.has(stage);

/** A browser that is running sends within this time, ms. */
const NEWS = 10 * 60_000;

/** Whether a delivery is still under way when it should long have arrived. */
export const isDelayed = ({ stage, at }: Omit<Faring, 'dueAt'>, now: number): boolean => stage === 'pending' && now > at + NEWS;

/** Since when (ms) somebody should have heard of it; `undefined` while all is in time. */
export function lateSince(escalation: Faring, now: number): number | undefined {
  if (isDelayed(escalation, now)) return escalation.at;
  const { dueAt } = escalation;
  return isWithDepartment(escalation) && dueAt !== undefined && dueAt < now ? dueAt : undefined;
}

/** From when on (ms) `lateSince` says that it is late, if nothing happens to it; `undefined` where nothing is awaited. */
export function lateFrom({ stage, at, dueAt }: Faring): number | undefined {
  if (stage === 'pending') return at + NEWS + 1;
  return isWithDepartment({ stage }) && dueAt !== undefined ? dueAt + 1 : undefined;
}

/** What an escalation is ordered by. */
interface Telling extends Faring {
  readonly problem?: unknown;
}

function weightOf(escalation: Telling): number {
  const { stage, problem } = escalation;
  if (stage === 'unconfirmed') return 5;
  if (isUnreached(escalation)) return 4;
  if (stage === 'handed') return 3;
  return problem === undefined ? 1 : 2;
}

/** What of a post's escalations must be seen first: one that nobody has wins over one on its way, and a later one over others. */
export function mainEscalation<E extends Telling>(escalations: readonly E[]): E | undefined {
  const standing = escalations.filter(({ stage }) => stage !== 'undone');
  return standing.sort((a, b) => weightOf(b) - weightOf(a) || b.at - a.at)[0];
}
