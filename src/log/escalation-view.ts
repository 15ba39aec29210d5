import type { EscalationState, EscalationView, OutboxRow } from '../contract/state.ts';

/** How long an escalation can be taken back, ms. */
export const UNDO = 8_000;

function undoUntil({ stage, at }: EscalationState, row: OutboxRow | undefined, now: number): number | undefined {
  const open = stage === 'unrouted' || (stage === 'pending' && row?.status === 'waiting' && row.attempts === 0);
  return open && now < at + UNDO ? at + UNDO : undefined;
}

/** An escalation with where its delivery stands on this device. `now` in ms. */
export function escalationView(state: EscalationState, row: OutboxRow | undefined, now: number): EscalationView {
  const { id, department, stage, at, answer } = state;
  const undo = undoUntil(state, row, now);
  const problem = state.problem ?? row?.problem;
  const waits = row !== undefined && stage === 'pending';
  return {
    ...{ id, department, stage, at },
    ...(undo === undefined ? {} : { undoUntil: undo }),
    ...(waits ? { attempts: row.attempts, nextAt: row.dueAt } : {}),
    ...(problem === undefined ? {} : { problem }),
    ...(answer === undefined ? {} : { answer: { by: answer.by, text: answer.text } }),
  };
}
