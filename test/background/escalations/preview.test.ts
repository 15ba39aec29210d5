import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliverDue } from '../../../src/background/escalations/deliver.ts';
import { escalate } from '../../../src/background/escalations/escalate.ts';
import { preview } from '../../../src/background/escalations/preview.ts';
import { UNDO_MARGIN } from '../../../src/background/posts/views.ts';
import { channelFor } from '../../../src/channels/index.ts';
import type { ChannelConfig } from '../../../src/contract/workspace.ts';
import { UNDO } from '../../../src/log/escalation-view.ts';
import { append } from '../../../src/store/append.ts';
import { somePost } from '../../../tools/histories.ts';
import { type Receiver, startReceiver } from '../../../tools/receiver.ts';
import { bench, chat, hook, portsOf } from '../bench.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const post = { ...somePost('x:7'), author: { name: 'Nadia', handle: 'nadia' }, url: 'https://x.com/nadia/status/7' };
const request = { post, department: 'support', ask: 'takeover', summary: 'Second parcel lost' } as const;

/** What a department got, without what is drawn at sending, and what had been shown of it. */
async function shownAndSent(channel: ChannelConfig) {
  const at = await bench(channel);
  const shown = await preview(at.store, request, 'en', at.time);
  const { id } = await escalate(at.store, request, at.time);
  at.time += UNDO + UNDO_MARGIN;
  await deliverDue(at.store, portsOf(at));
  const [{ body } = { body: '' }] = receiver.taken();
  const departure = { kind: 'request', url: receiver.url(), method: 'POST', headers: {}, body } as const;
  const sent = channelFor(channel.kind)?.contents(departure);
  const reference = /D-[0-9A-Z]{4}/.exec(sent?.message ?? '')?.[0] ?? '';
  const without = (text: string) => text.replaceAll(reference, '…').replaceAll(id, '…');
  return { shown, message: without(sent?.message ?? ''), values: sent?.data.map(({ value }) => without(value)) };
}

it('shows before it leaves what the receiver of a webhook gets, value by value', async () => {
  const { shown, message, values } = await shownAndSent(hook(receiver.url()));
  expect(message).toContain('Second parcel lost');
  expect(shown.message).toBe(message);
  expect(shown.data.map(({ value }) => value)).toEqual(values);
});

it('shows before it leaves what the readers of a chat get', async () => {
  const { shown, message } = await shownAndSent(chat(receiver.url('/slack')));
  expect(message).toContain('Second parcel lost');
  expect(shown).toEqual({ message, data: [], acknowledgeBy: expect.any(String), answerBy: expect.any(String) });
});

it('records nothing, of a post that is stored and of one that is not', async () => {
  const at = await bench(hook(receiver.url()));
  await append(at.store, [{ type: 'captured', postId: 'x:8', post: somePost('x:8') }], { now: at.time });
  const rows = async () => Promise.all(at.store.tables.map(async (table) => [table.name, await table.toArray()]));
  const before = await rows();
  await preview(at.store, request, 'en', at.time);
  await preview(at.store, { ...request, post: somePost('x:8') }, 'en', at.time);
  expect(await rows()).toEqual(before);
});

it('takes what is stored of the post into account, as the sending does', async () => {
  const at = await bench(hook(receiver.url()));
  await append(at.store, [{ type: 'captured', postId: 'x:7', post }], { now: at.time });
  const { url: _, ...without } = post;
  const { message } = await preview(at.store, { ...request, post: without }, 'en', at.time);
  expect(message).toContain('https://x.com/nadia/status/7');
});

it('refuses as the sending would', async () => {
  const at = await bench(hook(receiver.url()));
  await expect(preview(at.store, { ...request, department: 'gone' }, 'en', at.time)).rejects.toMatchObject({
    problem: { code: 'unknown-department' },
  });
  await expect(preview(at.store, { ...request, post: undefined as never, postId: 'x:9' } as never, 'en', at.time)).rejects.toBeDefined();
  const { url: _, ...without } = post;
  await expect(preview(at.store, { ...request, post: without }, 'en', at.time)).rejects.toMatchObject({ problem: { detail: 'link' } });
});
