/**
 * Runs first in the isolated world of every variant: times each callback that the browser hands to the extension there
 * (observers, frames, idle and timer callbacks, events), whoever asked for it. Work that a script puts off is so counted as
 * well. The page reads the sum by an event, since worlds share nothing else.
 */
let total = 0;
let depth = 0;
let worst = 0;

// biome-ignore lint/suspicious/noExplicitAny: stands in for any callback of the platform
type Callback = (this: unknown, ...args: any[]) => unknown;

function timed(callback: Callback): Callback {
  return function (this: unknown, ...args) {
    if (depth > 0) return callback.apply(this, args);
    depth++;
    const begin = performance.now();
    try {
      return callback.apply(this, args);
    } finally {
      const took = performance.now() - begin;
      total += took;
      worst = Math.max(worst, took);
      depth--;
    }
  };
}

for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
  const Native = globalThis[name] as unknown as new (callback: Callback, options?: unknown) => object;
  const Timed = class extends Native {
    constructor(callback: Callback, options?: unknown) {
      super(timed(callback), options);
    }
  };
  Object.assign(globalThis, { [name]: Timed });
}

for (const name of ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout', 'queueMicrotask'] as const) {
  const native = globalThis[name] as (callback: Callback, ...rest: unknown[]) => unknown;
  Object.assign(globalThis, { [name]: (callback: Callback, ...rest: unknown[]) => native.call(globalThis, timed(callback), ...rest) });
}

// A promise's continuation is a callback too: answers of the background arrive so.
const { then } = Promise.prototype;
Object.assign(Promise.prototype, {
  // biome-ignore lint/suspicious/noThenProperty: wraps the platform's own
  then(this: Promise<unknown>, done?: Callback | null, failed?: Callback | null) {
    return then.call(this, done ? timed(done) : done, failed ? timed(failed) : failed);
  },
});

const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, listener: unknown, options?: unknown) {
  const heard = typeof listener === 'function' ? timed(listener as Callback) : listener;
  return add.call(this, type, heard as EventListener, options as AddEventListenerOptions);
};

add.call(document, 'bench-reset', () => {
  total = 0;
  worst = 0;
});
add.call(document, 'bench-ask', () => {
  document.dispatchEvent(new CustomEvent('bench-answer', { detail: `${total} ${worst}` }));
});
