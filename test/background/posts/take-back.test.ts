import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { workspaceHandlers } from '../../../src/background/workspaces/handlers.ts';
import { answer } from '../../../src/browser/serve.ts';
import type { CallAnswer, CallInput, CallName } from '../../../src/contract/calls.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { append } from '../../../src/store/append.ts';
import { merge } from '../../../src/store/merge.ts';
import { keepSettings, settingsOf } from '../../../src/store/meta.ts';
import { escalation, history, post } from '../../../src/store/read.ts';
import { someParcel, somePost } from '../../../tools/histories.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { type Bench, bench, portsOf } from '../bench.ts';

beforeEach(() => {
  fakeBrowser({ i18n: { getUILanguage: () => 'en' }, runtime: { getManifest: () => ({}) } });
});

const seen = somePost('x:1');
async function ask<N extends CallName>(at: Bench, call: N, input: CallInput<N>, page = true): Promise<CallAnswer<N>> {
  return (await answer(workspaceHandlers(at, portsOf(at)), { call, input }, { page, tabId: 1, site: 'x' })) as CallAnswer<N>;
}
const last = async (at: Bench) => (await history(at.store, 'x:1')).at(-1)?.id ?? '';
const kind = (value: string) => ({ post: seen, group: 'kind', value, on: true }) as const;

it('takes a label back, and the one that it replaced stands again', async () => {
  const at = await bench();
  await ask(at, 'label', kind('question'));
  await ask(at, 'label', kind('complaint'));
  await ask(at, 'takeBack', { postId: 'x:1', event: await last(at) });
  expect((await post(at.store, 'x:1'))?.labels.kind).toBe('question');
});

it('takes an event back once, however often it is asked', async () => {
  const at = await bench();
  await ask(at, 'close', { post: seen });
  const event = await last(at);
  for (const _ of [1, 2]) await ask(at, 'takeBack', { postId: 'x:1', event });
  expect((await history(at.store, 'x:1')).map(({ what }) => what.type)).toEqual(['captured', 'closed', 'undone']);
  expect((await post(at.store, 'x:1'))?.closed).toBe(false);
});

it('takes back neither what a colleague did nor what left for a department', async () => {
  const at = await bench();
  await ask(at, 'escalate', { post: seen, department: 'support' });
  expect(await ask(at, 'takeBack', { postId: 'x:1', event: await last(at) })).toMatchObject({ ok: false });
  await ask(at, 'claim', { post: seen });
  const event = await last(at);
  const settings = await settingsOf(at.store);
  await keepSettings(at.store, { ...settings, member: { id: 'm-other', name: 'Léa' } });
  expect(await ask(at, 'takeBack', { postId: 'x:1', event })).toMatchObject({ ok: false });
  expect((await post(at.store, 'x:1'))?.claim).toBeDefined();
});

/** Says in the log what a channel of this browser, or of a colleague's, did. */
async function escalatedHere(at: Bench): Promise<string> {
  const escalated = await ask(at, 'escalate', { post: seen, department: 'support' });
  return escalated.ok ? escalated.value.escalationId : '';
}
const stage = async (at: Bench, id: string) => (await escalation(at.store, id))?.stage;

it.each(['acknowledged', 'answered', 'settled'] as const)('takes back that a department has %s', async (what) => {
  const at = await bench();
  const escalationId = await escalatedHere(at);
  await ask(at, 'confirmDelivery', { escalationId, byHand: true });
  await ask(at, 'outcome', { escalationId, what, by: 'Nora', text: 'It ships' });
  expect(await stage(at, escalationId)).toBe(what);
  await ask(at, 'takeBack', { postId: 'x:1', event: await last(at) });
  expect(await stage(at, escalationId)).toBe('sent');
});

it('takes back that a person carried it by hand, and nobody has it again', async () => {
  const at = await bench();
  const escalationId = await escalatedHere(at);
  await ask(at, 'confirmDelivery', { escalationId, byHand: true });
  await ask(at, 'takeBack', { postId: 'x:1', event: await last(at) });
  expect(await stage(at, escalationId)).toBe('unrouted');
});

it('takes back with it that this browser took over what another one was to send', async () => {
  const at = await bench();
  const parcel = someParcel('e1', 'x:1');
  const all = [
    { type: 'captured', postId: 'x:1', post: seen },
    { type: 'escalated', postId: 'x:1', escalationId: 'e1', department: 'support', parcel },
  ] as const;
  const from = { device: 'device99', member: { id: 'hugo', name: 'Hugo' }, at: clockAt(at.time) };
  await merge(
    at.store,
    all.map((what, index) => ({ id: `device99-${index + 1}`, seq: index + 1, ...from, what })),
    at.time,
  );
  await ask(at, 'confirmDelivery', { escalationId: 'e1', byHand: true });
  expect(await stage(at, 'e1')).toBe('sent');
  await ask(at, 'takeBack', { postId: 'x:1', event: await last(at) });
  expect(await stage(at, 'e1')).toBe('unrouted');
});

it('takes back no delivery that a channel made', async () => {
  const at = await bench();
  const escalationId = await escalatedHere(at);
  await append(at.store, [{ type: 'delivered', postId: 'x:1', escalationId, channel: 'hook', attempts: 1 }], { now: at.time });
  expect(await ask(at, 'takeBack', { postId: 'x:1', event: await last(at) })).toMatchObject({ problem: { code: 'not-allowed' } });
});

it('is refused to a page of a site', async () => {
  const at = await bench();
  await ask(at, 'close', { post: seen });
  expect(await ask(at, 'takeBack', { postId: 'x:1', event: await last(at) }, false)).toMatchObject({ problem: { code: 'not-allowed' } });
});
