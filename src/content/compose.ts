import { createReplies, type Replies } from './compose/replies.ts';
import type { Session } from './ports/session.ts';
import { registry } from './registry.ts';

const bySession = new WeakMap<Session, Replies>();
const shared = registry();

/** Opens the reply of an editor that got the focus, where the editor is a reply box. */
function openReply(editor: HTMLElement): void {
  const { session, composers: site } = shared;
  if (session === undefined || site === undefined || session.signal.aborted) return;
  const near = site.findComposers(editor.parentElement ?? editor);
  const composer = near.find((one) => one.contains(editor) || editor.contains(one));
  if (composer === undefined) return;
  const replies = bySession.get(session) ?? createReplies(session, site);
  bySession.set(session, replies);
  replies.open(composer);
}

// A bundle may be loaded twice, where the answer to the first loading got lost: what runs already is kept.
shared.compose ??= openReply;
if (shared.waiting !== undefined) shared.compose(shared.waiting);
delete shared.waiting;
