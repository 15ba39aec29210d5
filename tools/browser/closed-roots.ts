import type { CDPSession, Page } from 'playwright-core';

/** A closed shadow root: the post whose bar it is, where it is one, and its handle. */
export interface ClosedRoot {
  readonly host: string | undefined;
  readonly objectId: string;
}

interface TreeNode {
  readonly attributes?: string[];
  readonly shadowRoots?: (TreeNode & { readonly backendNodeId: number; readonly shadowRootType?: string })[];
  readonly children?: TreeNode[];
  readonly contentDocument?: TreeNode;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The debugger's session of a page. */
export function session(page: Page): Promise<CDPSession> {
  const made = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, made);
  return made;
}

/** All closed roots of the page, in document order; nested ones too. */
export async function closedRoots(page: Page, wanted: (host: string | undefined) => boolean): Promise<ClosedRoot[]> {
  const cdp = await session(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: TreeNode };
  const found: { host: string | undefined; backendNodeId: number }[] = [];
  const walk = (node: TreeNode): void => {
    for (const shadow of node.shadowRoots ?? []) {
      const at = node.attributes?.indexOf('data-diapason') ?? -1;
      const host = at < 0 ? undefined : node.attributes?.[at + 1];
      if (shadow.shadowRootType === 'closed' && wanted(host)) found.push({ host, backendNodeId: shadow.backendNodeId });
      walk(shadow);
    }
    for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  return Promise.all(
    found.map(async ({ host, backendNodeId }) => {
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
      return { host, objectId: object.objectId ?? '' };
    }),
  );
}
