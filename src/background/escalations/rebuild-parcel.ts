import { buildParcel, type ParcelInput } from '../../channels/build-parcel.ts';
import type { Parcel } from '../../contract/parcel.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { EscalationState } from '../../contract/state.ts';
import type { Department, Workspace } from '../../contract/workspace.ts';
import type { Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { settingsOf } from '../../store/meta.ts';
import { author, post } from '../../store/read.ts';
import { deadlineAfter } from '../../triage/deadlines.ts';
import { knownDepartment } from './escalate.ts';

/** Who sends a parcel, and its times in ms. */
type Sending = Pick<ParcelInput, 'member' | 'sentAt' | 'acknowledgeBy' | 'answerBy'>;

/** A parcel with the same need, for a department as it is now. */
async function rebuilt(
  store: Store,
  { id, postId, parcel }: EscalationState,
  key: string,
  sendingOf: (department: Department, workspace: Workspace) => Sending,
): Promise<Parcel> {
  const [workspace, state] = [await workspaceOf(store), await post(store, postId)];
  const department = knownDepartment(workspace, key);
  if (state === undefined) throw new Refusal('unknown-post', { where: postId });
  const { ask, summary, expectation, promised, proposal, others, priority, author: seen } = parcel;
  const { last, ...past } = seen?.exchanges ?? { count: 0, days: 0 };
  return buildParcel({
    escalationId: id,
    post: state,
    author: await author(store, state.authorId ?? ''),
    workspace,
    department,
    ask,
    priority,
    summary,
    expectation,
    promised,
    proposal,
    others,
    reach: seen?.reach,
    exchanges: seen?.exchanges && { ...past, last: last === undefined ? undefined : Date.parse(last) },
    ...sendingOf(department, workspace),
  });
}

/** The parcel of an escalation for another department: the same need and the same end, without what that one must not see. */
export function parcelFor(store: Store, escalation: EscalationState, key: string, now: number): Promise<Parcel> {
  const { by, at, parcel } = escalation;
  const answerBy = Date.parse(parcel.answerBy);
  return rebuilt(store, escalation, key, ({ acknowledge, anyHour }, { hours }) => {
    // What was promised stands; nobody has to confirm after it.
    const acknowledgeBy = Math.min(deadlineAfter(now, acknowledge, hours, anyHour), answerBy);
    return { member: { name: by.name || parcel.sender }, sentAt: at, acknowledgeBy, answerBy };
  });
}

/** The parcel of an escalation that nobody has got and that leaves only now: from who sends it, with the department's times of now. */
export async function parcelAnew(store: Store, escalation: EscalationState, now: number): Promise<Parcel> {
  const { member } = await settingsOf(store);
  const { at, parcel, department: key } = escalation;
  return rebuilt(store, escalation, key, ({ acknowledge, answer, anyHour }, { hours }) => {
    const after = (from: number, minutes: number) => deadlineAfter(from, minutes, hours, anyHour);
    // A time that a person chose stands while it can be kept.
    const stands = (time: number, minutes: number) => time > now && time !== after(at, minutes);
    const timeOf = (time: number, minutes: number) => (stands(time, minutes) ? time : after(now, minutes));
    const answerBy = timeOf(Date.parse(parcel.answerBy), answer);
    const acknowledgeBy = Math.min(timeOf(Date.parse(parcel.acknowledgeBy), acknowledge), answerBy);
    return { member, sentAt: now, acknowledgeBy, answerBy };
  });
}
