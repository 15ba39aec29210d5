/**
 * `npm run watch`: builds dist/ with source maps, then anew whenever something below src/ changes. The browser takes the new
 * build once the extension is reloaded there (`chrome://extensions`, `about:debugging`).
 */
import { watch } from 'node:fs';
import path from 'node:path';
import { buildAll } from '../tools/build/build.ts';
import { root } from '../tools/root.ts';

/** An editor writes several times when it saves, so the build waits until nothing has changed for this long, ms. */
const QUIET_MS = 150;

async function rebuild(): Promise<void> {
  const begin = performance.now();
  try {
    await buildAll({ dev: true });
    console.log(`dist/ is built (${Math.round(performance.now() - begin)} ms)`);
  } catch {
    // esbuild has said what is wrong; the next change builds again.
    console.error('dist/ is not built');
  }
}

let timer: NodeJS.Timeout | undefined;
let building = rebuild();
watch(path.join(root, 'src'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    building = building.then(rebuild);
  }, QUIET_MS);
});
