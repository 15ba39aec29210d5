/**
 * Scripts of the package that the background loads late. A service worker is refused `import()`, and may load with
 * `importScripts` only what it loaded before its installation ended (https://github.com/w3c/ServiceWorker/issues/1319):
 * each script is loaded once while the browser installs the worker, and from then on whenever it is used.
 */
import { browser } from './api.ts';
import { scriptContents } from './script-contents.ts';

type Script = EventTarget & { src: string };
/** What there is of these two tells a worker from a page. */
type Background = EventTarget & {
  importScripts?(...addresses: string[]): void;
  readonly document?: { createElement(name: 'script'): Script; readonly head: { append(script: Script): void } };
};
const worker = globalThis as unknown as Background;

const addressOf = (name: string) => browser.runtime.getURL(`${name}.js`);

/** An event page is a page: it loads a script by an element. */
function loadByElement(address: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const { document } = worker;
    if (document === undefined) return failed(new Error('neither a worker nor a page'));
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => loaded());
    script.addEventListener('error', () => failed(new Error(`${address} did not load`)));
    document.head.append(script);
  });
}

async function load(name: string): Promise<void> {
  if (worker.importScripts === undefined) await loadByElement(addressOf(name));
  else worker.importScripts(addressOf(name));
}

const loading = new Map<string, Promise<void>>();

/** What a script of the package holds, loaded first where it is not yet. Rejects where it cannot be loaded; the next call tries again. */
export async function fromScript(name: string): Promise<unknown> {
  if (!scriptContents().has(name)) {
    const under = loading.get(name) ?? load(name).finally(() => loading.delete(name));
    loading.set(name, under);
    await under;
  }
  return scriptContents().get(name);
}

/** Has the browser keep these scripts with the worker as it is installed. To be called in the first turn. */
export function keepScripts(names: readonly string[]): void {
  if (worker.importScripts === undefined) return;
  worker.addEventListener('install', () => {
    // Each by itself: one that cannot be loaded takes no other with it.
    for (const name of names) {
      try {
        worker.importScripts?.(addressOf(name));
      } catch (error) {
        console.error(error);
      }
    }
  });
}
