import type { ParsedInput } from '../../contract/calls.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Department, Hours } from '../../contract/workspace.ts';
import { type AskedTimes, askedTimesFault } from '../../domain/asked-times.ts';
import { deadlineAfter } from '../../triage/deadlines.ts';

/**
 * The times that the CM gave; else those of the department. Where only the answer was given, nobody has to confirm after it.
 * Throws `incomplete-parcel` for times that nobody can keep.
 */
export function askedTimes(
  { acknowledgeBy, answerBy }: Pick<ParsedInput<'escalate'>, 'acknowledgeBy' | 'answerBy'>,
  { key, acknowledge, answer, anyHour }: Department,
  hours: Hours,
  now: number,
): AskedTimes {
  const after = (minutes: number) => deadlineAfter(now, minutes, hours, anyHour);
  const by = answerBy === undefined ? after(answer) : Date.parse(answerBy);
  const own = after(acknowledge);
  const confirmed = acknowledgeBy === undefined ? (answerBy === undefined ? own : Math.min(own, by)) : Date.parse(acknowledgeBy);
  const times = { acknowledgeBy: confirmed, answerBy: by };
  const isGiven = acknowledgeBy !== undefined || answerBy !== undefined;
  const fault = isGiven ? askedTimesFault(times, now) : undefined;
  if (fault !== undefined) throw new Refusal('incomplete-parcel', { where: key, detail: fault });
  return times;
}
