import { opensMail } from '../../channels/opens-mail.ts';
import type { AuthorState, EscalationState, EscalationView, OutboxRow, PostState, PostView } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { clockAt } from '../../log/clock.ts';
import { escalationView } from '../../log/escalation-view.ts';
import { sharedProblem } from '../../log/shared-problem.ts';
import { inReadTransaction, type Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/documents.ts';
import { settingsOf } from '../../store/meta.ts';
import { outboxOf } from '../../store/outbox.ts';
import { authors, claimants, escalationsOf, posts } from '../../store/read.ts';
import { dueAt, factsOf } from '../../triage/facts.ts';
import { priorityOf } from '../../triage/priority.ts';

/** Added before the first attempt, so that an undo accepted in the last moment is never too late. */
export const UNDO_MARGIN = 500;

/** What a view is made of besides the post's own state. Times in ms. */
export interface Around {
  readonly author: AuthorState | undefined;
  readonly escalations: readonly EscalationState[];
  readonly outbox: ReadonlyMap<string, OutboxRow>;
  readonly workspace: Workspace;
  /** The id of this browser's member. */
  readonly me: string;
  readonly now: number;
}

function marksOf(author: AuthorState | undefined, now: number): PostView['marks'] {
  const inForce = (author?.marks ?? []).filter(({ until }) => until > now);
  return inForce.map(({ mark, until, fact }) => ({ mark, until, fact }));
}

/** A tab is told what kind of trouble there is and the status: no address of a receiver, and none of its words. */
function forTabs({ problem, ...view }: EscalationView): EscalationView {
  return problem === undefined ? view : { ...view, problem: sharedProblem(problem) };
}

/** What a tab is told of a post: claims that are over, escalations taken back and expired marks are left out. */
export function viewOf(state: PostState, around: Around): PostView {
  const { author, escalations, outbox, workspace, me, now } = around;
  const { id, labels, note, claim, closed, updatedAt } = state;
  const reply = state.replies.at(-1);
  const due = dueAt(state, author, workspace, now);
  const hereOf = (one: EscalationState) => {
    const row = outbox.get(one.id);
    return { row, me, opensMail: opensMail(workspace, row?.channel ?? one.channel) };
  };
  const kept = escalations.filter((one) => one.postId === id && (one.stage !== 'undone' || outbox.has(one.id)));
  return {
    ...(state.aliases === undefined ? {} : { aliases: state.aliases }),
    ...{ id, labels, closed, at: clockAt(updatedAt), marks: marksOf(author, now) },
    ...(note === undefined ? {} : { note: { text: note.text, by: note.by.name } }),
    ...(claim === undefined || claim.until <= now
      ? {}
      : { claim: { by: claim.by.name, mine: claim.by.id === me, until: claim.until, ...(claim.writing ? { writing: true } : {}) } }),
    ...(reply === undefined ? {} : { answered: { by: reply.by.name, mine: reply.by.id === me, at: reply.at } }),
    ...(state.ignored === undefined ? {} : { ignored: state.ignored }),
    escalations: kept.map((one) => forTabs(escalationView(one, hereOf(one), now))),
    priority: priorityOf(factsOf(state, author, workspace, now), workspace.weights),
    ...(state.post.url === undefined ? {} : { url: state.post.url }),
    ...(due === undefined ? {} : { dueAt: due }),
  };
}

/** The views of the posts that are known, in the order asked, all of one moment. */
export function viewsOf(store: Store, ids: readonly string[], now: number): Promise<PostView[]> {
  const read = async (): Promise<PostView[]> => {
    const states = await posts(store, [...new Set(ids)]);
    if (states.length === 0) return [];
    const people = await authors(
      store,
      states.flatMap(({ authorId }) => authorId ?? []),
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    const escalations = await escalationsOf(
      store,
      states.filter((state) => state.escalations.length > 0).map(({ id }) => id),
    );
    const outbox = await outboxOf(
      store,
      escalations.map(({ id }) => id),
    );
    const [workspace, settings] = [await workspaceOf(store), await settingsOf(store)];
    const around = { escalations, outbox, workspace, me: settings.member.id, now };
    return states.map((state) => viewOf(state, { ...around, author: byId.get(state.authorId ?? '') }));
  };
  return inReadTransaction(store, read);
}

/**
 * The views that a tab asks for. An id of which nothing is known, and which one known post claims as another name of its
 * own, is told with that post's view: whether they are one, `identify` finds out from the words.
 */
export async function askedViews(store: Store, ids: readonly string[], now: number): Promise<PostView[]> {
  const views = await viewsOf(store, ids, now);
  const known = new Set(views.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
  const unknown = ids.filter((id) => !known.has(id));
  const all = unknown.length === 0 ? [] : await claimants(store, unknown);
  const single = all.filter(([id]) => all.filter(([other]) => other === id).length === 1);
  if (single.length === 0) return views;
  const claiming = await viewsOf(
    store,
    single.map(([, { id }]) => id),
    now,
  );
  const told = claiming.map((view) => ({ ...view, claims: single.flatMap(([id, state]) => (state.id === view.id ? [id] : [])) }));
  return [...views.filter(({ id }) => told.every((one) => one.id !== id)), ...told];
}
