import type { Caller, Handlers } from '../../browser/serve.ts';
import type { CallResults } from '../../contract/calls.ts';
import type { Happening } from '../../contract/event.ts';
import type { Post, StoredPost } from '../../contract/post.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { PostState, PostView } from '../../contract/state.ts';
import type { LabelGroup, Workspace } from '../../contract/workspace.ts';
import { authorId } from '../../domain/author-id.ts';
import { currentKey, offeredKey } from '../../domain/current-labels.ts';
import { present } from '../../domain/present.ts';
import { unreachedOf } from '../../log/queue.ts';
import { inOne, type Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { membership, teamStatus } from '../../store/membership.ts';
import { settingsOf } from '../../store/meta.ts';
import { namesOf } from '../../store/names.ts';
import { once } from '../../store/once.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { addPost } from './add-post.ts';
import { type PostInput, type TargetPost, targetPost } from './capture.ts';
import { checkedReplies } from './checked-replies.ts';
import { joinNames, partNames } from './identify.ts';
import { record } from './record.ts';
import { takeBack } from './take-back.ts';
import { askedViews, viewsOf } from './views.ts';

/**
 * How long "I take it" holds a post, ms: what a CM takes in the morning is theirs until the day is over, and nobody
 * has to look for who forgot a post yesterday. Minutes would need a renewal that a closed laptop cannot make.
 */
const CLAIM = 12 * 3_600_000;

/** A mark is looked at again after a year at the latest. */
const MARK_MAX = 366 * 24 * 3_600_000;

/** The view of one post that was just acted on. */
export async function viewAfter({ store, now, changed }: WorkspaceContext, id: string): Promise<PostView> {
  const [view] = await viewsOf(store, [id], now());
  if (view === undefined) throw new Refusal('unknown-post', { where: id });
  changed([id]);
  return view;
}

type Deed = (known: TargetPost, workspace: Workspace) => readonly Happening[];

/** Captures a post where needed and adds what the CM did, in one transaction; once for a call. */
async function act(context: WorkspaceContext, input: PostInput, { call }: Caller, deed: Deed): Promise<PostView> {
  const { store, now } = context;
  const id = await once(store, call, async () => {
    const known = await targetPost(store, input, now());
    const happenings = deed(known, await workspaceOf(store));
    if (happenings.length > 0) await record(store, [...known.capture, ...happenings], { now: now() });
    return known.id;
  });
  return viewAfter(context, id);
}

/** Done is no way out for what a person asked of a department: somebody would have to find out that it never came. */
function closedBy({ id, state }: TargetPost): readonly Happening[] {
  if (state?.closed) return [];
  const [alone] = state === undefined ? [] : unreachedOf(state);
  if (alone === undefined) return [{ type: 'closed', postId: id }];
  throw new Refusal('too-late', { where: alone.department, detail: 'unreached' });
}

/** A label as it stands today. Refuses one that the workspace does not hold, or no longer offers. */
function keyToGive({ labels }: Workspace, group: LabelGroup, value: string): string {
  const key = offeredKey(labels[group], value);
  if (key !== undefined) return key;
  throw new Refusal('not-understood', { where: 'label', detail: `${group} ${value}` });
}

/** The keys by which a post has a label: that of today, and those that were merged into it. */
function keysToTakeOff(state: PostState | undefined, { labels }: Workspace, group: LabelGroup, value: string): string[] {
  const { kind, sentiment, topics = [] } = state?.labels ?? {};
  const given = { kind: [kind ?? []], sentiment: [sentiment ?? []], topic: topics }[group].flat();
  const same = given.filter((key) => currentKey(labels[group], key) === currentKey(labels[group], value));
  return same.length === 0 ? [value] : same;
}

function personOf(post: StoredPost): string {
  const id = authorId(post);
  if (id === undefined) throw new Refusal('not-understood', { where: 'mark', detail: 'the page names no author' });
  return id;
}

function checkMark({ marks }: Workspace, mark: string, until: number, now: number): void {
  if (!marks.some(({ key }) => key === mark)) throw new Refusal('not-understood', { where: 'mark', detail: mark });
  if (until <= now || until > now + MARK_MAX)
    throw new Refusal('not-understood', { where: 'mark until', detail: 'between now and a year' });
}

/**
 * How long "Emma is writing" holds without a sign of hers, ms: no longer than colleagues would wait for a browser that
 * died. Renewed from half of it on, so that a long reply costs an event every minute and a half.
 */
const WRITING = 3 * 60_000;
/** How long a reply may wait for the engine's newest, ms. */
const FRESH = 2_000;

/** A reply begun is a lease too, and a short one; a claim made on purpose keeps its own end. */
function writingOf(postId: string, state: PostState | undefined, me: string, on: boolean, now: number): Happening[] {
  const claim = state?.claim !== undefined && state.claim.until > now ? state.claim : undefined;
  if (claim !== undefined && claim.by.id !== me) return [];
  const claimed = (until: number) => ({ type: 'claimed', postId, until: new Date(until).toISOString() }) as const;
  if (!on) return claim?.writing ? [claim.until > now + WRITING ? claimed(claim.until) : { type: 'released', postId }] : [];
  if (claim?.writing && claim.until > now + WRITING / 2) return [];
  return [{ ...claimed(Math.max(claim?.until ?? 0, now + WRITING)), writing: true }];
}

/** Asks the team's engine for the newest and waits for it, but not for long. */
async function newest({ store, sync }: WorkspaceContext): Promise<CallResults['beforeSend']['team']> {
  const member = await membership(store);
  if (member === undefined || member.engine.kind === 'file') return 'none';
  await Promise.race([sync({}), new Promise((over) => setTimeout(over, FRESH))]);
  const status = await teamStatus(store);
  // What colleagues write is closed to who left: nothing can be said of it.
  if (status?.left) return 'none';
  if (status?.live) return 'live';
  return status?.light === 'in-step' || status?.light === 'to-send' ? 'pulled' : 'out-of-reach';
}

/** Joins what a page shows with what is stored of it, and keeps what the page says more of it than was known. */
async function identify(store: Store, seen: Post, now: number): Promise<void> {
  if (!(await joinNames(store, seen, now))) return;
  const { capture } = await targetPost(store, { post: seen }, now);
  if (capture.length > 0) await record(store, capture, { now });
}

type PostCalls = Pick<
  Handlers,
  | 'views'
  | 'identify'
  | 'part'
  | 'takeBack'
  | 'addPost'
  | 'label'
  | 'note'
  | 'claim'
  | 'release'
  | 'writing'
  | 'beforeSend'
  | 'close'
  | 'reopen'
  | 'mark'
  | 'replied'
  | 'checkedReplies'
  | 'ignore'
>;

/** What a CM does to a post, from its bar or from the panel. */
export function postCalls(context: WorkspaceContext): PostCalls {
  const { store, now, changed } = context;
  return {
    views: ({ ids }) => askedViews(store, ids, now()),
    async identify({ post }) {
      await inOne(store, () => identify(store, post, now()));
      const [view] = await viewsOf(store, [post.id], now());
      if (view === undefined) return null;
      changed([view.id]);
      return view;
    },
    async part({ postId, event }, { call }) {
      const before = await namesOf(store, postId);
      await once(store, call, async () => {
        await partNames(store, postId, event, now());
        return null;
      });
      changed(before);
      return null;
    },
    async addPost({ post }, { call }) {
      const { postId, isNew, isKept } = await once(store, call, () => addPost(store, post, now()));
      changed([postId]);
      return { postId, isNew: isNew === 1, isKept: isKept === 1 };
    },
    async takeBack({ postId, event }, { call }) {
      await once(store, call, async () => {
        await takeBack(store, postId, event, now());
        return null;
      });
      changed([postId]);
      return null;
    },
    label: ({ group, value, on, ...input }, caller) =>
      act(context, input, caller, ({ id, state }, workspace) => {
        const labelled = (key: string) => ({ type: 'labelled', postId: id, group, value: key, on }) as const;
        if (on) return [labelled(keyToGive(workspace, group, value))];
        return keysToTakeOff(state, workspace, group, value).map(labelled);
      }),
    note: ({ text, ...input }, caller) => act(context, input, caller, ({ id }) => [{ type: 'noted', postId: id, text: text.trim() }]),
    claim: (input, caller) =>
      act(context, input, caller, ({ id }) => [{ type: 'claimed', postId: id, until: new Date(now() + CLAIM).toISOString() }]),
    release: (input, caller) => act(context, input, caller, ({ id, state }) => (state?.claim ? [{ type: 'released', postId: id }] : [])),
    async writing({ on, ...input }, caller) {
      if ((await membership(store)) === undefined) return null;
      const { member } = await settingsOf(store);
      return act(context, input, caller, ({ id, state }) => writingOf(id, state, member.id, on, now()));
    },
    async beforeSend({ postId }) {
      const team = await newest(context);
      const [view] = await viewsOf(store, [postId], now());
      return view === undefined ? { team } : { team, view };
    },
    close: (input, caller) => act(context, input, caller, closedBy),
    reopen: (input, caller) => act(context, input, caller, ({ id }) => [{ type: 'reopened', postId: id }]),
    mark: ({ mark, until, fact, ...input }, caller) =>
      act(context, input, caller, ({ post }, workspace) => {
        const person = personOf(post);
        if (until === undefined) return [{ type: 'unmarked', authorId: person, mark }];
        checkMark(workspace, mark, Date.parse(until), now());
        return [{ type: 'marked', authorId: person, mark, until, fact }];
      }),
    replied: ({ text, guide, findings, mended, ...input }, caller) => {
      const more = present({ guide, mended });
      return act(context, input, caller, ({ id }) => [{ type: 'replied', postId: id, text, findings, ...more }]);
    },
    checkedReplies: ({ replies }) => checkedReplies(store, replies),
    async ignore({ post, scope, ...rest }, caller) {
      const happening = {
        ...present(rest),
        type: 'ignored',
        scope,
      } as const;
      if (post !== undefined && scope === 'post') return act(context, { post }, caller, ({ id }) => [{ ...happening, postId: id }]);
      if (scope === 'post') throw new Refusal('unknown-post');
      return once(store, caller.call, async () => {
        await record(store, [happening as Happening], { now: now() });
        return null;
      });
    },
  };
}
