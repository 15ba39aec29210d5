import type { Event } from '../contract/event.ts';
import type { PostState } from '../contract/state.ts';
import { authorId } from '../domain/author-id.ts';
import { withOwnAddresses } from '../domain/own-addresses.ts';
import { withPossibleTimes } from '../domain/possible-times.ts';
import { clockMs } from './clock.ts';
import { foldOrderedEscalation } from './fold-escalation.ts';
import { postNames } from './names.ts';
import { inOrder, type Ordered } from './order.ts';
import { refreshed } from './refresh-post.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Draft = Mutable<Omit<PostState, 'post' | 'labels' | 'replies'>> & {
  post: PostState['post'] | undefined;
  kind: string | undefined;
  sentiment: string | undefined;
  topics: Set<string>;
  replies: PostState['replies'][number][];
};

type Of<T extends Event['what']['type']> = Extract<Event['what'], { type: T }>;

function labelled(draft: Draft, { group, value, on }: Of<'labelled'>): void {
  if (group === 'topic') {
    if (on) draft.topics.add(value);
    else draft.topics.delete(value);
  } else if (on) draft[group] = value;
  else if (draft[group] === value) draft[group] = undefined;
}

function noted(draft: Draft, text: string, event: Event): void {
  if (text === '') delete draft.note;
  else draft.note = { text, by: event.member, at: clockMs(event.at) };
}

function captured(draft: Draft, { post }: Of<'captured'>, at: number): void {
  if (draft.post === undefined) draft.capturedAt = at;
  const named = { ...withOwnAddresses(withPossibleTimes(post, at), [draft.id, ...(draft.aliases ?? [])]), id: draft.id };
  draft.post = draft.post === undefined ? named : refreshed(draft.post, named);
  const author = authorId(draft.post);
  if (author === undefined) delete draft.authorId;
  else draft.authorId = author;
}

function replied(draft: Draft, { text, guide, findings }: Of<'replied'>, event: Event): void {
  draft.replies.push({ text, by: event.member, at: clockMs(event.at), ...(guide === undefined ? {} : { guide }), findings });
}

/** A claim ends by its own holder only: a colleague who took it over keeps it. */
function released(draft: Draft, event: Event): void {
  if (draft.claim?.by.id === event.member.id) delete draft.claim;
}

function reopened(draft: Draft, at: number): void {
  draft.closed = false;
  draft.reopenedAt = at;
}

/** Ignoring once or ten times is the same. */
function ignored(draft: Draft, { rule, match, scope }: Of<'ignored'>): void {
  const known = draft.ignored ?? [];
  if (scope !== 'post' || known.some((one) => one.rule === rule && one.match === match)) return;
  draft.ignored = [...known, { rule, match }];
}

function step(draft: Draft, event: Event): void {
  const { what } = event;
  const at = clockMs(event.at);
  if (what.type === 'captured') captured(draft, what, at);
  else if (what.type === 'labelled') labelled(draft, what);
  else if (what.type === 'noted') noted(draft, what.text, event);
  else if (what.type === 'claimed')
    draft.claim = { by: event.member, until: Date.parse(what.until), at, ...(what.writing ? { writing: true } : {}) };
  else if (what.type === 'released') released(draft, event);
  else if (what.type === 'replied') replied(draft, what, event);
  else if (what.type === 'ignored') ignored(draft, what);
  else if (what.type === 'closed') draft.closed = true;
  else if (what.type === 'reopened') reopened(draft, at);
  draft.updatedAt = at;
}

function escalationsIn(ordered: Ordered): PostState['escalations'] {
  const ids = new Set<string>();
  for (const { what } of ordered.events) if (what.type === 'escalated') ids.add(what.escalationId);
  const states = [...ids].map((id) => foldOrderedEscalation(ordered, id)).filter((state) => state !== undefined);
  return states.map(({ id, department, stage, by, at, updatedAt }) => ({ id, department, stage, by, at, updatedAt }));
}

function finish({ post, kind, sentiment, topics, ...rest }: Draft, escalations: PostState['escalations']): PostState | undefined {
  if (post === undefined) return undefined;
  const labels = { ...(kind === undefined ? {} : { kind }), ...(sentiment === undefined ? {} : { sentiment }), topics: [...topics] };
  return { ...rest, post, labels, escalations };
}

function blank([id = '', ...aliases]: readonly string[]): Draft {
  const known = {
    id,
    ...(aliases.length === 0 ? {} : { aliases }),
    capturedAt: 0,
    closed: false,
    updatedAt: 0,
    escalations: [],
    replies: [],
  };
  return { ...known, post: undefined, kind: undefined, sentiment: undefined, topics: new Set() };
}

/**
 * The state of one post, by any of its ids, from its events in any order; `undefined` while no capture is among them.
 * What happened under any id that names it is folded as one.
 */
export function foldPost(events: Iterable<Event>, id: string): PostState | undefined {
  const all = [...events];
  const ids = postNames(all).all(id);
  const ordered = inOrder(all, ...ids.map((one) => `post:${one}` as const));
  const draft = blank(ids);
  for (const event of ordered.events) if (!ordered.undone.has(event.id)) step(draft, event);
  return finish(draft, escalationsIn(ordered));
}
