import { afterEach, beforeEach, expect, it } from 'vitest';
import { busy, dieHalfWay, dropAfter, dropBefore, type Receiver, startReceiver } from '../../tools/receiver.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const send = (key: string) => fetch(receiver.url(), { method: 'POST', body: key, headers: { 'idempotency-key': key } });

it('takes nothing when it drops the connection at once, and takes the parcel when it drops it later', async () => {
  receiver.script(dropBefore, dropAfter);
  await expect(send('a')).rejects.toThrow();
  expect(receiver.taken()).toHaveLength(0);
  await expect(send('a')).rejects.toThrow();
  expect(receiver.taken()).toHaveLength(1);
});

it('takes a parcel once per key, however often it comes', async () => {
  receiver.script(dieHalfWay);
  await expect(send('a').then((answer) => answer.text())).rejects.toThrow();
  expect((await send('a')).status).toBe(200);
  expect(receiver.arrivals).toHaveLength(2);
  expect(receiver.taken()).toHaveLength(1);
});

it('says how long to wait', async () => {
  receiver.script(busy(3));
  const answer = await send('a');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3']);
});
