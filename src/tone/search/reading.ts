import type { SearchOptions } from '../../guide/rule-kind.ts';
import { type Alternatives, readingAlternatives } from './alternatives.ts';

/** Patterns that are read step by step; whoever needs what they are before that reads them at once. */
export interface Reading<T> {
  steps(): Generator<void, void>;
  /** Throws what reading them threw. */
  result(): T;
}

/** Begins to read patterns; what was read is handed to `added`, once. */
export function createReading<T>(patterns: readonly string[], options: SearchOptions, added: (read: Alternatives) => T): Reading<T> {
  const reader = readingAlternatives(patterns, options);
  let outcome: { readonly value: T } | { readonly fault: unknown } | undefined;
  const step = (): boolean => {
    if (outcome) return false;
    try {
      const next = reader.next();
      if (next.done) outcome = { value: added(next.value) };
    } catch (fault) {
      outcome = { fault };
    }
    return !outcome;
  };
  const result = (): T => {
    while (step());
    if (outcome && 'value' in outcome) return outcome.value;
    throw outcome?.fault;
  };
  return {
    result,
    *steps() {
      while (step()) yield;
      result();
    },
  };
}
