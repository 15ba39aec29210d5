import { afterEach, expect, it, vi } from 'vitest';
import { isGenuine } from '../../src/browser/frame.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The background as the frame reaches it: one answer after the other; an error is none. */
function background(answers: readonly unknown[]): () => number {
  let asked = 0;
  const sendMessage = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  vi.useFakeTimers();
  vi.stubGlobal('browser', { runtime: { sendMessage } });
  return () => asked;
}
async function verdict(): Promise<boolean> {
  const said = isGenuine('ours');
  await vi.runAllTimersAsync();
  return said;
}

it('asks again where the background fell asleep over the question', async () => {
  const asked = background([new Error('the message channel closed'), undefined, true]);
  expect([await verdict(), asked()]).toEqual([true, 3]);
});

it('takes a no for a no, and gives up on a background that never answers', async () => {
  const asked = background([false, true]);
  expect([await verdict(), asked()]).toEqual([false, 1]);
  const again = background([new Error('nobody there')]);
  expect([await verdict(), again() > 3]).toEqual([false, true]);
});
