import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { deliverDue } from '../../../src/background/escalations/deliver.ts';
import { UNDO_MARGIN } from '../../../src/background/posts/views.ts';
import { workspaceHandlers } from '../../../src/background/workspaces/handlers.ts';
import { answer } from '../../../src/browser/serve.ts';
import type { CallInput, CallName, CallResults } from '../../../src/contract/calls.ts';
import type { Problem } from '../../../src/contract/problem.ts';
import type { PostView } from '../../../src/contract/state.ts';
import type { ChannelConfig } from '../../../src/contract/workspace.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { UNDO } from '../../../src/log/escalation-view.ts';
import { append } from '../../../src/store/append.ts';
import { install } from '../../../src/store/documents.ts';
import { merge } from '../../../src/store/merge.ts';
import { keepSettings, settingsOf } from '../../../src/store/meta.ts';
import { placeCounts, waitingFor } from '../../../src/store/places.ts';
import { escalation, history } from '../../../src/store/read.ts';
import { someParcel, somePost } from '../../../tools/histories.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { type Bench, bench, mail, portsOf, workspaceWith } from '../bench.ts';

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'en' }, runtime: { getManifest: () => ({ version: '0.1.0' }) } });
});

const DAY = 24 * 3_600_000;
const post = somePost('x:1');

type Answered<N extends CallName> = { ok: true; value: CallResults[N] } | { ok: false; problem: Problem };
const ask = <N extends CallName>(at: Bench, call: N, input: CallInput<N>) =>
  answer(workspaceHandlers(at, portsOf(at)), { call, input }, { site: 'x' } as never) as Promise<Answered<N>>;
async function value<N extends CallName>(at: Bench, call: N, input: CallInput<N>): Promise<CallResults[N]> {
  const answered = await ask(at, call, input);
  if (!answered.ok) throw new Error(`${call}: ${JSON.stringify(answered.problem)}`);
  return answered.value;
}

async function escalated(at: Bench, department = 'support'): Promise<string> {
  return (await value(at, 'escalate', { post, department })).escalationId;
}
const me = async (at: Bench) => (await settingsOf(at.store)).member.id;
const stages = (view: PostView) => view.escalations.map(({ stage }) => stage);
async function standing(at: Bench) {
  const { open, mine, escalated: away } = (await placeCounts(at.store, await me(at), at.time)).counts;
  return { open, mine, away, badge: await waitingFor(at.store, await me(at), at.time) };
}
/** Says in the log that the channel refused it, as a delivery does. */
const refuse = (at: Bench, escalationId: string, type: 'refused' | 'unconfirmed' = 'refused') =>
  append(at.store, [{ type, postId: 'x:1', escalationId, channel: 'mail', problem: { code: 'receiver-gone' } }], { now: at.time });

/** A workspace in which an escalation came to nothing: how, and with which channels. */
const dead: [string, (at: Bench) => Promise<string>][] = [
  ['had no channel', escalated],
  [
    'was refused',
    async (at) => {
      const id = await escalated(at);
      await refuse(at, id);
      return id;
    },
  ],
  [
    'may have been sent',
    async (at) => {
      const id = await escalated(at);
      await refuse(at, id, 'unconfirmed');
      return id;
    },
  ],
];

it.each(dead)('counts what %s as open, as the member’s own and on the badge, from the first moment on', async (_, make) => {
  const at = await bench();
  await make(at);
  expect(await standing(at)).toEqual({ open: 1, mine: 1, away: 0, badge: 1 });
});

it.each(dead)('takes back what %s however long ago that was', async (_, make) => {
  const at = await bench();
  const escalationId = await make(at);
  at.time += 9 * DAY;
  expect(stages(await value(at, 'undoEscalation', { escalationId }))).toEqual([]);
  expect(await standing(at)).toEqual({ open: 1, mine: 0, away: 0, badge: 0 });
});

it.each(dead)('believes a person who carried by hand what %s, and says so in the log', async (_, make) => {
  const at = await bench();
  const escalationId = await make(at);
  expect(stages(await value(at, 'confirmDelivery', { escalationId, byHand: true }))).toEqual(['sent']);
  expect(await standing(at)).toEqual({ open: 0, mine: 0, away: 1, badge: 0 });
  expect((await history(at.store, 'x:1')).at(-1)?.what).toMatchObject({ type: 'delivered', channel: 'person' });
  expect(await ask(at, 'confirmDelivery', { escalationId })).toMatchObject({ problem: { code: 'too-late' } });
});

