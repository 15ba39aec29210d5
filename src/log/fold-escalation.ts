import type { Event } from '../contract/event.ts';
import type { EscalationStage, EscalationState } from '../contract/state.ts';
import { clockMs } from './clock.ts';
import { inOrder, type Ordered } from './order.ts';

type Draft = { -readonly [K in keyof EscalationState]: EscalationState[K] };

/** How far an escalation has come. Nothing said later takes back that the receiver has it. */
const rank: Readonly<Record<EscalationStage, number>> = {
  undone: -1,
  unrouted: 0,
  pending: 0,
  refused: 0,
  handed: 1,
  passed: 1,
  sent: 2,
  acknowledged: 3,
  answered: 4,
  settled: 5,
};

function start(event: Event, undone: boolean): Draft | undefined {
  if (event.what.type !== 'escalated') return undefined;
  const { escalationId, postId, department, channel, parcel } = event.what;
  const at = clockMs(event.at);
  const routed = channel === undefined ? 'unrouted' : 'pending';
  const stage = undone ? 'undone' : routed;
  const own = channel === undefined ? {} : { channel };
  return { id: escalationId, postId, department, ...own, ask: parcel.ask, stage, parcel, by: event.member, at, updatedAt: at };
}

function raise(draft: Draft, stage: EscalationStage): void {
  if (rank[stage] < rank[draft.stage]) return;
  draft.stage = stage;
  delete draft.problem;
}

/** What was answered stays with who answered; before that, the new department starts afresh. */
function pass(draft: Draft, { by, to, parcel }: Extract<Event['what'], { type: 'passed' }>, at: number): void {
  if (rank[draft.stage] >= rank.answered) return;
  draft.passed = { by, from: draft.department, at };
  draft.department = to;
  draft.parcel = parcel;
  draft.stage = 'passed';
  for (const key of ['acknowledged', 'channel', 'deliveredAt', 'problem'] as const) delete draft[key];
}

function step(draft: Draft, event: Event): void {
  const { what } = event;
  const at = clockMs(event.at);
  switch (what.type) {
    case 'delivered':
      draft.deliveredAt ??= at;
      raise(draft, 'sent');
      break;
    case 'handed':
      raise(draft, 'handed');
      break;
    case 'refused':
      if (rank[draft.stage] < rank.sent) {
        draft.stage = 'refused';
        draft.problem = what.problem;
      }
      break;
    case 'retried':
      if (rank[draft.stage] < rank.sent) {
        draft.stage = 'pending';
        delete draft.problem;
        if (what.channel !== undefined) draft.channel = what.channel;
      }
      break;
    case 'acknowledged':
      draft.acknowledged ??= { by: what.by, at };
      raise(draft, 'acknowledged');
      break;
    case 'passed':
      pass(draft, what, at);
      break;
    case 'answered':
      draft.answer = { by: what.by, text: what.text, at };
      raise(draft, 'answered');
      break;
    case 'settled':
      raise(draft, 'settled');
      break;
    default:
      return;
  }
  draft.updatedAt = Math.max(draft.updatedAt, at);
}

/**
 * The fold of events already in order; those of other escalations are passed over. The hand-over counts as first
 * even where another event sorts before it: the device that made it may have run ahead of all others.
 */
export function foldOrderedEscalation({ events, undone }: Ordered, id: string): EscalationState | undefined {
  const own = events.filter(({ what }) => 'escalationId' in what && what.escalationId === id);
  const first = own.find(({ what }) => what.type === 'escalated');
  const draft = first && start(first, undone.has(first.id));
  if (draft === undefined || draft.stage === 'undone') return draft;
  for (const event of own) if (!undone.has(event.id)) step(draft, event);
  return draft;
}

/** The state of one escalation from its events in any order; `undefined` while its first event is lacking. */
export function foldEscalation(events: Iterable<Event>, id: string): EscalationState | undefined {
  return foldOrderedEscalation(inOrder(events, `escalation:${id}`), id);
}
