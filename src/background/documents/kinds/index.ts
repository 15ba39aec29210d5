import type { Bodies, DocumentKind } from '../../../contract/document.ts';
import type { Store } from '../../../store/database.ts';
import { documentHead } from '../../../store/document-heads.ts';
import { guide } from './guide.ts';
import type { PublishedKind, SpellerOf } from './published-kind.ts';
import { workspace } from './workspace.ts';

/** Every kind of document; one of `contract/document.ts` that has no line here does not compile. */
export const publishedKinds: { readonly [K in DocumentKind]: PublishedKind<Bodies[K]> } = { workspace, guide };

/** Throws a Refusal where a body must not come into force in a store. */
export async function refuseUnfit<K extends DocumentKind>(store: Store, kind: K, body: unknown, spellerOf: SpellerOf): Promise<void> {
  const published: PublishedKind<Bodies[K]> = publishedKinds[kind];
  // Where none can be read, nothing was tried before.
  const head = (await documentHead(store, kind).catch(() => undefined))?.body;
  await published.refuseUnfit(body, { head, spellerOf });
}
