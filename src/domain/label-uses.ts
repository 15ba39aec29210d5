import type { LabelGroup, TimeLimit, Workspace } from '../contract/workspace.ts';
import type { Localized } from '../guide/language.ts';
import { isUnder } from './topic-keys.ts';

/** Where a workspace counts on a label. */
export interface LabelUses {
  /** The names of the departments that take it. */
  readonly departments: readonly Localized[];
  /** How many time limits ask for it. */
  readonly limits: number;
  /** The points that it adds to the priority; 0 where it adds none. */
  readonly points: number;
}

function limitsNaming(limits: readonly TimeLimit[], group: LabelGroup, key: string): number {
  const named = ({ kinds, sentiments, topics }: TimeLimit['when']) => ({ kind: kinds, sentiment: sentiments, topic: topics })[group] ?? [];
  return limits.filter(({ when }) => named(when).some((one) => isUnder(one, key))).length;
}

/** Where a label is used, a topic with its parts. What the tone guide says for a kind of post stands in the guide. */
export function labelUses({ departments, limits, weights }: Workspace, group: LabelGroup, key: string): LabelUses {
  const taken = ({ kinds, topics }: Workspace['departments'][number]['takes']) =>
    ({ kind: kinds, topic: topics, sentiment: [] })[group].some((one) => isUnder(one, key));
  return {
    departments: departments.filter(({ takes }) => taken(takes)).map(({ name }) => name),
    limits: limitsNaming(limits, group, key),
    points: group === 'topic' ? 0 : (weights[group][key] ?? 0),
  };
}
