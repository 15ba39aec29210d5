import { cutAt } from '../../channels/excerpt.ts';
import type { PostSources } from '../../contract/post-sources.ts';
import type { EscalationView, PostState, PostView } from '../../contract/state.ts';
import { currentLabels } from '../../domain/current-labels.ts';
import { present } from '../../domain/present.ts';
import { clockAt } from '../../log/clock.ts';
import { sharedProblem } from '../../log/shared-problem.ts';
import { inReadTransaction, type Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { settingsOf } from '../../store/meta.ts';
import { postSources } from '../../store/post-sources.ts';
import { claimants, posts } from '../../store/read.ts';
import { type PostReader, readPost } from '../../triage/read-post.ts';

/** Added before the first attempt, so that an undo accepted in the last moment is never too late. */
export const UNDO_MARGIN = 500;
/** How much of a colleague's reply a tab is told, in characters as a person counts them. */
const EXCERPT = 120;

/** A tab is told what kind of trouble there is and the status: no address of a receiver, and none of its words. */
function forTabs({ problem, ...view }: EscalationView): EscalationView {
  return problem === undefined ? view : { ...view, problem: sharedProblem(problem) };
}

function claimFor({ claim }: PostState, { me, now }: PostReader): PostView['claim'] {
  if (claim === undefined || claim.until <= now) return undefined;
  return { by: claim.by.name, mine: claim.by.id === me, until: claim.until, ...(claim.writing ? { writing: true } : {}) };
}

function answerFor({ replies }: PostState, { me }: PostReader): PostView['answered'] {
  const reply = replies.at(-1);
  if (reply === undefined) return undefined;
  const mine = reply.by.id === me;
  return { by: reply.by.name, mine, at: reply.at, ...(mine ? {} : { excerpt: cutAt(reply.text, EXCERPT) }) };
}

/** What a tab is told of a post: claims that are over, escalations taken back and expired marks are left out. */
export function viewOf(state: PostState, sources: PostSources, reader: PostReader): PostView {
  const { id, aliases, labels, note, closed, updatedAt, ignored, post } = state;
  const escalations = sources.escalations.filter((escalation) => escalation.stage !== 'undone' || sources.outbox.has(escalation.id));
  const { place: _, alsoIn: __, escalations: views, ...reading } = readPost(state, { ...sources, escalations }, reader);
  return {
    id,
    labels: currentLabels(labels, reader.workspace.labels),
    closed,
    at: clockAt(updatedAt),
    ...reading,
    escalations: views.map(forTabs),
    ...present({
      aliases,
      note: note && { text: note.text, by: note.by.name },
      claim: claimFor(state, reader),
      answered: answerFor(state, reader),
      ignored,
      url: post.url,
    }),
  };
}

/** The views of the posts that are known, in the order asked, all of one moment. */
export function viewsOf(store: Store, ids: readonly string[], now: number): Promise<PostView[]> {
  return inReadTransaction(store, async () => {
    const states = await posts(store, [...new Set(ids)]);
    if (states.length === 0) return [];
    const found = await postSources(store, states);
    const workspace = await workspaceOf(store);
    const { member } = await settingsOf(store);
    const reader = { workspace, me: member.id, now };
    return found.map(([state, sources]) => viewOf(state, sources, reader));
  });
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
