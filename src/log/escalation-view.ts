import type { Problem } from '../contract/problem.ts';
import type { EscalationState, EscalationView, OutboxRow } from '../contract/state.ts';
import { present } from '../domain/present.ts';
import { departmentDue } from './department-due.ts';

/** How long an escalation can be taken back, ms. */
export const UNDO = 8_000;

function undoUntil({ stage, at }: EscalationState, row: OutboxRow | undefined, now: number): number | undefined {
  const open = row === undefined ? stage === 'unrouted' : row.status === 'waiting' && row.attempts === 0;
  // A clock that was put back must not offer for hours what takes seconds.
  return open && now < at + UNDO && at <= now + UNDO ? at + UNDO : undefined;
}

/** What this device knows of an escalation's delivery besides the log. */
export interface EscalationContext {
  readonly row?: OutboxRow | undefined;
  /** Why it was not delivered, in the receiver's words. */
  readonly local?: Problem | undefined;
  /** Whether its channel opens a message in a mail program. */
  readonly opensMail?: boolean;
  /** Whether its department has a channel by now. */
  readonly reachable?: boolean;
  /** The id of this browser's member. */
  readonly me: string;
}

/**
 * An escalation with where its delivery stands on this device. While a row of it is here it has not left for good,
 * whatever others wrote into the log, unless it was taken back: then its row will not leave. `now` in ms.
 */
export function escalationView(
  state: EscalationState,
  { row, local, opensMail, reachable, me }: EscalationContext,
  now: number,
): EscalationView {
  const { id, department, at, answer } = state;
  const stage = row === undefined || state.stage === 'undone' ? state.stage : 'pending';
  const undo = undoUntil(state, row, now);
  const failed = stage === 'refused' || stage === 'unconfirmed' ? (local ?? state.problem) : undefined;
  const problem = failed ?? row?.problem;
  return {
    id,
    department,
    stage,
    at,
    ...present({ undoUntil: undo, dueAt: row === undefined ? departmentDue(state) : undefined }),
    ...(reachable ? { reachable } : {}),
    ...(opensMail ? { opensMail } : {}),
    ...(state.by.id === me ? {} : { by: state.by.name }),
    ...(row === undefined ? {} : { attempts: row.attempts, nextAt: row.dueAt }),
    ...present({ problem }),
    ...(answer === undefined
      ? {}
      : {
          answer: { by: answer.by, ...present({ says: answer.says }), at: answer.at, text: answer.text },
          ...present({ proposal: state.parcel.proposal }),
        }),
  };
}
