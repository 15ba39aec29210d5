import type { PostSources } from '../contract/post-sources.ts';
import type { Problem } from '../contract/problem.ts';
import type { EscalationView, PostState, PostView, Priority, QueuePlace } from '../contract/state.ts';
import type { Workspace } from '../contract/workspace.ts';
import { isReachable } from '../domain/departments.ts';
import { opensMail } from '../domain/opens-mail.ts';
import { present } from '../domain/present.ts';
import { escalationView } from '../log/escalation-view.ts';
import { placesOf } from '../log/queue.ts';
import { dueAt, factsOf } from './facts.ts';
import { priorityOf } from './priority.ts';

/** Who reads posts: a member, by the rules of their workspace, at a moment (ms). */
export interface PostReader {
  readonly workspace: Workspace;
  /** The id of the member. */
  readonly me: string;
  readonly now: number;
}

/** What a person sees of a post beyond its state: the one place where it is worked out, for tabs and for pages. */
export interface PostReading {
  /** Where the post stands in the reader's queue. */
  readonly place: QueuePlace;
  /** Where else it stands, because nobody has it. */
  readonly alsoIn?: QueuePlace;
  readonly priority: Priority;
  /** When the first reply is due, ms. */
  readonly dueAt?: number;
  readonly escalations: readonly EscalationView[];
  /** Marks of the author that are in force. */
  readonly marks: PostView['marks'];
}

/** `localProblems`: why deliveries failed, by escalation id, as far as this device knows more than the log. */
export function readPost(
  state: PostState,
  { author, escalations, outbox }: PostSources,
  { workspace, me, now }: PostReader,
  localProblems?: ReadonlyMap<string, Problem>,
): PostReading {
  const marks = (author?.marks ?? []).filter(({ until }) => until > now);
  const [place = 'open', alsoIn] = placesOf(state, me, now);
  return {
    place,
    ...present({ alsoIn, dueAt: dueAt(state, author, workspace, now) }),
    priority: priorityOf(factsOf(state, author, workspace, now), workspace.weights),
    escalations: escalations.map((escalation) => {
      const row = outbox.get(escalation.id);
      const inMail = opensMail(workspace, row?.channel ?? escalation.channel);
      const reachable = isReachable(workspace, escalation.department);
      return escalationView(escalation, { row, local: localProblems?.get(escalation.id), me, opensMail: inMail, reachable }, now);
    }),
    marks: marks.map(({ mark, until, fact }) => ({ mark, until, fact })),
  };
}
