import { createOpenWatch } from '../../ui/uncovered.ts';
import type { BarPart } from '../ports/bar-part.ts';
import type { Bar } from '../ports/bars.ts';
import type { PlainWatch } from '../ports/surface.ts';
import { registry } from '../registry.ts';

/** Keeps an eye on the bars that send at one click, from when they offer it: a cover may go away with the press. */
export function createOpenBars(pressedAt: () => number, plain: PlainWatch, signal: AbortSignal) {
  const open = createOpenWatch(() => registry().popover !== undefined);
  const watched = new Set<Bar>();
  const forget = (bar: Bar) => {
    if (!watched.delete(bar)) return;
    for (const eye of [open, plain]) eye.unwatch(bar.host);
  };
  signal.addEventListener('abort', () => {
    for (const bar of watched) forget(bar);
  });
  return {
    forget,
    /** The bar shows these parts now. */
    show(bar: Bar, parts: readonly BarPart[]): void {
      const sends = parts.some(({ does }) => does === 'send');
      if (!sends) forget(bar);
      else if (!watched.has(bar)) {
        watched.add(bar);
        for (const eye of [open, plain]) eye.watch(bar.host);
      }
    },
    async wasOpen({ host }: Bar): Promise<boolean> {
      const at = pressedAt();
      return plain.wasPlain(host, at) && (await open.wasOpen(host, at));
    },
  };
}
