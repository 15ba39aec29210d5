import type { PostSources } from '../contract/post-sources.ts';
import type { EscalationView, PostState } from '../contract/state.ts';
import type { Workspace } from '../contract/workspace.ts';
import { isUnreached, lateFrom, lateSince } from '../domain/unreached.ts';
import { writtenAt } from '../domain/written-at.ts';
import { escalationView } from '../log/escalation-view.ts';
import { factsOf, waitSteps } from './facts.ts';
import { priorityOf } from './priority.ts';

/** What gives a waiting post its place in the queue, and how long that holds. Times in ms. */
export interface QueueOrder {
  /** 2: nobody has it; 1: a department is late with it. */
  readonly trouble: number;
  readonly points: number;
  readonly writtenAt: number;
  /** All of this is so from then on, and until before that; for ever where it is `Infinity`. */
  readonly from: number;
  readonly until: number;
}

/** The queue is put in order for whole minutes, so that what is shown and what is ordered are of one moment. */
export function minuteOf(now: number): number {
  return Math.floor(now / 60_000) * 60_000;
}

function troubleOf(escalations: readonly EscalationView[], now: number): number {
  if (escalations.some(isUnreached)) return 2;
  return Number(escalations.some((escalation) => lateSince(escalation, now) !== undefined));
}

/** The moments at which the order of a post may change by time alone. */
function momentsOf(state: PostState, { author }: PostSources, escalations: readonly EscalationView[], steps: readonly number[]): number[] {
  const marks = (author?.marks ?? []).map(({ until }) => until);
  const late = escalations.flatMap((escalation) => lateFrom(escalation) ?? []);
  return [...steps, ...marks, ...late, ...(state.claim === undefined ? [] : [state.claim.until])].filter(Number.isFinite);
}

/** The order of a post at `now` by the rules of a workspace, and between which moments it stays so. */
export function orderOf(state: PostState, sources: PostSources, workspace: Workspace | undefined, now: number): QueueOrder {
  const { author } = sources;
  const escalations = sources.escalations.map((escalation) =>
    escalationView(escalation, { row: sources.outbox.get(escalation.id), me: '' }, now),
  );
  const steps = workspace === undefined ? [] : waitSteps(state, author, workspace, now);
  const moments = momentsOf(state, sources, escalations, steps);
  return {
    trouble: troubleOf(escalations, now),
    points: workspace === undefined ? 0 : priorityOf(factsOf(state, author, workspace, now), workspace.weights).points,
    writtenAt: writtenAt(state),
    from: Math.max(0, ...moments.filter((moment) => moment <= now)),
    until: Math.min(...moments.filter((moment) => moment > now)),
  };
}
