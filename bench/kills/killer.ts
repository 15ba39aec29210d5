import type { Chromium } from '../../tools/browser/chromium.ts';

export interface Killer {
  isDone(): boolean;
  readonly done: Promise<void>;
}

/** Kills the worker so many times, 200 to 2,000 ms apart. */
export function killAgain(browser: Chromium, dice: () => number, times: number): Killer {
  let ended = false;
  const kill = async () => {
    for (let n = 0; n < times; ) {
      await new Promise((next) => setTimeout(next, 200 + dice() * 1_800));
      if (browser.worker() === undefined) continue;
      // One that ends by itself while it is being killed has ended as well.
      await browser.killWorker().catch(() => undefined);
      n++;
      if (n % 50 === 0) console.error(`${n} kills of ${times}`);
    }
  };
  const done = kill().finally(() => {
    ended = true;
  });
  return { isDone: () => ended, done };
}
