import * as v from 'valibot';
import { BehalfSchema } from '../contract/behalf.ts';
import { type CallName, type CallResults, calls, type ParsedInput } from '../contract/calls.ts';
import { isTooLarge } from '../contract/limits.ts';
import { CALL_ID } from '../contract/repeat.ts';
import { present } from '../domain/present.ts';
import { problemOf } from '../domain/problem-of.ts';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import type { SiteId } from '../guide/site.ts';
import { browser } from './api.ts';
import type { Sender } from './sender.ts';
import { isFramed } from './serve-frame.ts';
import { siteAt } from './tabs.ts';

/** Who called: one of our own pages, or a tab of a site. */
export interface Caller {
  readonly page: boolean;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly windowId?: number;
  /** The site of a tab, by its address. */
  readonly site?: SiteId;
  /** Where the tab is, as a match pattern. */
  readonly place?: string;
  /** The account a tab says is signed in: one of its own site. */
  readonly account?: string;
  /** The workspace a page shows, or a tab was told. */
  readonly workspace?: string;
  /** The id of this call, which comes again where its answer was lost. */
  readonly call?: string;
}

export type Handlers = { readonly [N in CallName]: (input: ParsedInput<N>, caller: Caller) => Promise<CallResults[N]> };

function callerOf(sender: Sender): Caller {
  const url = sender.url ?? '';
  const page = url.startsWith(browser.runtime.getURL(''));
  const site = page ? undefined : siteAt(url);
  return {
    page,
    ...(site === undefined ? {} : { site, place: `${new URL(url).origin}/*` }),
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.tab?.windowId === undefined ? {} : { windowId: sender.tab.windowId }),
    ...present({ frameId: sender.frameId }),
  };
}

/** The caller with what it says of itself; `undefined` when that does not parse, or names an account of another site. */
function speaking(caller: Caller, behalf: unknown): Caller | undefined {
  const said = v.safeParse(BehalfSchema, behalf ?? {});
  if (!said.success) return undefined;
  const { account, workspace } = said.output;
  if (account !== undefined && !account.startsWith(`${caller.site ?? ''}:`)) return undefined;
  return { ...caller, ...present({ account, workspace }) };
}

/** Where calls name posts. */
interface Naming {
  readonly post?: { readonly id: string; readonly aliases?: readonly string[] };
  readonly postId?: string;
  readonly ids?: readonly string[];
  readonly replies?: readonly { readonly id: string; readonly parentId?: string }[];
}

/** The ids of posts that a call names. */
function namedPosts(input: unknown): string[] {
  const { post, postId, ids = [], replies = [] } = input as Naming;
  const named = [postId, post?.id, ...(post?.aliases ?? []), ...ids, ...replies.flatMap(({ id, parentId }) => [id, parentId])];
  return named.filter((id) => id !== undefined);
}

/** Whether a call of a tab is about its own site: a tab of one site neither reads nor writes what is another's. */
function isOwnSite(input: unknown, site: string | undefined): boolean {
  const { post } = input as { post?: { site: string } };
  return (post === undefined || post.site === site) && namedPosts(input).every((id) => id.startsWith(`${site}:`));
}

/**
 * Answers one message: parses it by the call's schema, refuses page-only calls to tabs, and turns every
 * failure into a problem. Exported for tests; `serve` listens with it.
 */
export async function answer(handlers: Partial<Handlers>, message: { call: unknown; input: unknown }, caller: Caller): Promise<unknown> {
  const name = typeof message.call === 'string' ? message.call : '';
  if (!Object.hasOwn(calls, name)) return { ok: false, problem: { code: 'not-understood', where: 'call', detail: 'no such call' } };
  const known = name as CallName;
  if (calls[known].from === 'page' && !caller.page) return { ok: false, problem: { code: 'not-allowed', where: known } };
  const parsed = v.safeParse(calls[known].input, message.input, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return {
      ok: false,
      problem: { code: 'not-understood', where: `${known} ${placeOf(issue)}`.trim(), detail: plainReason(issue) },
    };
  }
  if (!caller.page && !isOwnSite(parsed.output, caller.site)) return { ok: false, problem: { code: 'not-allowed', where: known } };
  try {
    const handler = handlers[known] as (input: unknown, caller: Caller) => Promise<unknown>;
    const value = await handler(parsed.output, caller);
    // The browser would throw it away, and the caller would wait for nothing.
    if (caller.page && isTooLarge(value)) return { ok: false, problem: { code: 'too-large', detail: '> 64 MB' } };
    return { ok: true, value };
  } catch (error) {
    return { ok: false, problem: problemOf(error, known) };
  }
}

/** Listens for calls. To be run synchronously when the background starts; answers only our own extension. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (typeof message !== 'object' || message === null || !('diapason' in message) || sender.id !== browser.runtime.id) return undefined;
    // A frame over a page of a site only shows: whatever it asks for, the page program of the tab asks.
    if (isFramed(sender)) return Promise.resolve({ ok: false, problem: { code: 'not-allowed', where: 'frame' } });
    const { call, id, input, behalf } = message as unknown as { call: unknown; id: unknown; input: unknown; behalf: unknown };
    const caller = speaking(callerOf(sender), behalf);
    if (caller === undefined) return Promise.resolve({ ok: false, problem: { code: 'not-understood', where: 'behalf' } });
    const named = typeof id === 'string' && CALL_ID.test(id) ? { ...caller, call: `${String(call)} ${id}` } : caller;
    // A native promise: both browsers drop the answer of any other thenable without a word.
    return Promise.resolve(answer(handlers, { call, input }, named));
  });
}
