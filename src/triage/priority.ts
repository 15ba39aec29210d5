import type { Priority } from '../contract/state.ts';
import type { Weights } from '../contract/workspace.ts';
import { ownEntry } from '../domain/own-entry.ts';

/** What is known of a post and its author. Whatever is absent adds nothing. */
export interface PriorityFacts {
  readonly kind?: string | undefined;
  /** Nobody has said so: its words hint at it. */
  readonly isKindSuggested?: boolean | undefined;
  readonly sentiment?: string | undefined;
  /** One of its topics is sensitive. */
  readonly sensitive?: boolean | undefined;
  /** Nobody has said so: its words hint at it. */
  readonly isTopicSuggested?: boolean | undefined;
  /** How many people the author reaches. */
  readonly reach?: number | undefined;
  /** The brand is addressed, or a question is asked. */
  readonly mention?: boolean | undefined;
  readonly vip?: boolean | undefined;
  readonly ambassador?: boolean | undefined;
  /** A regular critic: shown, and worth nothing either way. */
  readonly critic?: boolean | undefined;
  /** The same person went unanswered twice. */
  readonly unansweredTwice?: boolean | undefined;
  /** Doublings of the topic's median engagement speed. */
  readonly speed?: number | undefined;
  /** Share of the time limit that has passed: 1 is late. */
  readonly wait?: number | undefined;
  readonly answered?: boolean | undefined;
  /** An incident is open on the topic. */
  readonly incident?: boolean | undefined;
}

type Reason = Priority['reasons'][number];

/** The points a post could have at most, reach left out. */
function possibleWithoutReach(weights: Weights): number {
  const highest = (points: readonly number[]) => Math.max(0, ...points);
  const { sensitive, vip, ambassador, unansweredTwice, mention, speedMax, incident } = weights;
  const single = [sensitive, vip, ambassador, unansweredTwice, mention, speedMax, incident].filter((points) => points > 0);
  const grouped = [Object.values(weights.kind), Object.values(weights.sentiment), weights.waiting].map(highest);
  return [...single, ...grouped].reduce((sum, points) => sum + points, 0);
}

/**
 * Reach is worth a fifth of all points at most (a quarter of the others), whatever the workspace says:
 * a small customer is not to be silenced.
 */
function pointsOfReach(reach: number, weights: Weights): number {
  const reached = weights.reach.filter((step) => reach >= step.from).sort((a, b) => b.from - a.from)[0];
  return Math.min(reached?.points ?? 0, Math.floor(possibleWithoutReach(weights) / 4));
}

/** The shares of a time limit from which on the wait counts, and then counts for more, before it is over. */
export const waitingShares = [0.5, 0.8] as const;

function pointsOfWaiting(wait: number, [half, most, late]: Weights['waiting']): number {
  const [some, much] = waitingShares;
  if (wait >= 1) return late;
  if (wait >= much) return most;
  return wait >= some ? half : 0;
}

/** What marks a reason that nobody has said. */
const asked = (isSuggested: boolean | undefined) => (isSuggested === true ? '?' : '');

function reasonsOf(facts: PriorityFacts, weights: Weights): Reason[] {
  const when = (holds: boolean | undefined, points: number) => (holds === true ? points : 0);
  const named = (table: Readonly<Record<string, number>>, key = '') => ownEntry(table, key) ?? 0;
  return [
    { why: `kind${asked(facts.isKindSuggested)}:${facts.kind}`, points: named(weights.kind, facts.kind) },
    { why: `sentiment:${facts.sentiment}`, points: named(weights.sentiment, facts.sentiment) },
    { why: `sensitive${asked(facts.isTopicSuggested)}`, points: when(facts.sensitive, weights.sensitive) },
    { why: 'reach', points: pointsOfReach(facts.reach ?? 0, weights) },
    { why: 'vip', points: when(facts.vip, weights.vip) },
    { why: 'ambassador', points: when(facts.ambassador, weights.ambassador) },
    { why: 'unanswered-twice', points: when(facts.unansweredTwice, weights.unansweredTwice) },
    { why: 'mention', points: when(facts.mention, weights.mention) },
    { why: 'speed', points: Math.max(0, Math.min(Math.floor(facts.speed ?? 0), weights.speedMax)) },
    { why: 'waiting', points: pointsOfWaiting(facts.wait ?? 0, weights.waiting) },
    { why: 'answered', points: when(facts.answered, weights.answered) },
    { why: 'incident', points: when(facts.incident, weights.incident) },
  ].filter(({ points }) => points !== 0);
}

function levelOf(points: number, levels: Weights['levels']): Priority['level'] {
  if (points >= levels.critical) return 'critical';
  if (points >= levels.high) return 'high';
  return points >= levels.normal ? 'normal' : 'low';
}

/**
 * The priority of a post: points that are added, with the reason of each, largest first, and never fewer than none. A reason is `kind:<key>`,
 * `sentiment:<key>` (`kind?:<key>` and `sensitive?` where only its words hint at it) or one of `sensitive reach vip ambassador critic unanswered-twice mention speed waiting answered incident`.
 */
export function priorityOf(facts: PriorityFacts, weights: Weights): Priority {
  const visible: Reason[] = facts.critic === true ? [{ why: 'critic', points: 0 }] : [];
  const reasons = [...reasonsOf(facts, weights), ...visible].sort((a, b) => b.points - a.points);
  const points = Math.max(
    0,
    reasons.reduce((sum, reason) => sum + reason.points, 0),
  );
  return { points, level: levelOf(points, weights.levels), reasons };
}
