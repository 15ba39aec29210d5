import type { Event } from '../contract/event.ts';
import { ELSEWHERE } from '../contract/source.ts';
import type { PostState } from '../contract/state.ts';
import { authorId } from '../domain/author-id.ts';
import type { HappeningOf } from '../domain/event-types.ts';
import { needsNoReply } from '../domain/labels.ts';
import { withOwnAddresses } from '../domain/own-addresses.ts';
import { withPossibleTimes } from '../domain/possible-times.ts';
import { present } from '../domain/present.ts';
import { clockMs } from './clock.ts';
import { departmentDue } from './department-due.ts';
import { foldOrderedEscalation } from './fold-escalation.ts';
import { postNames } from './names.ts';
import { inOrder, type Ordered } from './order.ts';
import { refreshed } from './refresh-post.ts';
import { nothing, type StepInput, type Steps, takeStep } from './steps.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Draft = Mutable<Omit<PostState, 'post' | 'labels' | 'replies'>> & {
  post: PostState['post'] | undefined;
  kind: string | undefined;
  sentiment: string | undefined;
  topics: Set<string>;
  /** Its kind needs no reply, and nobody has reopened it since. */
  aside: boolean;
  /** The member who wrote it down, where it stands on no site. */
  writer: string | undefined;
  replies: PostState['replies'][number][];
};

function captured(draft: Draft, { post }: HappeningOf<'captured'>, { at }: StepInput): void {
  if (draft.post === undefined) draft.capturedAt = at;
  const named = { ...withOwnAddresses(withPossibleTimes(post, at), [draft.id, ...(draft.aliases ?? [])]), id: draft.id };
  draft.post = draft.post === undefined || draft.post.site === ELSEWHERE ? named : refreshed(draft.post, named);
  draft.writer = undefined;
  const author = authorId(draft.post);
  if (author === undefined) delete draft.authorId;
  else draft.authorId = author;
}

/**
 * Nothing about it stands anywhere but here: a later word of whoever wrote it down takes the place of the one before. What a page
 * showed, or a colleague wrote down, is not theirs to change.
 */
function added(draft: Draft, { post }: HappeningOf<'added'>, { at, event: { member } }: StepInput): void {
  if (draft.post !== undefined && draft.writer !== member.id) return;
  if (draft.post === undefined) draft.capturedAt = at;
  draft.writer = member.id;
  draft.post = { ...withOwnAddresses(withPossibleTimes(post, at)), id: draft.id };
}

function labelled(draft: Draft, { group, value, on }: HappeningOf<'labelled'>): void {
  if (group === 'topic') {
    if (on) draft.topics.add(value);
    else draft.topics.delete(value);
    return;
  }
  if (!on && draft[group] !== value) return;
  draft[group] = on ? value : undefined;
  if (group === 'kind') draft.aside = on && needsNoReply(value);
}

/** Ignoring once or ten times is the same. */
function ignored(draft: Draft, { rule, match, scope }: HappeningOf<'ignored'>): void {
  const before = draft.ignored ?? [];
  if (scope !== 'post' || before.some((finding) => finding.rule === rule && finding.match === match)) return;
  draft.ignored = [...before, { rule, match }];
}

const steps: Steps<'post', Draft> = {
  captured,
  added,
  // Which posts are one is known before anything is folded.
  identified: nothing,
  labelled,
  noted(draft, { text }, { event: { member }, at }) {
    if (text === '') delete draft.note;
    else draft.note = { text, by: member, at };
  },
  claimed(draft, { until, writing }, { event: { member, device, seq }, at }) {
    draft.claim = present({ by: member, until: Date.parse(until), at, device, seq, writing });
  },
  // A claim ends by its own holder only: a colleague who took it over keeps it.
  released(draft, _, { event: { member } }) {
    if (draft.claim?.by.id === member.id) delete draft.claim;
  },
  replied(draft, { text, guide, findings }, { event: { member }, at }) {
    draft.replies.push(present({ text, by: member, at, guide, findings }));
  },
  ignored,
  closed(draft) {
    draft.closed = true;
  },
  reopened(draft, _, { at }) {
    draft.closed = false;
    draft.aside = false;
    draft.reopenedAt = at;
  },
  // The escalations of a post are folded by themselves (`fold-escalation.ts`).
  escalated: nothing,
  delivered: nothing,
  handed: nothing,
  refused: nothing,
  unconfirmed: nothing,
  retried: nothing,
  acknowledged: nothing,
  answered: nothing,
  passed: nothing,
  settled: nothing,
};

function escalationsIn(ordered: Ordered): PostState['escalations'] {
  const ids = new Set<string>();
  for (const { what } of ordered.events) if (what.type === 'escalated') ids.add(what.escalationId);
  const states = [...ids].map((id) => foldOrderedEscalation(ordered, id)).filter((state) => state !== undefined);
  return states.map((state) => {
    const { id, department, stage, by, at, updatedAt } = state;
    return present({ id, department, stage, by, at, dueAt: departmentDue(state), updatedAt });
  });
}

/** Nothing more is to come of it: what a department has, or was to get, keeps a post in the queue whatever its kind. */
const isOver = ({ stage }: PostState['escalations'][number]) => stage === 'undone' || stage === 'settled';

function finish(
  { post, kind, sentiment, topics, aside, writer: _, ...rest }: Draft,
  escalations: PostState['escalations'],
): PostState | undefined {
  if (post === undefined) return undefined;
  const closed = rest.closed || (aside && escalations.every(isOver));
  return { ...rest, closed, post, labels: present({ kind, sentiment, topics: [...topics] }), escalations };
}

function blank([id = '', ...aliases]: readonly string[]): Draft {
  const named = aliases.length === 0 ? { id } : { id, aliases };
  const labels = { kind: undefined, sentiment: undefined, topics: new Set<string>() };
  const none = { post: undefined, writer: undefined, aside: false, closed: false, escalations: [], replies: [] };
  return { ...named, ...none, ...labels, capturedAt: 0, updatedAt: 0 };
}

/**
 * The state of one post, by any of its ids, from its events in any order; `undefined` while no capture is among them.
 * What happened under any id that names it is folded as one.
 */
export function foldPost(events: Iterable<Event>, id: string): PostState | undefined {
  const all = [...events];
  const ids = postNames(all).all(id);
  const ordered = inOrder(all, ...ids.map((name) => `post:${name}` as const));
  const draft = blank(ids);
  for (const event of ordered.events) {
    if (ordered.undone.has(event.id)) continue;
    takeStep(steps, draft, event);
    draft.updatedAt = clockMs(event.at);
  }
  return finish(draft, escalationsIn(ordered));
}
