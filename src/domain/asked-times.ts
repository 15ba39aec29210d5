/** No department is asked for something that far away, ms. */
const FURTHEST = 366 * 24 * 3_600_000;

/** By when a department is asked to confirm and to answer, ms. */
export interface AskedTimes {
  readonly acknowledgeBy: number;
  readonly answerBy: number;
}

/** Those that a CM gave, ISO. */
export interface GivenTimes {
  readonly acknowledgeBy?: string | undefined;
  readonly answerBy?: string | undefined;
}

/** The times that the CM gave; else the department's own. Where only the answer was given, nobody has to confirm after it. */
export function askedTimesFrom(given: GivenTimes, own: AskedTimes): AskedTimes {
  const answerBy = given.answerBy === undefined ? own.answerBy : Date.parse(given.answerBy);
  const confirmBy = given.answerBy === undefined ? own.acknowledgeBy : Math.min(own.acknowledgeBy, answerBy);
  return { acknowledgeBy: given.acknowledgeBy === undefined ? confirmBy : Date.parse(given.acknowledgeBy), answerBy };
}

/**
 * Why nobody could keep the asked times at the moment `now` (ms), where the CM gave one of them: it is past or too far away, or
 * the answer comes before the confirmation.
 */
export function givenTimesFault(given: GivenTimes, own: AskedTimes, now: number): 'time-away' | 'time-order' | undefined {
  if (given.acknowledgeBy === undefined && given.answerBy === undefined) return undefined;
  const { acknowledgeBy, answerBy } = askedTimesFrom(given, own);
  const isAway = (at: number) => !(at > now && at <= now + FURTHEST);
  if (isAway(acknowledgeBy) || isAway(answerBy)) return 'time-away';
  return acknowledgeBy > answerBy ? 'time-order' : undefined;
}
