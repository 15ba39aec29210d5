import type { PostState } from '../contract/state.ts';
import type { Department, Label } from '../contract/workspace.ts';
import { isSensitive } from '../domain/labels.ts';
import { isUnder } from '../domain/topic-keys.ts';

/** What a suggestion needs of the workspace; a tab's workspace will do. */
export interface Takers {
  readonly labels: { readonly topic: readonly Pick<Label, 'key' | 'sensitive'>[] };
  readonly departments: readonly Pick<Department, 'key' | 'takes'>[];
}

interface Match {
  readonly department: string;
  /** Lower goes first. */
  readonly rank: number;
  /** Length of the key that the department takes: a longer one is more specific. */
  readonly depth: number;
}

/** People in danger, then the law, then data; then a crisis, other sensitive topics, other topics, and last the kind. */
const DANGERS = ['safety', 'legal', 'data'];
const [CRISIS, SENSITIVE, TOPIC, KIND] = [3, 4, 5, 6];

function rankOf(topic: string, { labels }: Takers): number {
  const danger = DANGERS.findIndex((key) => isUnder(topic, key));
  if (danger >= 0) return danger;
  return isSensitive([topic], labels.topic) ? SENSITIVE : TOPIC;
}

function matchesOf({ key, takes }: Takers['departments'][number], labels: PostState['labels'], workspace: Takers): Match[] {
  const topics = labels.topics.flatMap((topic) =>
    takes.topics
      .filter((taken) => isUnder(topic, taken))
      .map((taken) => ({ department: key, rank: rankOf(topic, workspace), depth: taken.split('/').length })),
  );
  if (labels.kind === undefined || !takes.kinds.includes(labels.kind)) return topics;
  return [...topics, { department: key, rank: labels.kind === 'alert' ? CRISIS : KIND, depth: 0 }];
}

/**
 * The key of the department that should get a post: whoever takes its most serious topic, the more specific key first,
 * else its kind; between equals the first of the workspace. None where no department takes any of it.
 */
export function suggestDepartment(labels: PostState['labels'], workspace: Takers): string | undefined {
  const matches = workspace.departments.flatMap((one) => matchesOf(one, labels, workspace));
  return matches.sort((a, b) => a.rank - b.rank || b.depth - a.depth)[0]?.department;
}
