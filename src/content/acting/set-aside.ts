import type { PostView } from '../../contract/state.ts';
import { needsNoReply } from '../../domain/labels.ts';
import type { Session } from '../ports/session.ts';
import { actingWords } from './words.ts';

interface Labelled {
  readonly before: PostView | undefined;
  readonly after: PostView | undefined;
  /** Sets the kind that the post had before, or takes the new one off. */
  readonly putBack: (kind: string | undefined) => unknown;
}

/** Says that a post left the queue because of its new kind, with the way back; nothing where it did not. */
export function showSetAside({ notices, hello }: Session, { before, after, putBack }: Labelled): void {
  if (before?.closed || !after?.closed || !needsNoReply(after.labels.kind)) return;
  const w = actingWords[hello.language];
  notices.show(w.setAside, false, { name: w.undo, run: () => putBack(before?.labels.kind) });
}
