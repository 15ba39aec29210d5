import type { Event, Member } from '../contract/event.ts';
import type { EscalationStage, EscalationState } from '../contract/state.ts';
import { withOwnLink } from '../domain/own-addresses.ts';
import { clockMs } from './clock.ts';
import { makerOf } from './escalation-id.ts';
import { type PostNames, postNames } from './names.ts';
import { inOrder, type Ordered } from './order.ts';

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
  const { escalationId, postId, department, channel } = event.what;
  const parcel = withOwnLink(event.what.parcel, [postId]);
  const at = clockMs(event.at);
  const routed = channel === undefined ? 'unrouted' : 'pending';
  const stage = undone ? 'undone' : routed;
  const own = channel === undefined ? {} : { channel };
  const { member: by, device } = event;
  return { id: escalationId, postId, department, ...own, ask: parcel.ask, stage, parcel, by, device, maker: device, at, updatedAt: at };
}

function raise(draft: Draft, stage: EscalationStage): void {
  if (rank[stage] < rank[draft.stage]) return;
  draft.stage = stage;
  delete draft.problem;
}

/** What was answered stays with who answered; before that, the new department starts afresh. */
function pass(draft: Draft, { by, to, parcel, postId }: Extract<Event['what'], { type: 'passed' }>, from: Member, at: number): void {
  if (rank[draft.stage] >= rank.answered) return;
  draft.passed = { by, from, department: draft.department, at };
  draft.department = to;
  draft.parcel = withOwnLink(parcel, [postId]);
  draft.stage = 'passed';
  for (const key of ['acknowledged', 'channel', 'deliveredAt', 'problem'] as const) delete draft[key];
}

/**
 * What became of a delivery: only the device that escalated knows it, or the one that sends by now, save that anybody may
 * doubt it. A browser whose profile was copied goes on as another device of the same member.
 */
function deliver(draft: Draft, { what, device, member }: Event, at: number): boolean {
  const sends = device === draft.device || device === draft.maker || member.id === draft.by.id;
  if (what.type !== 'unconfirmed' && !sends) return false;
  if (what.type === 'delivered') {
    draft.deliveredAt ??= at;
    raise(draft, 'sent');
  } else if (what.type === 'handed') raise(draft, 'handed');
  else if ((what.type === 'refused' || what.type === 'unconfirmed') && rank[draft.stage] < rank.sent) {
    draft.stage = what.type;
    draft.problem = what.problem;
  }
  return true;
}

/** Another device takes over only what has come to an end on the one that sent it. */
function retry(draft: Draft, { channel }: Extract<Event['what'], { type: 'retried' }>, device: string): boolean {
  if (rank[draft.stage] >= rank.sent || (draft.stage === 'pending' && device !== draft.device)) return false;
  draft.stage = 'pending';
  draft.device = device;
  delete draft.problem;
  if (channel !== undefined) draft.channel = channel;
  return true;
}

type Said = Extract<Event['what'], { as?: string | undefined }>;

/** A department speaks while the escalation is its own, a CM at any time. */
function hear(draft: Draft, what: Said, from: Member, at: number): boolean {
  if (what.as !== undefined && what.as !== draft.department) return false;
  if (what.type === 'acknowledged') {
    draft.acknowledged ??= { by: what.by, from, at };
    raise(draft, 'acknowledged');
  } else if (what.type === 'answered') {
    draft.answer = { by: what.by, from, text: what.text, at };
    raise(draft, 'answered');
  } else if (what.type === 'passed') pass(draft, what, from, at);
  else raise(draft, 'settled');
  return true;
}

/** Whether the event counted. */
function step(draft: Draft, event: Event, at: number): boolean {
  const { what, device, member } = event;
  switch (what.type) {
    case 'delivered':
    case 'handed':
    case 'refused':
    case 'unconfirmed':
      return deliver(draft, event, at);
    case 'retried':
      return retry(draft, what, device);
    case 'acknowledged':
    case 'answered':
    case 'passed':
    case 'settled':
      return hear(draft, what, member, at);
    default:
      return false;
  }
}

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
    if (!undone.has(event.id) && step(draft, event, at)) draft.updatedAt = Math.max(draft.updatedAt, at);
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
