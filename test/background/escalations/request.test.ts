import { afterEach, beforeEach, expect, it } from 'vitest';
import { delayAfter } from '../../../src/background/escalations/backoff.ts';
import { request } from '../../../src/background/escalations/request.ts';
import { channelFor } from '../../../src/channels/index.ts';
import { sharedProblem } from '../../../src/log/shared-problem.ts';
import { problemSentence } from '../../../src/ui/words/problems.ts';
import { type Receiver, startReceiver, status } from '../../../tools/receiver.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const send = (path = '/') =>
  request({ kind: 'request', url: receiver.url(path), method: 'POST', headers: { 'X-Own': 'yes' }, body: 'parcel' }, fetch, 2_000);

it('gives the status, the headers and the body as they came', async () => {
  receiver.script(status(429, 'slow down', { 'Retry-After': '3' }));
  expect(await send()).toMatchObject({ status: 429, headers: { 'retry-after': '3' }, body: 'slow down' });
  expect(receiver.arrivals).toMatchObject([{ method: 'POST', body: 'parcel', headers: { 'x-own': 'yes' } }]);
});

it('reads no more of an answer than 64 kB', async () => {
  receiver.script(status(200, 'a'.repeat(3_000_000)));
  expect((await send()).body).toHaveLength(65_536);
});

it('follows no redirect', async () => {
  receiver.script(status(307, '', { location: receiver.url('/elsewhere') }));
  expect((await send()).status).toBeGreaterThanOrEqual(300);
  expect(receiver.arrivals).toHaveLength(1);
});

it('takes no referrer and no cookie along', async () => {
  await send();
  expect(receiver.arrivals[0]?.headers).not.toHaveProperty('referer');
  expect(receiver.arrivals[0]?.headers).not.toHaveProperty('cookie');
});

it('waits longer after each failure, never longer than a quarter of an hour', () => {
  expect([1, 2, 3, 4].map((attempts) => delayAfter(attempts, 1))).toEqual([2_000, 4_000, 8_000, 16_000]);
  expect(delayAfter(400, 1)).toBe(900_000);
  expect(delayAfter(1, 0)).toBe(500);
});

it('waits at least as long as the receiver asked, and at most six hours', () => {
  expect(delayAfter(1, 0, 60_000)).toBe(60_000);
  expect(delayAfter(1, 1, 60_000)).toBe(66_000);
  expect(delayAfter(1, 0, Number.MAX_VALUE)).toBe(6 * 3_600_000);
  expect(delayAfter(1, 1, -5)).toBe(2_000);
});

it('says of a redirect that it was one, and no number that the browser does not tell', async () => {
  // What browsers give for any of 301, 302, 303, 307 and 308.
  const opaque = async () => ({ type: 'opaqueredirect', status: 0, headers: new Headers(), body: null }) as unknown as Response;
  const answer = await request({ kind: 'request', url: receiver.url('/'), method: 'POST', headers: {}, body: '' }, opaque, 2_000);
  const verdicts = ['slack', 'webhook'].map((kind) => channelFor(kind)?.judge(answer));
  const problem = { code: 'receiver-garbage', detail: 'redirect' } as const;
  expect(verdicts).toEqual([
    { kind: 'refused', problem },
    { kind: 'refused', problem },
  ]);
  const told = (['en', 'fr'] as const).map((language) =>
    problemSentence({ ...sharedProblem(problem), where: 'chat.example.com' }, language),
  );
  expect(told).toEqual([
    'chat.example.com sends on to another one, which Diapason does not follow. Take the final address from the receiver’s settings.',
    'chat.example.com renvoie vers une autre, que Diapason ne suit pas. Prenez l’adresse finale dans les réglages du destinataire.',
  ]);
});
