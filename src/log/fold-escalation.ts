import type { Event, Member } from '../contract/event.ts';
import type { EscalationStage, EscalationState } from '../contract/state.ts';
import type { HappeningOf } from '../domain/event-types.ts';
import { withOwnLink } from '../domain/own-addresses.ts';
import { present } from '../domain/present.ts';
import { clockMs } from './clock.ts';
import { makerOf } from './escalation-id.ts';
import { type PostNames, postNames } from './names.ts';
import { inOrder, type Ordered } from './order.ts';
import { type Steps, takeStep } from './steps.ts';

/** `maker`: the device that escalated. */
type Draft = { -readonly [K in keyof EscalationState]: EscalationState[K] } & { readonly maker: string };

/** How far an escalation has come. Nothing said later takes back that the receiver has it. */
const rank: Readonly<Record<EscalationStage, number>> = {
  undone: -1,
  unrouted: 0,
  pending: 0,
  refused: 0,
  unconfirmed: 0,
  handed: 1,
  passed: 1,
  sent: 2,
  acknowledged: 3,
  answered: 4,
  settled: 5,
};

function start(event: Event, undone: boolean): Draft | undefined {
  if (event.what.type !== 'escalated') return undefined;
  const { escalationId: id, postId, department, channel } = event.what;
  const { member: by, device } = event;
  const parcel = withOwnLink(event.what.parcel, [postId]);
  const at = clockMs(event.at);
  const routed = channel === undefined ? 'unrouted' : 'pending';
  const stage = undone ? 'undone' : routed;
  const draft = { id, postId, department, channel, ask: parcel.ask, stage, parcel, by, device, maker: device, at, updatedAt: at } as const;
  return present(draft);
}

function raise(draft: Draft, stage: EscalationStage): void {
  if (rank[stage] < rank[draft.stage]) return;
  draft.stage = stage;
  delete draft.problem;
}

/**
 * Whether what an event says of a delivery counts: only the device that escalated knows it, or the one that sends by now. A
 * browser whose profile was copied goes on as another device of the same member.
 */
function knowsDelivery(draft: Draft, { device, member }: Event): boolean {
  return device === draft.device || device === draft.maker || member.id === draft.by.id;
}

function fail(draft: Draft, { type, problem }: HappeningOf<'refused' | 'unconfirmed'>): void {
  if (rank[draft.stage] >= rank.sent) return;
  draft.stage = type;
  draft.problem = problem;
}

/** A department speaks while the escalation is its own, a CM at any time. */
const isHeard = (draft: Draft, as: string | undefined) => as === undefined || as === draft.department;

/** What was answered stays with who answered; before that, the new department starts afresh. */
function pass(draft: Draft, { by, to, parcel, postId }: HappeningOf<'passed'>, from: Member, at: number): void {
  if (rank[draft.stage] >= rank.answered) return;
  draft.passed = { by, from, department: draft.department, at };
  draft.department = to;
  draft.parcel = withOwnLink(parcel, [postId]);
  draft.stage = 'passed';
  for (const key of ['acknowledged', 'channel', 'deliveredAt', 'problem'] as const) delete draft[key];
}

/** Each says whether the event counted. */
const steps: Steps<'escalation', Draft, boolean> = {
  // The first was taken to start with (`beginning`), and no other counts.
  escalated: () => false,
  delivered(draft, _, { event, at }) {
    if (!knowsDelivery(draft, event)) return false;
    draft.deliveredAt ??= at;
    raise(draft, 'sent');
    return true;
  },
  handed(draft, _, { event }) {
    if (!knowsDelivery(draft, event)) return false;
    raise(draft, 'handed');
    return true;
  },
  refused(draft, what, { event }) {
    if (!knowsDelivery(draft, event)) return false;
    fail(draft, what);
    return true;
  },
  // Anybody may doubt a delivery.
  unconfirmed(draft, what) {
    fail(draft, what);
    return true;
  },
  // Another device takes over only what has come to an end on the one that sent it.
  retried(draft, { channel, parcel, postId }, { event: { device } }) {
    if (rank[draft.stage] >= rank.sent || (draft.stage === 'pending' && device !== draft.device)) return false;
    if (parcel !== undefined) draft.parcel = withOwnLink(parcel, [postId]);
    draft.stage = 'pending';
    draft.device = device;
    delete draft.problem;
    if (channel !== undefined) draft.channel = channel;
    return true;
  },
  acknowledged(draft, { by, as }, { event: { member: from }, at }) {
    if (!isHeard(draft, as)) return false;
    draft.acknowledged ??= { by, from, at };
    raise(draft, 'acknowledged');
    return true;
  },
  answered(draft, { by, text, as }, { event: { member: from }, at }) {
    if (!isHeard(draft, as)) return false;
    draft.answer = { by, from, text, at };
    raise(draft, 'answered');
    return true;
  },
  passed(draft, what, { event: { member }, at }) {
    if (!isHeard(draft, what.as)) return false;
    pass(draft, what, member, at);
    return true;
  },
  settled(draft, { as }) {
    if (!isHeard(draft, as)) return false;
    raise(draft, 'settled');
    return true;
  },
};

/**
 * The event that began an escalation: that of the device which made its id. Where the team has none of that device (an
 * id of before names none, and a device that was replaced wrote its events anew), the first.
 */
function beginning(own: readonly Event[], id: string): Event | undefined {
  const all = own.filter(({ what }) => what.type === 'escalated');
  return all.find(({ device }) => device === makerOf(id)) ?? all[0];
}

/**
 * The fold of events already in order; those of other escalations are passed over. The hand-over counts as first
 * even where another event sorts before it: the device that made it may have run ahead of all others.
 */
export function foldOrderedEscalation({ events, undone }: Ordered, id: string): EscalationState | undefined {
  const own = events.filter(({ what }) => 'escalationId' in what && what.escalationId === id);
  const first = beginning(own, id);
  const draft = first && start(first, undone.has(first.id));
  if (draft === undefined) return undefined;
  for (const event of draft.stage === 'undone' ? [] : own) {
    const at = clockMs(event.at);
    if (!undone.has(event.id) && takeStep(steps, draft, event)) draft.updatedAt = Math.max(draft.updatedAt, at);
  }
  const { maker: _, ...state } = draft;
  return state;
}

/**
 * The state of one escalation from its events in any order; `undefined` while its first event is lacking. `names` says
 * which id its post bears, where the events that say so are not among these.
 */
export function foldEscalation(events: Iterable<Event>, id: string, names?: Pick<PostNames, 'of'>): EscalationState | undefined {
  const all = [...events];
  const state = foldOrderedEscalation(inOrder(all, `escalation:${id}`), id);
  return state && { ...state, postId: (names ?? postNames(all)).of(state.postId) };
}
