import { opensMail } from '../../channels/opens-mail.ts';
import type { Problem } from '../../contract/problem.ts';
import type { AuthorState, EscalationState, OutboxRow, PostState } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { escalationView } from '../../log/escalation-view.ts';
import { placeOf } from '../../log/queue.ts';
import { dueAt, factsOf } from '../../triage/facts.ts';
import { priorityOf } from '../../triage/priority.ts';
import type { QueueItem } from './queue.ts';

/** What the store holds around a post. */
export interface Around {
  readonly author: AuthorState | undefined;
  readonly escalations: readonly EscalationState[];
  readonly outbox: ReadonlyMap<string, OutboxRow>;
  /** Why deliveries failed, as far as this device knows more than the log. */
  readonly local?: ReadonlyMap<string, Problem>;
}

/** A post with all that the panel works out from it, for the member `me` at `now` (ms). A post closed unanswered counts as answered. */
export function itemOf(
  state: PostState,
  { author, escalations, outbox, local }: Around,
  workspace: Workspace,
  me: string,
  now: number,
): QueueItem {
  const due = dueAt(state, author, workspace, now);
  return {
    state,
    place: placeOf(state, me, now) ?? 'answered',
    priority: priorityOf(factsOf(state, author, workspace, now), workspace.weights),
    ...(due === undefined ? {} : { dueAt: due }),
    escalations: escalations.map((one) => {
      const row = outbox.get(one.id);
      const opens = opensMail(workspace, row?.channel ?? one.channel);
      return escalationView(one, { row, local: local?.get(one.id), me, opensMail: opens }, now);
    }),
    marks: (author?.marks ?? []).filter(({ until }) => until > now).map(({ mark, until, fact }) => ({ mark, until, fact })),
  };
}
