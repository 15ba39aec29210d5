import type { AuthorState, EscalationState, OutboxRow } from './state.ts';

/** What the store holds around a post: whatever shows the post works it out from the post's state and these. */
export interface PostSources {
  /** The post's author; `undefined` where nothing is known of them. */
  readonly author: AuthorState | undefined;
  /** The escalations of the post, those that were taken back among them. */
  readonly escalations: readonly EscalationState[];
  /** The outbox rows of this device, by escalation id; maybe those of other posts too. */
  readonly outbox: ReadonlyMap<string, OutboxRow>;
}
