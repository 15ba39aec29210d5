import { afterEach } from 'vitest';
import { type Chromium, saveScreens } from './chromium.ts';

/** After a failed test, saves what every page showed to `out/failures/` and names the pictures. Call it last in a file. */
export function keepScreens(browser: () => Chromium | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const file of await saveScreens(browser(), task.name)) console.error(`picture: ${file}`);
  });
}
