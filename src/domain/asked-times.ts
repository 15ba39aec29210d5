/** No department is asked for something that far away, ms. */
const FURTHEST = 366 * 24 * 3_600_000;

/** By when a department is asked to confirm and to answer, ms. */
export interface AskedTimes {
  readonly acknowledgeBy: number;
  readonly answerBy: number;
}

/** Why nobody could keep these times at the moment `now` (ms): one is past or too far away, or the answer comes before the confirmation. */
export function askedTimesFault({ acknowledgeBy, answerBy }: AskedTimes, now: number): 'time-away' | 'time-order' | undefined {
  const isAway = (at: number) => !(at > now && at <= now + FURTHEST);
  if (isAway(acknowledgeBy) || isAway(answerBy)) return 'time-away';
  return acknowledgeBy > answerBy ? 'time-order' : undefined;
}
