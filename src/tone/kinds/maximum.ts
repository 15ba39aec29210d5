import type { Situation } from '../../guide/rule-kind.ts';
import type { SituationName } from '../../guide/situations.ts';

interface Maximum {
  readonly max: number;
  readonly maxWhen?: Readonly<Partial<Record<SituationName, number>>> | undefined;
}

/** How many are allowed in this situation. */
export function maximumIn({ max, maxWhen }: Maximum, situation: Situation): number {
  return maxWhen?.[situation.name] ?? max;
}
