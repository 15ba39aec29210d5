import { call } from '../../browser/call.ts';
import { registry } from '../bridge.ts';
import type { Session } from '../session.ts';

/** Hands every reply box that gets the focus to `compose`, and loads it the first time. */
export function watchComposers({ doc, site, hello, signal }: Session): void {
  if (!hello.checkReplies) return;
  let loading = false;
  const hand = (target: EventTarget | null) => {
    const composer = target instanceof Element ? composerOf(target) : undefined;
    if (composer === undefined) return;
    const shared = registry();
    if (shared.compose !== undefined) return shared.compose(composer);
    shared.waiting = composer;
    if (loading) return;
    loading = true;
    call('loadCompose', {}).catch(() => {
      loading = false;
    });
  };
  const composerOf = (target: Element): HTMLElement | undefined => {
    const editor = target.closest<HTMLElement>('[contenteditable="true"],textarea');
    return editor === null
      ? undefined
      : site.findComposers(editor.parentElement ?? editor).find((one) => one === editor || one.contains(target));
  };
  doc.addEventListener('focusin', (event) => hand(event.target), { capture: true, signal });
  hand(doc.activeElement);
}