it.each(dead)('sends to another department instead of what %s, which is taken back with it', async (_, make) => {
  const at = await bench();
  const instead = await make(at);
  const { escalationId, view } = await value(at, 'escalate', { post, department: 'legal', instead });
  expect(view.escalations.map(({ id, department }) => [id, department])).toEqual([[escalationId, 'legal']]);
});

it('sends to the same department again in place of an escalation that was just made', async () => {
  const at = await bench();
  const instead = await escalated(at);
  const { escalationId, view } = await value(at, 'escalate', { post, department: 'support', instead });
  expect([view.escalations.length, escalationId === instead]).toEqual([1, false]);
});

it('takes the place only of an escalation of the same post, also where a young twin stands', async () => {
  const at = await bench();
  const other = (await value(at, 'escalate', { post: somePost('x:2'), department: 'support' })).escalationId;
  expect(await ask(at, 'escalate', { post, department: 'legal', instead: other })).toMatchObject({
    problem: { code: 'unknown-escalation' },
  });
  const instead = await escalated(at);
  const young = (await value(at, 'escalate', { post, department: 'legal' })).escalationId;
  const { escalationId, view } = await value(at, 'escalate', { post, department: 'legal', instead });
  expect([escalationId, view.escalations.map(({ id }) => id)]).toEqual([young, [young]]);
});

it('takes other times for another escalation, and the same for a double click', async () => {
  const at = await bench();
  const within = (hours: number) => ({ post, department: 'support', answerBy: new Date(at.time + hours * 3_600_000).toISOString() });
  const first = (await value(at, 'escalate', within(5))).escalationId;
  expect((await value(at, 'escalate', within(5))).escalationId).toBe(first);
  expect((await value(at, 'escalate', within(9))).escalationId).not.toBe(first);
});

it('does nothing at all where the one to replace is with a department by now', async () => {
  const at = await bench(mail);
  const instead = await escalated(at);
  at.time += UNDO + UNDO_MARGIN;
  await deliverDue(at.store, portsOf(at));
  expect(await ask(at, 'escalate', { post, department: 'legal', instead })).toMatchObject({ problem: { code: 'too-late' } });
  expect((await value(at, 'views', { ids: ['x:1'] }))[0]?.escalations).toHaveLength(1);
});

it.each(dead)('is not done by a word with what %s, before a way out was taken', async (_, make) => {
  const at = await bench();
  const escalationId = await make(at);
  expect(await ask(at, 'close', { postId: 'x:1' })).toMatchObject({
    problem: { code: 'too-late', where: 'support', detail: 'unreached' },
  });
  expect(await standing(at)).toMatchObject({ open: 1, mine: 1 });
  await value(at, 'undoEscalation', { escalationId });
  expect(await value(at, 'close', { postId: 'x:1' })).toMatchObject({ closed: true });
});

it('is done where the customer was answered and no channel is', async () => {
  const at = await bench();
  await escalated(at);
  at.time += 1_000;
  await value(at, 'replied', { postId: 'x:1', text: 'Bonjour', findings: [] });
  expect(await standing(at)).toEqual({ open: 0, mine: 0, away: 0, badge: 0 });
  expect(await value(at, 'close', { postId: 'x:1' })).toMatchObject({ closed: true });
});

it('takes back no escalation of a colleague, but says that it was carried by hand', async () => {
  const at = await bench();
  const parcel = someParcel('e1', 'x:1');
  const happenings = [
    { type: 'captured', postId: 'x:1', post },
    { type: 'escalated', postId: 'x:1', escalationId: 'e1', department: 'support', parcel },
  ];
  const from = { device: 'device99', member: { id: 'hugo', name: 'Hugo' }, at: clockAt(at.time) };
  await merge(
    at.store,
    happenings.map((what, index) => ({ id: `device99-${index + 1}`, seq: index + 1, ...from, what })),
    at.time,
  );
  expect(await standing(at)).toEqual({ open: 1, mine: 0, away: 0, badge: 0 });
  expect((await value(at, 'views', { ids: ['x:1'] }))[0]?.escalations[0]?.by).toBe('Hugo');
  expect(await ask(at, 'undoEscalation', { escalationId: 'e1' })).toMatchObject({ problem: { code: 'not-your-role' } });
  expect(stages(await value(at, 'confirmDelivery', { escalationId: 'e1', byHand: true }))).toEqual(['sent']);
});

