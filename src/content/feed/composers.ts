import { call } from '../../browser/call.ts';
import type { Session } from '../ports/session.ts';
import { registry } from '../registry.ts';
import { onTrusted } from '../surface/trusted.ts';

/** Hands every editor that gets the focus to `compose`, which knows reply boxes, and loads it the first time. */
export function watchComposers({ doc, hello, signal }: Session): void {
  if (!hello.checkReplies) return;
  let loading = false;
  const hand = (target: EventTarget | null) => {
    const editor = target instanceof Element ? target.closest<HTMLElement>('[contenteditable="true"],textarea') : null;
    if (editor === null) return;
    const shared = registry();
    if (shared.compose !== undefined) return shared.compose(editor);
    shared.waiting = editor;
    if (loading) return;
    loading = true;
    call('load', { bundle: 'compose' }).catch(() => {
      loading = false;
    });
  };
  onTrusted(doc, 'focusin', (event) => hand(event.target), { capture: true, signal });
  hand(doc.activeElement);
}
