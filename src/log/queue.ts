import type { EscalationStage, PostState, QueuePlace } from '../contract/state.ts';
import { isUnreached } from '../domain/unreached.ts';

/**
 * Where a post stands whoever asks. `unreached`: it was handed to a department, and nobody has it; `closed`: done without an
 * answer.
 */
export const standings = ['open', 'unreached', 'escalated', 'answered', 'closed'] as const;
export type Standing = (typeof standings)[number];

/** A standing, and the member who holds a post that is open or that nobody has, until a time (ms). */
export interface Stand {
  readonly standing: Standing;
  readonly holder?: { readonly id: string; readonly until: number };
}

const away: ReadonlySet<EscalationStage> = new Set(['pending', 'sent', 'handed', 'passed', 'acknowledged']);

/** For ever, as a number that IndexedDB can hold in an index. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

function held(state: PostState): Stand {
  const { claim } = state;
  return claim === undefined ? { standing: 'open' } : { standing: 'open', holder: { id: claim.by.id, until: claim.until } };
}

function latest(state: PostState, stage: EscalationStage): PostState['escalations'][number] | undefined {
  const at = state.escalations.filter((escalation) => escalation.stage === stage);
  return at.reduce<(typeof at)[number] | undefined>((best, one) => (best && best.updatedAt >= one.updatedAt ? best : one), undefined);
}

type Escalated = PostState['escalations'][number];

const lastReplyAt = ({ replies }: PostState): number => replies.at(-1)?.at ?? -1;

/**
 * The escalations that nobody has and that a person must act on. Who closed the post let go of them, but not of what may
 * have been sent; and who answered it where no channel is has done without the department.
 */
export function unreachedOf(state: PostState): readonly Escalated[] {
  return state.escalations.filter((escalation) => {
    const { stage, updatedAt } = escalation;
    if (!isUnreached(escalation)) return false;
    if (stage === 'unconfirmed') return true;
    return !state.closed && !(stage === 'unrouted' && lastReplyAt(state) > updatedAt);
  });
}

/**
 * Where a post stands. What nobody has comes first, whatever else happened. A department's answer brings the post back to
 * the member who escalated it, until a reply or the settlement.
 */
export function standOf(state: PostState): Stand {
  if (unreachedOf(state).length > 0) return { ...held(state), standing: 'unreached' };
  const doneAt = Math.max(lastReplyAt(state), latest(state, 'settled')?.updatedAt ?? -1);
  if (state.closed) return { standing: doneAt < 0 ? 'closed' : 'answered' };
  const back = latest(state, 'answered');
  if (back !== undefined && back.updatedAt > doneAt) return { standing: 'open', holder: { id: back.by.id, until: FOR_EVER } };
  if (state.escalations.some(({ stage }) => away.has(stage))) return { standing: 'escalated' };
  return doneAt > (state.reopenedAt ?? -1) ? { standing: 'answered' } : held(state);
}

/** The place in one member's queue at a moment (ms). */
export function placeOf(state: PostState, me: string, now: number): QueuePlace {
  return placesOf(state, me, now)[0] ?? 'open';
}

/**
 * Every place where a member finds a post, the nearest first. What nobody has stands among the open ones of everybody, and
 * is the own of each who escalated it, also beside a colleague who holds the post.
 */
export function placesOf(state: PostState, me: string, now: number): readonly QueuePlace[] {
  const { standing, holder } = standOf(state);
  const mine = holder?.id === me && holder.until > now;
  if (standing === 'unreached') return mine || unreachedOf(state).some(({ by }) => by.id === me) ? ['mine', 'open'] : ['open'];
  if (standing === 'open') return [mine ? 'mine' : 'open'];
  return [standing === 'closed' ? 'done' : standing];
}

/** Where a post stands in no member's own part of the queue: the tabs that everybody sees the same posts in. */
export type QueueTab = Exclude<QueuePlace, 'mine'>;

/** The tab of a standing. What nobody has stands among the open ones. */
export function tabOf(standing: Standing): QueueTab {
  if (standing === 'unreached') return 'open';
  return standing === 'closed' ? 'done' : standing;
}

/** The members whose own a post is, each until when (ms). */
export function ownersOf(state: PostState): ReadonlyMap<string, number> {
  const { standing, holder } = standOf(state);
  const owners = new Map(holder === undefined ? [] : [[holder.id, holder.until] as const]);
  if (standing === 'unreached') for (const { by } of unreachedOf(state)) owners.set(by.id, FOR_EVER);
  return owners;
}

/** The person of a post: the account, or the name where no account is known. */
export const personOf = ({ authorId, post }: PostState): string =>
  authorId ?? (post.author?.name === undefined ? '' : `name ${post.author.name}`);

/** A value by which posts are filtered, as it stands among the words of a post: nobody can type it. */
export const filterValue = (field: string, value: string): string => `=${field}:${value}`.slice(0, 120);

/** The values that a post is filtered by, whenever that is: who held it for a while is among them. */
export function filterValuesOf(state: PostState): string[] {
  const { labels, post, claim, note, escalations } = state;
  const members = [claim?.by, note?.by, ...escalations.map(({ by }) => by)].map((member) => ['member', member?.id] as const);
  const values = [
    ['site', post.site],
    ['kind', labels.kind],
    ['sentiment', labels.sentiment],
    ['person', personOf(state)],
    ...members,
  ] as const;
  const all = [...values, ...labels.topics.map((topic) => ['topic', topic] as const)];
  return [...new Set(all.flatMap(([field, value]) => (value === undefined || value === '' ? [] : [filterValue(field, value)])))];
}

/** Most words of one post that are indexed; the author and the note come first. */
const WORDS_MAX = 150;

/** A text as search sees it: lower case, no accents, words of letters and digits, at most 30 characters each. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 30));
}

/** The distinct words a post is found by: author, note, labels, text. */
export function searchWords({ post, note, labels }: PostState): string[] {
  const author = `${post.author?.name ?? ''} ${post.author?.handle ?? ''}`;
  const label = [labels.kind, labels.sentiment, ...labels.topics].join(' ');
  const words = wordsOf(`${author} ${note?.text ?? ''} ${label} ${post.text} ${post.quoted?.text ?? ''}`);
  return [...new Set(words)].slice(0, WORDS_MAX);
}
