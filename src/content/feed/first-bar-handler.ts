import { isHeld } from '../../ui/shortcuts.ts';
import type { Bar, BarHandler, Bars, FirstBarHandler } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import { loaded, registry } from '../registry.ts';

const presses = (key: string) => key === 'Enter' || key === ' ';

/** A handler that loads `panels` when a press or key is near, and passes on what was pressed meanwhile, one after the other. */
export function createFirstBarHandler(session: Session, bars: () => Bars): FirstBarHandler {
  let handler: BarHandler | undefined;
  /** How many keys wait. */
  let waiting = 0;
  const use = async (act: (loadedHandler: BarHandler) => void) => {
    const create = await loaded('createBarHandler');
    handler ??= create?.(session, bars());
    if (handler !== undefined && !session.signal.aborted) act(handler);
  };
  // Loading fails only when the extension is gone, and everything of ours goes with it.
  const later = (act: (loadedHandler: BarHandler) => void) => void use(act).catch(() => undefined);
  const focusedBar = () =>
    bars()
      .all()
      .find(({ bar }) => bar.focused !== null)?.bar;
  /** A key is for the bar that has the focus by now: an earlier one may have led on to the next, opened a popover, or left. */
  const pass = (loadedHandler: BarHandler, meant: Bar | undefined, event: KeyboardEvent) => {
    const now = focusedBar() ?? meant;
    const part = now?.focusedPart;
    if (now === undefined) return;
    if (registry().popover === undefined && presses(event.key)) part && loadedHandler.press(now, part);
    else loadedHandler.key(now, event);
  };
  return {
    near: () => later(() => undefined),
    press(bar, part) {
      // Read now: the page may change the post while the handler is being loaded.
      const post = bars().steady(bar);
      later((loadedHandler) => loadedHandler.press(bar, part, post));
    },
    key(bar, event) {
      if (isHeld(event)) return event.preventDefault();
      if (handler !== undefined && waiting === 0) return handler.key(bar, event);
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
      // The browser presses what has the focus, unless an earlier key leads elsewhere first.
      if (waiting === 0 && presses(event.key)) return;
      event.preventDefault();
      const isFirst = waiting === 0;
      waiting += 1;
      later((loadedHandler) => {
        waiting -= 1;
        pass(loadedHandler, isFirst || registry().popover !== undefined ? bar : undefined, event);
      });
    },
    update: (ids) => handler?.update(ids),
  };
}
