import * as v from 'valibot';
import { type CallName, type CallResults, calls, type ParsedInput } from '../contract/calls.ts';
import { type Problem, Refusal } from '../contract/problem.ts';
import { browser } from './api.ts';

/** Who called: one of our own pages, or a tab of a site. */
export interface Caller {
  readonly page: boolean;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly windowId?: number;
}

export type Handlers = { readonly [N in CallName]: (input: ParsedInput<N>, caller: Caller) => Promise<CallResults[N]> };

type Sender = { id?: string; url?: string; tab?: { id?: number; windowId?: number }; frameId?: number };

function callerOf(sender: Sender): Caller {
  const page = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return {
    page,
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.tab?.windowId === undefined ? {} : { windowId: sender.tab.windowId }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
  };
}

function problemOf(error: unknown, name: string): Problem {
  if (error instanceof Refusal) return error.problem;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const code = /QuotaExceeded/.test(detail) ? 'storage-full' : 'unexpected';
  return { code, where: name, detail: detail.slice(0, 500) };
}

/**
 * Answers one message: parses it by the call's schema, refuses page-only calls to tabs, and turns every
 * failure into a problem. Exported for tests; `serve` listens with it.
 */
export async function answer(handlers: Handlers, message: { call: unknown; input: unknown }, caller: Caller): Promise<unknown> {
  const name = typeof message.call === 'string' ? message.call : '';
  if (!Object.hasOwn(calls, name)) return { ok: false, problem: { code: 'not-understood', where: 'call', detail: 'no such call' } };
  const known = name as CallName;
  if (calls[known].from === 'page' && !caller.page) return { ok: false, problem: { code: 'not-allowed', where: known } };
  const parsed = v.safeParse(calls[known].input, message.input, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return {
      ok: false,
      problem: { code: 'not-understood', where: `${known} ${v.getDotPath(issue) ?? ''}`.trim(), detail: issue.message.slice(0, 300) },
    };
  }
  try {
    const handler = handlers[known] as (input: unknown, caller: Caller) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.output, caller) };
  } catch (error) {
    return { ok: false, problem: problemOf(error, known) };
  }
}

/** Listens for calls. To be run synchronously when the background starts; answers only our own extension. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (typeof message !== 'object' || message === null || !('diapason' in message) || sender.id !== browser.runtime.id) return undefined;
    const { call, input } = message as unknown as { call: unknown; input: unknown };
    // A native promise: both browsers drop the answer of any other thenable without a word.
    return Promise.resolve(answer(handlers, { call, input }, callerOf(sender)));
  });
}
