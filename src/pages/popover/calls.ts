import type { FromPopover, ShowPopover } from '../../contract/popover.ts';
import { sends } from '../../ui/popover/sends.ts';
import { createOpenWatch } from '../../ui/uncovered.ts';

/** What a part's callbacks do: they are called in the page program, and answered from there. */
export interface Calls {
  /** The callbacks of what is shown, by name. */
  of(shown: ShowPopover): Record<string, (...args: readonly unknown[]) => Promise<unknown>>;
  answered(answer: { readonly id: number; readonly value?: unknown; readonly failed: boolean }): void;
}

/** `box` is what must lie open to the eye when something leaves to others; `pressedAt` tells when a person last pressed. */
export function createCalls(box: HTMLElement, pressedAt: () => number, send: (message: FromPopover) => void): Calls {
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }>();
  const open = createOpenWatch();
  open.watch(box);
  let last = 0;
  const call = (made: Omit<Extract<FromPopover, { type: 'call' }>, 'type' | 'id'>) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      send({ type: 'call', id: last, ...made });
    });
  return {
    of({ turn, calls, about, stood }) {
      const since = performance.now() - stood;
      const guarded = async (name: string, args: readonly unknown[]) => {
        // Read now: the page may change what is shown while the browser is asked.
        const at = pressedAt();
        const pressed = { about, stood: at - since };
        if (sends.has(name) && !(await open.wasOpen(box, at))) return send({ type: 'covered', turn });
        return call({ turn, name, args, pressed, ago: performance.now() - at });
      };
      return Object.fromEntries(calls.map((name) => [name, (...args) => guarded(name, args)]));
    },
    answered({ id, value, failed }) {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (failed) asked?.reject(new Error('the page program refused'));
      else asked?.resolve(value);
    },
  };
}
