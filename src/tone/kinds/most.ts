import * as v from 'valibot';
import { type SituationName, SituationNameSchema } from '../../contract/finding.ts';
import type { Situation } from '../../contract/rule-kind.ts';

/** Another maximum for some situations. */
export const MaxWhenSchema = v.record(SituationNameSchema, v.number());

interface Maximum {
  readonly max: number;
  readonly maxWhen?: Readonly<Partial<Record<SituationName, number>>> | undefined;
}

/** How many are allowed in this situation. */
export function most({ max, maxWhen }: Maximum, situation: Situation): number {
  return maxWhen?.[situation.name] ?? max;
}
