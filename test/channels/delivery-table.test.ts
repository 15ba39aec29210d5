import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { channelFor } from '../../src/channels/index.ts';
import type { Answer, Channel, Verdict } from '../../src/contract/channel.ts';
import { root } from '../../tools/root.ts';

const page = readFileSync(`${root}/docs/delivery.md`, 'utf8');
const table = page.split('<!-- answers -->')[1]?.split('<!-- /answers -->')[0] ?? '';
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| -') && !line.startsWith('| Answer'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, answer = '', webhook = '', chat = '']) => ({ answer, webhook, chat }));

const [webhook, slack] = [channelFor('webhook') as Channel, channelFor('slack') as Channel];
const words: Readonly<Record<Verdict['kind'], string>> = {
  accepted: 'sent',
  retry: 'sent again later',
  refused: 'refused',
  unsure: 'maybe sent',
};
const answerOf = (status: number, body: string): Answer => ({ status, headers: {}, body });
/** The bodies that a row about 2xx speaks of, for either receiver. */
const bodies: Readonly<Record<string, readonly [string, string]>> = {
  "2xx with a receipt of the receiver's own kind": ['{"stored":1}', 'ok'],
  '2xx with an HTML page': ['<!doctype html><title>Sign in</title>', '<!doctype html><title>Sign in</title>'],
  '2xx with anything else': ['thanks', 'welcome'],
  '2xx with noise (control characters)': ['\u0000\u0001', '\u0000\u0001'],
};

it('has a row for every kind of answer', () => {
  expect(rows.length).toBeGreaterThan(12);
});

it.each(rows.filter(({ answer }) => /^\d/.test(answer)))('means what the table says: $answer', ({ answer, webhook: keyed, chat }) => {
  const [hookBody, chatBody] = bodies[answer] ?? ['', ''];
  const codes = answer.startsWith('2xx') ? [200, 201, 202] : (answer.match(/\d{3}/g) ?? []).map(Number);
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) {
    expect([code, words[webhook.judge(answerOf(code, hookBody)).kind]]).toEqual([code, keyed]);
    expect([code, words[slack.judge(answerOf(code, chatBody)).kind]]).toEqual([code, chat]);
  }
});

it('leaves out no status: every one means something, and no 5xx of a gateway is repeated by itself in a chat', () => {
  for (let status = 100; status < 600; status += 1) {
    const verdict = slack.judge(answerOf(status, ''));
    const repeated = verdict.kind === 'retry';
    expect([status, repeated]).toEqual([status, [408, 425, 429, 503, 507, 511].includes(status)]);
  }
});
