import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach } from 'vitest';
import { openPages } from '../../../tools/browser/open-browsers.ts';
import { root } from '../../../tools/root.ts';

/** After a failed test, saves what every page of every open browser shows to `out/failures/` and names the pictures. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const folder = path.join(root, 'out', 'failures');
  await mkdir(folder, { recursive: true });
  for (const [index, page] of (await openPages()).entries()) {
    const file = path.join(folder, `${task.name.replace(/[^\w]+/g, '-').slice(0, 80)}-${index}.png`) as `${string}.png`;
    await page.screenshot({ path: file }).then(
      () => console.error(`picture: ${file}`),
      () => undefined,
    );
  }
});
