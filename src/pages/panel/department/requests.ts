import type { EscalationStage, EscalationState } from '../../../contract/state.ts';
import { UNDO } from '../../../log/escalation-view.ts';

/** The two places of a department's queue. */
export const places = ['open', 'done'] as const;
export type DepartmentPlace = (typeof places)[number];

const stages: Readonly<Record<DepartmentPlace, readonly EscalationStage[]>> = {
  open: ['pending', 'unrouted', 'sent', 'handed', 'passed', 'refused', 'unconfirmed', 'acknowledged'],
  done: ['answered', 'settled'],
};
/** All stages that a department sees. */
export const seenStages = [...stages.open, ...stages.done];

/** When a department must have confirmed, or answered what it confirmed, even where nothing was sent to it; ms. */
export function dueOf({ acknowledged, parcel }: EscalationState): number {
  return Date.parse(acknowledged === undefined ? parcel.acknowledgeBy : parcel.answerBy);
}

/**
 * What was escalated to a department: what waits, the most pressing first, and what is answered, newest first. What
 * the CM can still take back is not there yet.
 */
export function requestsOf(
  all: readonly EscalationState[],
  department: string,
  now: number,
): Readonly<Record<DepartmentPlace, readonly EscalationState[]>> {
  const own = all.filter((one) => one.department === department && (now >= one.at + UNDO || one.passed !== undefined));
  const at = (place: DepartmentPlace) => own.filter(({ stage }) => stages[place].includes(stage));
  return {
    open: at('open').sort((a, b) => dueOf(a) - dueOf(b) || a.at - b.at),
    done: at('done').sort((a, b) => b.updatedAt - a.updatedAt),
  };
}
