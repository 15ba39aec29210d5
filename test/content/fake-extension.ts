import { vi } from 'vitest';
import type { Problem } from '../../src/contract/problem.ts';

/**
 * The browser API as a content script sees it, with the background as a table of answers.
 */
type Hear = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => unknown;

const listeners = new Set<Hear>();
const asked: { call: string; input: unknown }[] = [];
/** On whose behalf each of them was made. */
const behalves: unknown[] = [];
/** A function gives the answer; a problem refuses the call. */
const answers: Record<string, ((input: never) => unknown) | Problem> = {};
const runtime = {
  id: 'diapason' as string | undefined,
  getURL: (file: string) => `chrome-extension://diapason/${file}`,
  async sendMessage({ call, input, behalf }: { call: string; input: unknown; behalf?: unknown }) {
    asked.push({ call, input });
    behalves.push(behalf);
    const answer = answers[call];
    if (typeof answer === 'object') return { ok: false, problem: answer };
    return answer === undefined ? undefined : { ok: true, value: await answer(input as never) };
  },
  onMessage: {
    addListener: (hear: Hear) => listeners.add(hear),
    removeListener: (hear: Hear) => listeners.delete(hear),
  },
};

export const fake = {
  asked,
  behalves,
  answers,
  listeners,
  /** What the background announces to the tab. */
  announce: (news: unknown) =>
    Promise.all([...listeners].map((hear) => hear({ 'diapason-announcement': news }, { id: 'diapason' }, () => undefined))),
  reset() {
    asked.length = 0;
    behalves.length = 0;
    listeners.clear();
    for (const name of Object.keys(answers)) delete answers[name];
    runtime.id = 'diapason';
    vi.stubGlobal('browser', { runtime });
  },
};
