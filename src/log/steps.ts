import type { Event } from '../contract/event.ts';
import type { HappeningOf, SubjectKind, TypeAbout } from '../domain/event-types.ts';
import { clockMs } from './clock.ts';

/**
 * What a fold of one kind of thing does with each type of event that may be about it. A new type of event compiles once every
 * such fold has a step for it; `nothing` says that it changes nothing there.
 */
export type Steps<K extends SubjectKind, Draft, Result = void> = {
  readonly [T in TypeAbout<K>]: (draft: Draft, what: HappeningOf<T>, by: StepInput) => Result;
};

/** Who said what happened, and when: `at` in ms since 1970. */
export interface StepInput {
  readonly event: Event;
  readonly at: number;
}

/** The step of a type that changes nothing in a fold. */
export const nothing = (): void => {};

/** Takes the step for one event; `undefined` where the fold is not about its type, as of one that only a newer Diapason knows. */
export function takeStep<K extends SubjectKind, Draft, Result>(
  steps: Steps<K, Draft, Result>,
  draft: Draft,
  event: Event,
): Result | undefined {
  const { what } = event;
  if (!Object.hasOwn(steps, what.type)) return undefined;
  const step = steps[what.type as TypeAbout<K>] as (draft: Draft, what: Event['what'], by: StepInput) => Result;
  return step(draft, what, { event, at: clockMs(event.at) });
}
