import { buildParcel } from '../../channels/build-parcel.ts';
import type { ParsedInput } from '../../contract/calls.ts';
import type { Member } from '../../contract/event.ts';
import type { Parcel } from '../../contract/parcel.ts';
import { Refusal } from '../../contract/refusal.ts';
import { ELSEWHERE } from '../../contract/source.ts';
import type { AuthorState, EscalationState, OutboxRow, PostState } from '../../contract/state.ts';
import type { Department, Workspace } from '../../contract/workspace.ts';
import { currentLabels } from '../../domain/current-labels.ts';
import { channelOf, departmentOf } from '../../domain/departments.ts';
import { leadsToPost } from '../../domain/own-addresses.ts';
import { postLink } from '../../domain/post-link.ts';
import { escalationIdOf } from '../../log/escalation-id.ts';
import { UNDO } from '../../log/escalation-view.ts';
import { inOne, type Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { ownDevice, randomName, settingsOf } from '../../store/meta.ts';
import { author, escalationsOf, post, postsOf, postsSince } from '../../store/read.ts';
import { factsOf } from '../../triage/facts.ts';
import { priorityOf } from '../../triage/priority.ts';
import { type TargetPost, targetPost } from '../posts/capture.ts';
import { record } from '../posts/record.ts';
import { UNDO_MARGIN } from '../posts/views.ts';
import { askedTimes } from './asked-times.ts';
import { knownEscalation } from './known-escalation.ts';
import { undoEscalation } from './undo-escalation.ts';

const DAY = 24 * 3_600_000;
/** How far back exchanges with a person count, days. */
const EXCHANGE_DAYS = 90;

/** How often we answered this person lately; nothing where we never did. */
async function exchangesWith(store: Store, authorId: string | undefined, now: number) {
  if (authorId === undefined) return undefined;
  const replies = (await postsOf(store, authorId)).flatMap((state) => state.replies.map(({ at }) => at));
  const recent = replies.filter((at) => at > now - EXCHANGE_DAYS * DAY);
  return recent.length === 0 ? undefined : { count: recent.length, days: EXCHANGE_DAYS, last: Math.max(...recent) };
}

/** Other posts on the same topics that were captured in 24 hours; nothing where there are none. */
async function othersOn(store: Store, { id, labels }: PostState, { labels: groups }: Workspace, now: number): Promise<Parcel['others']> {
  const topicsOf = (of: PostState['labels']) => currentLabels(of, groups).topics;
  const topics = topicsOf(labels);
  if (topics.length === 0) return undefined;
  const recent = (await postsSince(store, now - DAY)).filter((state) => state.id !== id && state.capturedAt >= now - DAY);
  const same = recent.filter((state) => topicsOf(state.labels).some((topic) => topics.includes(topic)));
  if (same.length === 0) return undefined;
  return { posts: same.length, people: new Set(same.map((state) => state.authorId ?? state.id)).size };
}

interface Making {
  readonly escalationId: string;
  readonly state: PostState;
  readonly person: AuthorState | undefined;
  readonly workspace: Workspace;
  readonly department: Department;
  readonly member: Member;
  readonly now: number;
}

/** The parcel of an escalation that is made now. Reads only. */
export async function parcelOf(store: Store, input: ParsedInput<'escalate'>, making: Making): Promise<Parcel> {
  const { escalationId, state, person, workspace, department, member, now } = making;
  const { ask, summary, expectation, proposal } = input;
  return buildParcel({
    escalationId,
    post: state,
    author: person,
    workspace,
    department,
    ask,
    member,
    sentAt: now,
    ...askedTimes(input, department, workspace.hours, now),
    summary,
    expectation,
    proposal,
    priority: priorityOf(factsOf(state, person, workspace, now), workspace.weights),
    exchanges: await exchangesWith(store, state.authorId, now),
    others: await othersOn(store, state, workspace, now),
  });
}

/** The post with the permalink that the CM pasted, where neither the page nor the store holds one. */
export function linked(known: TargetPost, link: string | undefined): TargetPost {
  const { post: seen } = known;
  if (link === undefined || seen.url !== undefined || seen.site === ELSEWHERE) return known;
  const url = postLink(seen.site, link);
  if (url === undefined) throw new Refusal('incomplete-parcel', { where: known.id, detail: 'other-site' });
  const names = [known.id, ...(known.state?.aliases ?? known.post.aliases ?? [])];
  if (!leadsToPost(seen.site, names, url)) throw new Refusal('incomplete-parcel', { where: known.id, detail: 'other-post' });
  const post = { ...seen, url };
  return { ...known, post, capture: [{ type: 'captured', postId: known.id, post }] };
}

/** The escalation that a double click would repeat: same post, same department, same times asked, still in its undo time. */
async function twin(
  store: Store,
  { department, instead, acknowledgeBy, answerBy }: ParsedInput<'escalate'>,
  { postId, me }: { readonly postId: string; readonly me: string },
  now: number,
): Promise<EscalationState | undefined> {
  const young = (await escalationsOf(store, [postId])).filter(({ id, at, by }) => now < at + UNDO && by.id === me && id !== instead);
  const isSame = (asked: string | undefined, time: string) => asked === undefined || Date.parse(asked) === Date.parse(time);
  return young.find(({ stage, parcel, ...one }) => {
    const waits = stage === 'pending' || stage === 'unrouted';
    return waits && one.department === department && isSame(acknowledgeBy, parcel.acknowledgeBy) && isSame(answerBy, parcel.answerBy);
  });
}

/** Takes back the escalation of the same post that a new one takes the place of. */
async function replace(store: Store, id: string, postId: string, now: number): Promise<void> {
  const { postId: of } = await knownEscalation(store, id);
  if (of !== postId) throw new Refusal('unknown-escalation', { where: id });
  await undoEscalation(store, id, now);
}

/** The row that lets a parcel leave `wait` ms from `now`; none for a department without a channel. */
export function rowFor(
  { id: escalationId, postId, parcel }: Pick<EscalationState, 'id' | 'postId' | 'parcel'>,
  channel: string | undefined,
  now: number,
  wait = 0,
): OutboxRow[] {
  if (channel === undefined) return [];
  return [{ escalationId, postId, channel, parcel, status: 'waiting', attempts: 0, dueAt: now + wait, since: now }];
}

export function knownDepartment({ departments }: Workspace, key: string): Department {
  const department = departmentOf(departments, key);
  if (department === undefined) throw new Refusal('unknown-department', { where: key });
  return department;
}

/**
 * Records an escalation with its parcel and, where the department has a channel, its outbox row, in one transaction.
 * A double click gives the first one again. `instead`: the one that it takes the place of is taken back. Rejects with `ad`, `unknown-department`, `unknown-post` or `incomplete-parcel`.
 */
export function escalate(
  store: Store,
  input: ParsedInput<'escalate'>,
  now: number,
): Promise<{ id: string; postId: string; undoUntil: number }> {
  return inOne(store, async () => {
    const known = linked(await targetPost(store, input, now), input.link);
    const postId = known.id;
    if (known.post.kind === 'ad') throw new Refusal('ad', { where: postId });
    const [workspace, { member }] = [await workspaceOf(store), await settingsOf(store)];
    const department = knownDepartment(workspace, input.department);
    if (input.instead !== undefined) await replace(store, input.instead, postId, now);
    const same = await twin(store, input, { postId, me: member.id }, now);
    if (same !== undefined) return { id: same.id, postId, undoUntil: same.at + UNDO };
    if (known.capture.length > 0) await record(store, known.capture, { now });
    const state = await post(store, postId);
    if (state === undefined) throw new Refusal('unknown-post', { where: postId });
    const person = state.authorId === undefined ? undefined : await author(store, state.authorId);
    const id = escalationIdOf(await ownDevice(store), randomName(20));
    const parcel = await parcelOf(store, input, { escalationId: id, state, person, workspace, department, member, now });
    const channel = channelOf(workspace, department)?.id;
    const what = { type: 'escalated' as const, postId, escalationId: id, department: department.key, parcel };
    const put = rowFor({ id, postId, parcel }, channel, now, UNDO + UNDO_MARGIN);
    await record(store, [channel === undefined ? what : { ...what, channel }], { now, put });
    return { id, postId, undoUntil: now + UNDO };
  });
}
