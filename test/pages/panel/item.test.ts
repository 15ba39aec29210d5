import { expect, it } from 'vitest';
import type { EscalationState, OutboxRow } from '../../../src/contract/state.ts';
import { UNDO } from '../../../src/log/escalation-view.ts';
import { itemOf } from '../../../src/pages/panel/item.ts';
import { hour, lea, minute, now, parcel, samplePost, sampleState, workspace } from '../../../tools/samples.ts';

const escalation = (more: Partial<EscalationState> = {}): EscalationState => ({
  id: 'e1',
  postId: 'x:1001',
  department: 'support',
  ask: 'takeover',
  stage: 'pending',
  parcel,
  by: lea,
  device: 'devicelea0',
  at: now - 1_000,
  updatedAt: now,
  ...more,
});
const alone = { author: undefined, escalations: [], outbox: new Map<string, OutboxRow>() };

it('explains the priority of a labelled post and when its reply is due', () => {
  const state = sampleState(samplePost({ text: 'Still nothing.' }), { labels: { kind: 'complaint', sentiment: 'angry', topics: [] } });
  const item = itemOf(state, alone, { workspace, me: lea.id, now: now });
  expect(item.priority.reasons.map(({ why }) => why)).toEqual(expect.arrayContaining(['kind:complaint', 'sentiment:angry']));
  expect(item.dueAt).toBeGreaterThan(0);
});

it('puts a post that the member holds in their own queue until the claim is over', () => {
  const state = sampleState(samplePost(), { claim: { by: lea, until: now + minute, at: now, device: 'd', seq: 1 } });
  expect(itemOf(state, alone, { workspace, me: lea.id, now: now }).place).toBe('mine');
  expect(itemOf(state, alone, { workspace, me: lea.id, now: now + hour }).place).toBe('open');
  expect(itemOf(state, alone, { workspace, me: 'm-other', now: now }).place).toBe('open');
});

it('puts a post closed without an answer among those that are done', () => {
  expect(itemOf(sampleState(samplePost(), { closed: true }), alone, { workspace, me: lea.id, now: now }).place).toBe('done');
});

it('offers to take back an escalation before its first attempt, then tells attempts and the next one', () => {
  const row: OutboxRow = { escalationId: 'e1', postId: 'x:1001', channel: 'c', status: 'waiting', attempts: 0, dueAt: now + 7_500 };
  const view = (outbox: OutboxRow) =>
    itemOf(sampleState(), { ...alone, escalations: [escalation()], outbox: new Map([['e1', outbox]]) }, { workspace, me: lea.id, now: now })
      .escalations[0];
  expect(view(row)?.undoUntil).toBe(now - 1_000 + UNDO);
  const failed = view({ ...row, attempts: 2, dueAt: now + minute, problem: { code: 'out-of-reach', where: 'chat.example' } });
  expect(failed).toMatchObject({ attempts: 2, nextAt: now + minute, problem: { code: 'out-of-reach' } });
  expect(failed?.undoUntil).toBeUndefined();
});

it('shows only the marks that are in force', () => {
  const mark = (name: string, until: number) => ({ mark: name, until, fact: 'seen', by: lea, at: now });
  const author = {
    id: 'x:nadiap',
    site: 'x' as const,
    author: {},
    marks: [mark('expert', now - 1), mark('ambassador', now + 1)],
    posts: 1,
    firstSeenAt: now,
    updatedAt: now,
  };
  expect(itemOf(sampleState(), { ...alone, author }, { workspace, me: lea.id, now: now }).marks.map(({ mark: key }) => key)).toEqual([
    'ambassador',
  ]);
});
