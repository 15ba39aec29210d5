import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../../tools/browser/firefox.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

it('loads the dictionaries’ engine and the client of NATS in the background of Firefox once they are used', async () => {
  const panel = await firefox.openPage('panel');
  const answers = await panel.evaluate(async () => {
    type Answer = { ok: boolean; value?: unknown; problem?: { code: string } };
    const { browser } = globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<Answer> } } };
    const ask = (call: string, input: unknown) => browser.runtime.sendMessage({ diapason: 1, call, input });
    // Nobody listens there: only a client that was loaded can say so.
    const engine = { kind: 'nats', address: 'ws://127.0.0.1:9', stream: 'abcdefgh', user: 'lea', password: 'x' };
    const spelled = await ask('spell', { dictionary: 'fr', words: ['commande', 'comande'] });
    const founded = await ask('foundTeam', { name: 'Lune', member: 'Léa', engine });
    return { wrong: spelled.value, founded: founded.problem?.code };
  });
  expect(answers).toEqual({ wrong: { wrong: ['comande'] }, founded: 'out-of-reach' });
});
