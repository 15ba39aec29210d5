import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { escalate } from '../../../src/background/escalations/escalate.ts';
import { preview } from '../../../src/background/escalations/preview.ts';
import { outboxRow } from '../../../src/store/outbox.ts';
import { escalation } from '../../../src/store/read.ts';
import { somePost } from '../../../tools/histories.ts';
import { bench, hook } from '../bench.ts';

const post = { ...somePost('x:7'), author: { name: 'Nadia', handle: 'nadia' }, url: 'https://x.com/nadia/status/7' };
const request = { post, department: 'support', ask: 'takeover' } as const;
const HOUR = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

it('leave in the message, in the event and in the preview as the CM changed them', async () => {
  const at = await bench(hook('https://desk.example/'));
  const given = { acknowledgeBy: iso(at.time + HOUR), answerBy: iso(at.time + 26 * HOUR) };
  const shown = await preview(at.store, { ...request, ...given }, 'en', at.time);
  expect(shown).toMatchObject(given);
  const { id } = await escalate(at.store, { ...request, ...given }, at.time);
  expect((await outboxRow(at.store, id))?.parcel).toMatchObject(given);
  expect((await escalation(at.store, id))?.parcel).toMatchObject(given);
  const own = await preview(at.store, request, 'en', at.time);
  expect(own.message).not.toBe(shown.message);
  expect(own.answerBy).not.toBe(given.answerBy);
});

it('ask nobody to confirm after the answer, where the answer alone was given', async () => {
  const at = await bench(hook('https://desk.example/'));
  const answerBy = iso(at.time + 60_000);
  expect(await preview(at.store, { ...request, answerBy }, 'en', at.time)).toMatchObject({ acknowledgeBy: answerBy, answerBy });
});

it.each([
  ['that are past', { answerBy: -1 }, 'time-away'],
  ['of now', { acknowledgeBy: 0 }, 'time-away'],
  ['more than a year away', { answerBy: 400 * 24 * HOUR }, 'time-away'],
  ['with the confirmation after the answer', { acknowledgeBy: 3 * HOUR, answerBy: 2 * HOUR }, 'time-order'],
] as const)('are refused where they are times %s, and nothing is recorded', async (_, given, detail) => {
  const at = await bench(hook('https://desk.example/'));
  const asked = Object.fromEntries(Object.entries(given).map(([key, away]) => [key, iso(at.time + away)]));
  await expect(escalate(at.store, { ...request, ...asked }, at.time)).rejects.toMatchObject({
    problem: { code: 'incomplete-parcel', detail },
  });
  expect(await at.store.events.count()).toBe(0);
});
