import type { Handlers } from '../browser/serve.ts';
import { parcelText } from '../channels/parcel-text.ts';
import type { ParsedInput } from '../contract/calls.ts';
import type { Happening } from '../contract/event.ts';
import { Refusal } from '../contract/problem.ts';
import type { EscalationState } from '../contract/state.ts';
import { UNDO } from '../log/escalation-view.ts';
import { inOne, type Store } from '../store/database.ts';
import { membership, teamStatus } from '../store/membership.ts';
import { settingsOf } from '../store/meta.ts';
import { escalation, eventsOf } from '../store/read.ts';
import { type Desk, workspaceOf } from './desk.ts';
import { channelOf, escalate, parcelFor, rowFor } from './escalate.ts';
import { viewAfter } from './posts-calls.ts';
import { record } from './record.ts';
import { UNDO_MARGIN } from './views.ts';

async function known(store: Store, id: string): Promise<EscalationState> {
  const state = await escalation(store, id);
  if (state === undefined) throw new Refusal('unknown-escalation', { where: id });
  return state;
}

/** Takes an escalation back as long as no worker has taken its row. Once it is leased, nobody knows where it is. */
function undo(store: Store, id: string, now: number): Promise<string> {
  return inOne(store, async () => {
    const state = await known(store, id);
    if (state.stage === 'undone') return state.postId;
    const row = await store.outbox.get(id);
    const kept = row === undefined ? state.stage === 'unrouted' : row.status === 'waiting' && row.attempts === 0;
    if (!kept || now > state.at + UNDO + UNDO_MARGIN) throw new Refusal('too-late', { where: id });
    const born = (await eventsOf(store, `escalation:${id}`)).find(({ what }) => what.type === 'escalated');
    if (born === undefined) throw new Refusal('unknown-escalation', { where: id });
    const subjects = [`post:${state.postId}`, `escalation:${id}`];
    await record(store, [{ type: 'undone', target: born.id, subjects }], { now, remove: [id] });
    return state.postId;
  });
}

const again: ReadonlySet<EscalationState['stage']> = new Set(['refused', 'unrouted', 'handed', 'passed', 'pending']);

/** Sends again through the department's present channel; a waiting row is only made due. */
function retry(store: Store, id: string, now: number): Promise<string> {
  return inOne(store, async () => {
    const state = await known(store, id);
    const { postId } = state;
    if (!again.has(state.stage)) throw new Refusal('too-late', { where: id });
    const row = await store.outbox.get(id);
    if (row?.status === 'leased') return postId;
    const workspace = await workspaceOf(store);
    const department = workspace.departments.find(({ key }) => key === state.department);
    if (department === undefined) throw new Refusal('unknown-department', { where: state.department });
    const channel = channelOf(workspace, department);
    if (channel === undefined) throw new Refusal('no-channel', { where: department.key });
    const put = rowFor(id, postId, channel, now).map((fresh) => ({ ...fresh, attempts: row?.attempts ?? 0 }));
    await record(store, [{ type: 'retried', postId, escalationId: id, channel }], { now, put });
    return postId;
  });
}

/** What a person says became of an escalation, as the happening it is. */
function outcomeOf({ what, by, text }: ParsedInput<'outcome'>, state: EscalationState, member: string): Happening {
  const on = { postId: state.postId, escalationId: state.id };
  const who = by?.trim() || state.parcel.department.contact?.slice(0, 100) || member;
  if (what === 'delivered') return { type: 'delivered', ...on, channel: state.channel ?? 'person', attempts: 0 };
  if (what === 'acknowledged') return { type: 'acknowledged', ...on, by: who };
  return what === 'answered' ? { type: 'answered', ...on, by: who, text: text ?? '' } : { type: 'settled', ...on };
}

/** A department answers for itself, for no other. */
async function mustBeOurs(store: Store, { department }: EscalationState): Promise<void> {
  const status = (await membership(store)) && (await teamStatus(store));
  if (status?.role === 'department' && status.department !== department) throw new Refusal('not-your-role', { where: department });
}

/** Gives an escalation to another department, with a parcel that shows what that one may see. */
function passOn(store: Store, { escalationId, to }: ParsedInput<'passOn'>, now: number): Promise<string> {
  return inOne(store, async () => {
    const state = await known(store, escalationId);
    const { postId } = state;
    if (state.stage === 'undone') throw new Refusal('unknown-escalation', { where: state.id });
    if (state.stage === 'answered' || state.stage === 'settled') throw new Refusal('too-late', { where: state.id });
    await mustBeOurs(store, state);
    const parcel = await parcelFor(store, state, to, now);
    const { member } = await settingsOf(store);
    await record(store, [{ type: 'passed', postId, escalationId, by: member.name, to, parcel }], { now, remove: [escalationId] });
    return postId;
  });
}

/** A person's word ends the sending: what a department has answered need not reach it again. */
function outcome(store: Store, input: ParsedInput<'outcome'>, now: number): Promise<string> {
  return inOne(store, async () => {
    const state = await known(store, input.escalationId);
    if (state.stage === 'undone') throw new Refusal('unknown-escalation', { where: state.id });
    await mustBeOurs(store, state);
    const { member } = await settingsOf(store);
    await record(store, [outcomeOf(input, state, member.name)], { now, remove: [state.id] });
    return state.postId;
  });
}

type EscalationCalls = Pick<Handlers, 'escalate' | 'undoEscalation' | 'retryEscalation' | 'parcelText' | 'outcome' | 'passOn'>;

/** Escalations, from the first click to the department's answer. */
export function escalationCalls(desk: Desk): EscalationCalls {
  const { store, now, wake } = desk;
  return {
    async escalate(input) {
      const { id, postId, undoUntil } = await escalate(store, input, now());
      wake();
      return { escalationId: id, undoUntil, view: await viewAfter(desk, postId) };
    },
    undoEscalation: async ({ escalationId }) => viewAfter(desk, await undo(store, escalationId, now())),
    async retryEscalation({ escalationId }) {
      const postId = await retry(store, escalationId, now());
      wake();
      return viewAfter(desk, postId);
    },
    async parcelText({ escalationId }) {
      const { subject, text } = parcelText((await known(store, escalationId)).parcel);
      return { subject, text };
    },
    async passOn(input) {
      desk.changed([await passOn(store, input, now())]);
      return null;
    },
    async outcome(input) {
      desk.changed([await outcome(store, input, now())]);
      return null;
    },
  };
}
