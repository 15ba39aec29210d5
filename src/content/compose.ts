import { ComposeDesk } from './compose/replies.ts';
import type { Session } from './ports/session.ts';
import { registry } from './registry.ts';

const desks = new WeakMap<Session, ComposeDesk>();
const shared = registry();

function take(editor: HTMLElement): void {
  const { session, composers: site } = shared;
  if (session === undefined || site === undefined || session.signal.aborted) return;
  const near = site.findComposers(editor.parentElement ?? editor);
  const composer = near.find((one) => one.contains(editor) || editor.contains(one));
  if (composer === undefined) return;
  let desk = desks.get(session);
  if (desk === undefined) {
    desk = new ComposeDesk(session, site);
    desks.set(session, desk);
  }
  // Without the guide there is nothing to check: the next focus asks for it again.
  desk.take(composer).catch(() => undefined);
}

// A bundle may be loaded twice, where the answer to the first loading got lost: what runs already is kept.
shared.compose ??= take;
if (shared.waiting !== undefined) shared.compose(shared.waiting);
delete shared.waiting;
