import type { PostView } from '../../contract/state.ts';
import { needsNoReply } from '../../domain/labels.ts';
import type { Session } from '../ports/session.ts';
import { offerUndo } from './undo-offer.ts';
import { actingWords } from './words.ts';

interface Labelled {
  readonly before: PostView | undefined;
  readonly after: PostView | undefined;
  /** Sets the kind that the post had before, or takes the new one off. */
  readonly putBack: (kind: string | undefined) => unknown;
}

/** Says that a post left the queue because of its new kind, with the way back; nothing where it did not. */
export function showSetAside(session: Session, { before, after, putBack }: Labelled): void {
  if (before?.closed || !after?.closed || !needsNoReply(after.labels.kind)) return;
  const { setAside } = actingWords[session.hello.language];
  const offer = offerUndo(session, () => putBack(before?.labels.kind));
  if (offer === undefined) session.notices.say(setAside);
  else offer.tell(setAside);
}
