import type { EscalationStage, PostState, QueuePlace } from '../contract/state.ts';

/** Where a post stands whoever asks; `closed`: done without an answer, in no place of the queue. */
export type Standing = 'open' | 'escalated' | 'answered' | 'closed';

/** A standing, and the member who holds an open post until a time (ms). */
export interface Stand {
  readonly standing: Standing;
  readonly holder?: { readonly id: string; readonly until: number };
}

const away: ReadonlySet<EscalationStage> = new Set([
  'pending',
  'unrouted',
  'sent',
  'handed',
  'passed',
  'refused',
  'unconfirmed',
  'acknowledged',
]);

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

/**
 * Where a post stands. What may have been sent waits for the member who escalated it, whatever else happened. A
 * department's answer brings the post back to that member, until a reply or the settlement.
 */
export function standOf(state: PostState): Stand {
  const unsure = latest(state, 'unconfirmed');
  if (unsure !== undefined) return { standing: 'open', holder: { id: unsure.by.id, until: FOR_EVER } };
  const repliedAt = state.replies.at(-1)?.at ?? -1;
  const doneAt = Math.max(repliedAt, latest(state, 'settled')?.updatedAt ?? -1);
  if (state.closed) return { standing: doneAt < 0 ? 'closed' : 'answered' };
  const back = latest(state, 'answered');
  if (back !== undefined && back.updatedAt > doneAt) return { standing: 'open', holder: { id: back.by.id, until: FOR_EVER } };
  if (state.escalations.some(({ stage }) => away.has(stage))) return { standing: 'escalated' };
  return doneAt > (state.reopenedAt ?? -1) ? { standing: 'answered' } : held(state);
}

/** The place in one member's queue at a moment (ms); `undefined` for a post closed without an answer. */
export function placeOf(state: PostState, me: string, now: number): QueuePlace | undefined {
  const { standing, holder } = standOf(state);
  if (standing === 'closed') return undefined;
  return standing === 'open' && holder?.id === me && holder.until > now ? 'mine' : standing;
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
