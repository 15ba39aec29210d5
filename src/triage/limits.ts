import type { TimeLimit } from '../contract/workspace.ts';
import { isUnder } from '../domain/topic-keys.ts';

/** What decides which time limit applies. */
export interface LimitFacts {
  readonly kind?: string | undefined;
  readonly sentiment?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly sensitive?: boolean | undefined;
  readonly vip?: boolean | undefined;
  readonly reach?: number | undefined;
}

function applies(when: TimeLimit['when'], facts: LimitFacts): boolean {
  const among = (list: readonly string[] | undefined, value: string | undefined) =>
    list === undefined || (value !== undefined && list.includes(value));
  const topics = facts.topics ?? [];
  return (
    among(when.kinds, facts.kind) &&
    among(when.sentiments, facts.sentiment) &&
    (when.topics === undefined || when.topics.some((key) => topics.some((topic) => isUnder(topic, key)))) &&
    (when.sensitive === undefined || when.sensitive === (facts.sensitive ?? false)) &&
    (when.vip === undefined || when.vip === (facts.vip ?? false)) &&
    (when.minReach === undefined || (facts.reach ?? 0) >= when.minReach)
  );
}

/** The first limit that applies; none for a post of which nothing is known. */
export function limitFor(facts: LimitFacts, limits: readonly TimeLimit[]): TimeLimit | undefined {
  return limits.find(({ when }) => applies(when, facts));
}
