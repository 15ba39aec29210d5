import { languageOf } from '../../browser/language.ts';
import type { Handlers } from '../../browser/serve.ts';
import { parcelText } from '../../channels/parcel-text.ts';
import type { ParsedInput } from '../../contract/calls.ts';
import type { Happening } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { EscalationState } from '../../contract/state.ts';
import { BY_HAND, channelOf, departmentOf } from '../../domain/departments.ts';
import { present } from '../../domain/present.ts';
import { isUnreached } from '../../domain/unreached.ts';
import { inOne, type Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { keepLocalProblem } from '../../store/local-problem.ts';
import { membership, teamStatus } from '../../store/membership.ts';
import { ownDevice, settingsOf } from '../../store/meta.ts';
import { once } from '../../store/once.ts';
import { giveUpRow, outboxRow } from '../../store/outbox.ts';
import { endRests } from '../../store/outbox-time.ts';
import { viewAfter } from '../posts/post-calls.ts';
import { record } from '../posts/record.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { escalate, rowFor } from './escalate.ts';
import { knownEscalation } from './known-escalation.ts';
import { preview } from './preview.ts';
import { parcelAnew, parcelFor } from './rebuild-parcel.ts';
import { undoEscalation } from './undo-escalation.ts';

const again: ReadonlySet<EscalationState['stage']> = new Set(['refused', 'unconfirmed', 'unrouted', 'handed', 'passed', 'pending']);

/** Nothing of it has arrived anywhere: what leaves is made of now. */
const unsent: ReadonlySet<EscalationState['stage']> = new Set(['refused', 'unrouted']);

/**
 * Sends again through the department's present channel; a waiting row is only made due. What another device still sends
 * is left to it.
 */
function retry(store: Store, id: string, now: number): Promise<string> {
  return inOne(store, async () => {
    const state = await knownEscalation(store, id);
    const { postId } = state;
    await giveUpRow(store, id);
    const row = await outboxRow(store, id);
    if (row === undefined && !again.has(state.stage)) throw new Refusal('too-late', { where: id });
    if (row?.status === 'leased') return postId;
    if (row === undefined && state.stage === 'pending' && state.device !== (await ownDevice(store)))
      throw new Refusal('sent-elsewhere', { where: state.by.name });
    const workspace = await workspaceOf(store);
    const department = departmentOf(workspace.departments, state.department);
    if (department === undefined) throw new Refusal('unknown-department', { where: state.department });
    const channel = channelOf(workspace, department)?.id;
    if (channel === undefined) throw new Refusal('no-channel', { where: department.key });
    const anew = row === undefined && unsent.has(state.stage) ? await parcelAnew(store, state, now) : undefined;
    const parcel = anew ?? row?.parcel ?? state.parcel;
    const put = rowFor({ id, postId, parcel }, channel, now).map((fresh) => ({ ...fresh, attempts: row?.attempts ?? 0 }));
    await endRests(store);
    await keepLocalProblem(store, id, undefined);
    await record(store, [{ type: 'retried', postId, escalationId: id, channel, ...present({ parcel: anew }) }], { now, put });
    return postId;
  });
}

/** Who speaks here: a department in its own name, anybody else as a CM. */
async function voiceOf(store: Store): Promise<{ readonly name: string; readonly as: { readonly as?: string } }> {
  const [{ member }, status] = [await settingsOf(store), (await membership(store)) && (await teamStatus(store))];
  const { role, department } = status ?? {};
  return { name: member.name, as: role === 'department' && department !== undefined ? { as: department } : {} };
}

type Voice = Awaited<ReturnType<typeof voiceOf>>;

/** What a person says became of an escalation, as the happening it is. `byHand`: it was a person who delivered it. */
function outcomeOf({ what, by, text }: ParsedInput<'outcome'>, state: EscalationState, { name, as }: Voice, byHand: boolean): Happening {
  const on = { postId: state.postId, escalationId: state.id };
  const who = by?.trim() || state.parcel.department.contact?.slice(0, 100) || name;
  if (what === 'delivered') return { type: 'delivered', ...on, channel: byHand ? BY_HAND : (state.channel ?? BY_HAND), attempts: 0 };
  if (what === 'acknowledged') return { type: 'acknowledged', ...on, ...as, by: who };
  return what === 'answered' ? { type: 'answered', ...on, ...as, by: who, text: text ?? '' } : { type: 'settled', ...on, ...as };
}

/** A department answers for itself, for no other. */
function mustBeOurs({ as }: Voice, { department }: EscalationState): void {
  if (as.as !== undefined && as.as !== department) throw new Refusal('not-your-role', { where: department });
}

/** As a department: gives an escalation to another one. Nothing is sent to it: it sees the escalation in its queue. */
function passOn(store: Store, { escalationId, to }: ParsedInput<'passOn'>, now: number): Promise<string> {
  return inOne(store, async () => {
    const state = await knownEscalation(store, escalationId);
    const { postId, stage } = state;
    if (stage === 'undone') throw new Refusal('unknown-escalation', { where: escalationId });
    if (stage === 'answered' || stage === 'settled') throw new Refusal('too-late', { where: escalationId });
    const voice = await voiceOf(store);
    mustBeOurs(voice, state);
    const parcel = await parcelFor(store, state, to, now);
    const what = { type: 'passed' as const, postId, escalationId, ...voice.as, by: voice.name, to, parcel };
    await record(store, [what], { now, remove: [escalationId] });
    return postId;
  });
}

/**
 * What is to be recorded for a person's word. That it was delivered counts from the device that sends it: where that was
 * another one and has come to an end, this device takes it over first.
 */
async function wordOf(store: Store, said: Happening, { id, postId, stage, device }: EscalationState): Promise<Happening[]> {
  if (said.type !== 'delivered' || device === (await ownDevice(store))) return [said];
  if (stage === 'pending') throw new Refusal('too-late', { where: id });
  return [{ type: 'retried', postId, escalationId: id }, said];
}

/** A person's word ends the sending: what a department has answered need not reach it again. */
function outcome(store: Store, input: ParsedInput<'outcome'>, now: number, byHand = true): Promise<string> {
  return inOne(store, async () => {
    const state = await knownEscalation(store, input.escalationId);
    if (state.stage === 'undone') throw new Refusal('unknown-escalation', { where: state.id });
    const voice = await voiceOf(store);
    mustBeOurs(voice, state);
    await record(store, await wordOf(store, outcomeOf(input, state, voice, byHand), state), { now, remove: [state.id] });
    return state.postId;
  });
}

type EscalationCalls = Pick<
  Handlers,
  'escalate' | 'previewEscalation' | 'undoEscalation' | 'retryEscalation' | 'parcelText' | 'outcome' | 'passOn' | 'confirmDelivery'
>;

/** Escalations, from the first click to the department's answer. */
export function escalationCalls(context: WorkspaceContext): EscalationCalls {
  const { store, now, wake } = context;
  return {
    async escalate(input, { call }) {
      const { id, postId, undoUntil } = await once(store, call, () => escalate(store, input, now()));
      wake();
      return { escalationId: id, undoUntil, view: await viewAfter(context, postId) };
    },
    previewEscalation: async (input) => preview(store, input, languageOf(await settingsOf(store)), now()),
    undoEscalation: async ({ escalationId }) => viewAfter(context, await undoEscalation(store, escalationId, now())),
    async retryEscalation({ escalationId }, { call }) {
      const postId = await once(store, call, () => retry(store, escalationId, now()));
      wake();
      return viewAfter(context, postId);
    },
    async confirmDelivery({ escalationId, byHand = false }, { call }) {
      const confirm = async () => {
        const state = await knownEscalation(store, escalationId);
        if (!isUnreached(state) && state.stage !== 'handed') throw new Refusal('too-late', { where: escalationId });
        return outcome(store, { escalationId, what: 'delivered' }, now(), byHand || state.stage !== 'unconfirmed');
      };
      return viewAfter(context, await once(store, call, confirm));
    },
    async parcelText({ escalationId }) {
      const { subject, text } = parcelText((await knownEscalation(store, escalationId)).parcel);
      return { subject, text };
    },
    async passOn(input, { call }) {
      context.changed([await once(store, call, () => passOn(store, input, now()))]);
      return null;
    },
    async outcome(input, { call }) {
      context.changed([await once(store, call, () => outcome(store, input, now()))]);
      return null;
    },
  };
}