/** What came to nothing nine days ago, under another name, of a department that has a channel by now. */
async function nineDaysOld(make: (at: Bench) => Promise<string>) {
  const at = await bench();
  const settings = await settingsOf(at.store);
  await keepSettings(at.store, { ...settings, member: { ...settings.member, name: '' } });
  const escalationId = await make(at);
  await keepSettings(at.store, settings);
  at.time += 9 * DAY;
  await install(at.store, 'workspace', workspaceWith(mail as ChannelConfig), 2);
  return { at, escalationId, old: (await escalation(at.store, escalationId))?.parcel };
}

it.each(dead.slice(0, 2))('sends what %s with the times and the sender of now, and says so in the log', async (_, make) => {
  const { at, escalationId, old } = await nineDaysOld(make);
  await value(at, 'retryEscalation', { escalationId });
  const parcel = (await escalation(at.store, escalationId))?.parcel;
  expect([old?.sender, parcel?.sender, parcel?.sentAt]).toEqual(['', 'Emma', new Date(at.time).toISOString()]);
  expect(Date.parse(parcel?.acknowledgeBy ?? '')).toBeGreaterThan(at.time);
  expect(Date.parse(parcel?.answerBy ?? '')).toBeGreaterThan(at.time);
  expect([parcel?.ask, parcel?.priority, parcel?.post]).toEqual([old?.ask, old?.priority, old?.post]);
  expect((await at.store.outbox.get(escalationId))?.parcel).toEqual(parcel);
  expect((await history(at.store, 'x:1')).at(-1)?.what).toMatchObject({ type: 'retried', parcel });
});

it('sends what may have arrived once more as it was', async () => {
  const [, , [, make] = ['', escalated]] = dead;
  const { at, escalationId, old } = await nineDaysOld(make);
  await value(at, 'retryEscalation', { escalationId });
  expect((await at.store.outbox.get(escalationId))?.parcel).toEqual(old);
});

it('keeps a time that a person chose for what never left, while it can be kept', async () => {
  const at = await bench();
  const answerBy = new Date(at.time + 30 * DAY).toISOString();
  const { escalationId } = await value(at, 'escalate', { post, department: 'support', answerBy });
  await install(at.store, 'workspace', workspaceWith(mail as ChannelConfig), 2);
  at.time += 9 * DAY;
  await value(at, 'retryEscalation', { escalationId });
  expect((await escalation(at.store, escalationId))?.parcel.answerBy).toBe(answerBy);
  await refuse(at, escalationId);
  await at.store.outbox.clear();
  at.time += 30 * DAY;
  await value(at, 'retryEscalation', { escalationId });
  expect(Date.parse((await escalation(at.store, escalationId))?.parcel.answerBy ?? '')).toBeGreaterThan(at.time);
});

it('offers to send once the department has a channel, and sends through it', async () => {
  const at = await bench();
  const escalationId = await escalated(at);
  const before = (await value(at, 'views', { ids: ['x:1'] }))[0]?.escalations[0];
  expect([before?.stage, before?.reachable]).toEqual(['unrouted', undefined]);
  expect(await ask(at, 'retryEscalation', { escalationId })).toMatchObject({ problem: { code: 'no-channel' } });
  await install(at.store, 'workspace', workspaceWith(mail as ChannelConfig), 2);
  const now = (await value(at, 'views', { ids: ['x:1'] }))[0]?.escalations[0];
  expect([now?.stage, now?.reachable]).toEqual(['unrouted', true]);
  expect(stages(await value(at, 'retryEscalation', { escalationId }))).toEqual(['pending']);
  const opened: string[] = [];
  await deliverDue(at.store, portsOf(at, { open: async (url) => void opened.push(url) }));
  expect(opened).toHaveLength(1);
  expect(await standing(at)).toMatchObject({ open: 0, mine: 0, away: 1 });
});
