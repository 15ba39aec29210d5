import type { BarHandler, Bars, FirstBarHandler } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import { loaded } from '../registry.ts';

/** A handler that loads `panels` when a press or key is near, and passes on what was pressed meanwhile. */
export function createFirstBarHandler(session: Session, bars: () => Bars): FirstBarHandler {
  let handler: BarHandler | undefined;
  const use = async (act: (loadedHandler: BarHandler) => void) => {
    const create = await loaded('createBarHandler');
    handler ??= create?.(session, bars());
    if (handler !== undefined && !session.signal.aborted) act(handler);
  };
  // Loading fails only when the extension is gone, and everything of ours goes with it.
  const later = (act: (loadedHandler: BarHandler) => void) => void use(act).catch(() => undefined);
  return {
    near: () => later(() => undefined),
    press(bar, part) {
      // Read now: the page may change the post while the handler is being loaded.
      const post = bars().steady(bar);
      later((loadedHandler) => loadedHandler.press(bar, part, post));
    },
    key(bar, event) {
      if (handler !== undefined) return handler.key(bar, event);
      if (event.ctrlKey || event.metaKey || event.altKey || ['Tab', 'Enter', ' '].includes(event.key)) return;
      event.preventDefault();
      later((loadedHandler) => loadedHandler.key(bar, event));
    },
    update: (ids) => handler?.update(ids),
  };
}
