import { Refusal } from '../../contract/refusal.ts';
import type { Department, Hours } from '../../contract/workspace.ts';
import { type AskedTimes, askedTimesFrom, type GivenTimes, givenTimesFault } from '../../domain/asked-times.ts';
import { deadlineAfter } from '../../triage/deadlines.ts';

/** The times that the CM gave, else those of the department. Throws `incomplete-parcel` for times that nobody can keep. */
export function askedTimes(given: GivenTimes, department: Department, hours: Hours, now: number): AskedTimes {
  const { key, acknowledge, answer, anyHour } = department;
  const after = (minutes: number) => deadlineAfter(now, minutes, hours, anyHour);
  const own = { acknowledgeBy: after(acknowledge), answerBy: after(answer) };
  const fault = givenTimesFault(given, own, now);
  if (fault !== undefined) throw new Refusal('incomplete-parcel', { where: key, detail: fault });
  return askedTimesFrom(given, own);
}
