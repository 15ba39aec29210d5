/**
 * What stands in the closed shadow roots of our surfaces. Only our page program may open them: it lives in a world of its
 * own beside the page's, and the debugger speaks to it there. One question and one answer, however large the page is.
 */
import type { CDPSession, Page } from 'playwright-core';

interface World {
  readonly cdp: CDPSession;
  /** The page program's own contexts, the newest last: an update of the extension leaves the one before behind. */
  readonly contexts: number[];
}

const worlds = new WeakMap<Page, Promise<World>>();

async function watchWorld(page: Page): Promise<World> {
  const cdp = await page.context().newCDPSession(page);
  const contexts: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = (context.auxData ?? {}) as { type?: string };
    if (type === 'isolated' && context.origin.startsWith('chrome-extension:')) contexts.push(context.id);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    const at = contexts.indexOf(executionContextId);
    if (at >= 0) contexts.splice(at, 1);
  });
  cdp.on('Runtime.executionContextsCleared', () => contexts.splice(0));
  await cdp.send('Runtime.enable');
  return { cdp, contexts };
}

/** Runs in the page program's world: the answers of `look` for the closed roots of a post's bar, or for all others of ours. */
function answersOf(post: string | null, look: (root: ShadowRoot) => unknown): unknown[] {
  // A host of ours holds nothing beside its root.
  const hosts = post === null ? 'div:empty:not([data-diapason])' : `[data-diapason="${CSS.escape(post)}"]`;
  const { dom } = chrome as unknown as { dom: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
  const roots = [...document.querySelectorAll(hosts)].map((host) => dom.openOrClosedShadowRoot(host));
  return roots.filter((root) => root !== null && root.mode === 'closed').map((root) => look(root as ShadowRoot));
}

/**
 * What a function, given as text, answers for each closed root of ours, in document order: of the bar of `post`, or of all
 * that is no bar. Nothing where the page program does not run.
 */
export async function askClosedRoots<T>(page: Page, post: string | undefined, look: string): Promise<T[]> {
  const made = worlds.get(page) ?? watchWorld(page);
  worlds.set(page, made);
  const { cdp, contexts } = await made;
  const contextId = contexts.at(-1);
  if (contextId === undefined) return [];
  // tsx names functions through a global of its own that no page has.
  const expression = `(() => { const __name = (named) => named; return (${answersOf.toString()})(${JSON.stringify(post ?? null)}, ${look}) })()`;
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return (result.value as (T | null | undefined)[]).filter((answer) => answer !== undefined && answer !== null);
}
