import type { EscalationState } from '../contract/state.ts';
import { isWithDepartment } from '../domain/unreached.ts';

/** Until when (ms) a department is to confirm or, once it has, to answer; `undefined` where it has nothing to say. */
export function departmentDue(state: Pick<EscalationState, 'stage' | 'at' | 'acknowledged' | 'parcel'>): number | undefined {
  if (!isWithDepartment(state)) return undefined;
  const { acknowledged, parcel } = state;
  const due = Date.parse(acknowledged === undefined ? parcel.acknowledgeBy : parcel.answerBy);
  return Number.isNaN(due) ? undefined : due;
}
