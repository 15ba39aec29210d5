import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { viewsOf } from '../../src/background/posts/views.ts';
import { workspaceHandlers } from '../../src/background/workspaces/handlers.ts';
import { answer } from '../../src/browser/serve.ts';
import type { CallAnswer, CallInput, CallName } from '../../src/contract/calls.ts';
import type { Role } from '../../src/contract/team.ts';
import type { TeamStatus } from '../../src/contract/team-status.ts';
import { enterTeam, keepStatus } from '../../src/store/membership.ts';
import { escalation, history } from '../../src/store/read.ts';
import { makeOwnSeat } from '../../src/team/keys.ts';
import { NOON, somePost } from '../../tools/histories.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { type Bench, bench, escalated, hook, portsOf } from './bench.ts';

const workspace = 'a'.repeat(64);

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'en' }, runtime: { getManifest: () => ({}) } });
});

/** Gives the bench's member a role in a team. */
async function give(at: Bench, role: Role, department?: string): Promise<void> {
  const status: TeamStatus = {
    workspace,
    name: 'Team',
    member: 'Emma',
    role,
    engine: 'file',
    light: 'in-step',
    toSend: 0,
    aside: 0,
    live: false,
  };
  await keepStatus(at.store, department === undefined ? status : { ...status, department });
}

async function as(role: Role, department?: string): Promise<Bench> {
  const at = await bench(hook('https://hooks.example.com/x'));
  await enterTeam(at.store, { workspace, name: 'Team', engine: { kind: 'file' }, seat: await makeOwnSeat() }, { keys: [] }, NOON);
  await give(at, role, department);
  return at;
}

/** A department's member, and an escalation to support that a colleague made. */
async function department(key: string): Promise<{ at: Bench; id: string }> {
  const at = await as('member');
  const id = await escalated(at.store, 7, NOON);
  await give(at, 'department', key);
  return { at, id };
}

async function problem<N extends CallName>(at: Bench, call: N, input: CallInput<N>): Promise<string | undefined> {
  const answered = (await answer(workspaceHandlers(at, portsOf(at)), { call, input }, { page: true })) as CallAnswer<N>;
  return answered.ok ? undefined : answered.problem.code;
}

it('lets a reader change nothing, and says so instead of saving what no colleague would count', async () => {
  const at = await as('reader');
  const post = somePost('x:1');
  expect(await problem(at, 'label', { post, group: 'kind', value: 'complaint', on: true })).toBe('not-your-role');
  expect(await problem(at, 'note', { post, text: 'Call back' })).toBe('not-your-role');
  expect(await problem(at, 'claim', { post })).toBe('not-your-role');
  expect(await problem(at, 'writing', { post, on: true })).toBe('not-your-role');
  expect(await problem(at, 'escalate', { post, department: 'support' })).toBe('not-your-role');
  expect(await problem(at, 'replied', { post, text: 'Hello', findings: [] })).toBe('not-your-role');
  expect(await history(at.store, 'x:1')).toEqual([]);
});

it('lets a department take and answer what went to it, and nothing else', async () => {
  const { at, id } = await department('support');
  expect(await problem(at, 'outcome', { escalationId: id, what: 'acknowledged', by: 'Paul' })).toBeUndefined();
  expect(await problem(at, 'outcome', { escalationId: id, what: 'answered', by: 'Paul', text: 'It is found.' })).toBeUndefined();
  expect(await escalation(at.store, id)).toMatchObject({ stage: 'answered', answer: { by: 'Paul', text: 'It is found.' } });
  expect(await problem(at, 'label', { postId: 'x:7', group: 'kind', value: 'complaint', on: true })).toBe('not-your-role');
  expect(await problem(at, 'escalate', { postId: 'x:7', department: 'pr' })).toBe('not-your-role');
});

it.each([
  ['taken', { what: 'acknowledged' as const, by: 'Paul' }],
  ['answered', { what: 'answered' as const, by: 'Paul', text: 'It is found.' }],
])('lets a department take back that it has %s a request, and what it labelled as a CM no longer', async (_, said) => {
  const { at, id } = await department('support');
  const before = await escalation(at.store, id);
  await problem(at, 'outcome', { escalationId: id, ...said });
  const event = (await history(at.store, 'x:7')).at(-1)?.id ?? '';
  expect(await problem(at, 'takeBack', { postId: 'x:7', event })).toBeUndefined();
  expect(await escalation(at.store, id)).toEqual(before);
  await give(at, 'member');
  await problem(at, 'note', { postId: 'x:7', text: 'Mine' });
  await give(at, 'department', 'support');
  const note = (await history(at.store, 'x:7')).at(-1)?.id ?? '';
  expect(await problem(at, 'takeBack', { postId: 'x:7', event: note })).toBe('not-allowed');
});

it('brings what a department has passed on back to it where it takes that back', async () => {
  const { at, id } = await department('support');
  const before = await escalation(at.store, id);
  await problem(at, 'passOn', { escalationId: id, to: 'hr' });
  const event = (await history(at.store, 'x:7')).at(-1)?.id ?? '';
  expect(await problem(at, 'takeBack', { postId: 'x:7', event })).toBeUndefined();
  expect(await escalation(at.store, id)).toEqual(before);
});

it('lets a department not answer for another', async () => {
  const { at, id } = await department('pr');
  expect(await problem(at, 'outcome', { escalationId: id, what: 'acknowledged', by: 'Paul' })).toBe('not-your-role');
  expect(await problem(at, 'passOn', { escalationId: id, to: 'hr' })).toBe('not-your-role');
});

it('gives what is not a department’s own to another, whose parcel hides what that one must not see', async () => {
  const { at, id } = await department('support');
  expect((await escalation(at.store, id))?.parcel.author).toBeDefined();
  expect(await problem(at, 'passOn', { escalationId: id, to: 'hr' })).toBeUndefined();
  const passed = await escalation(at.store, id);
  expect(passed).toMatchObject({ stage: 'passed', department: 'hr', passed: { department: 'support', by: 'Emma' } });
  expect(passed?.parcel).toMatchObject({ department: { key: 'hr' }, hidden: ['author'] });
  expect(passed?.parcel.author).toBeUndefined();
  expect(await at.store.outbox.get(id)).toBeUndefined();
  expect(await problem(at, 'outcome', { escalationId: id, what: 'acknowledged', by: 'Paul' })).toBe('not-your-role');
});

it('asks the next department to confirm at the latest when the answer is due', async () => {
  const { at, id } = await department('support');
  const { answerBy } = (await escalation(at.store, id))?.parcel ?? {};
  at.time = Date.parse(answerBy ?? '') - 60_000;
  expect(await problem(at, 'passOn', { escalationId: id, to: 'hr' })).toBeUndefined();
  expect((await escalation(at.store, id))?.parcel).toMatchObject({ answerBy, acknowledgeBy: answerBy });
});

it('lets “is writing” run out by itself within minutes, and renews it while the reply goes on', async () => {
  const at = await as('member');
  const writing = () => problem(at, 'writing', { post: somePost('x:9'), on: true });
  const claims = async () => (await history(at.store, 'x:9')).filter(({ what }) => what.type === 'claimed').length;
  const shown = async () => (await viewsOf(at.store, ['x:9'], at.time))[0]?.claim?.writing;
  await writing();
  expect(await shown()).toBe(true);
  at.time += 60_000;
  await writing();
  expect(await claims()).toBe(1);
  at.time += 60_000;
  await writing();
  expect(await claims()).toBe(2);
  at.time += 2 * 60_000;
  expect(await shown()).toBe(true);
  at.time += 2 * 60_000;
  expect(await shown()).toBeUndefined();
});
