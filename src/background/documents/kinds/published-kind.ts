import type { createSpellers } from '../spelling.ts';

export type SpellerOf = ReturnType<typeof createSpellers>;

/** What the background does about one kind of document, beside what its body is (`contract/document.ts`). */
export interface PublishedKind<Body> {
  /**
   * What ships with Diapason: in force until somebody publishes. What is large is loaded by the call alone. `head`: the body
   * in force, where there is one: an update changes nothing of it that the first run found out.
   */
  first(head?: Body): Promise<Body>;
  /**
   * Throws a Refusal where a body must not come into force, whoever publishes or merges it; what is in force stays. A body that
   * is none of its kind passes: the store says what is wrong with it. `head`: the body in force, which was tried before.
   */
  refuseUnfit(body: unknown, context: { readonly head: Body | undefined; readonly spellerOf: SpellerOf }): Promise<void> | void;
}
