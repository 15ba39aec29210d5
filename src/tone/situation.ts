import { type SituationName, situations } from '../guide/situations.ts';

/** The labels of the post a reply answers to. */
export interface SituationLabels {
  readonly kind?: string | undefined;
  readonly sentiment?: string | undefined;
  readonly topics?: readonly string[];
}

/**
 * The situation a post's labels stand for: its kind where that names one; an angry or negative post without a kind is
 * a complaint, a positive one praise; `any` without labels. An alert is a crisis.
 */
export function situationOf({ kind, sentiment, topics = [] }: SituationLabels): SituationName {
  if (kind === 'alert' || kind === 'crisis' || topics.some((topic) => topic === 'crisis' || topic.startsWith('crisis/'))) return 'crisis';
  const named = situations.find((name) => name === kind);
  if (named !== undefined && named !== 'any') return named;
  if (sentiment === 'angry' || sentiment === 'negative') return 'complaint';
  return sentiment === 'positive' ? 'praise' : 'any';
}
