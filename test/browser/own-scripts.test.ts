// @vitest-environment happy-dom
import '../fake-browser.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fromScript, keepScripts } from '../../src/browser/own-scripts.ts';
import { scriptContents } from '../../src/browser/script-contents.ts';
import { fakeBrowser } from '../fake-browser.ts';

const world = globalThis as { importScripts?: (...addresses: string[]) => void };
const asked: string[] = [];
beforeEach(() => fakeBrowser({ runtime: { getURL: (file: string) => `chrome-extension://own/${file}` } }));
afterEach(() => {
  delete world.importScripts;
  asked.length = 0;
  scriptContents().clear();
});

/** A worker in which the scripts of these names can be loaded. */
function asWorker(...names: string[]): void {
  world.importScripts = (...addresses) => {
    for (const address of addresses) {
      asked.push(address);
      const name = names.find((one) => address.endsWith(`/${one}.js`));
      if (name === undefined) throw new Error('NetworkError');
      scriptContents().set(name, { name });
    }
  };
}

it('loads a script once, when it is first used', async () => {
  asWorker('words');
  const [first, second] = await Promise.all([fromScript('words'), fromScript('words')]);
  expect([first, second, await fromScript('words')]).toEqual([{ name: 'words' }, { name: 'words' }, { name: 'words' }]);
  expect(asked).toEqual(['chrome-extension://own/words.js']);
});

it('rejects where a script cannot be loaded, and tries again the next time', async () => {
  asWorker();
  await expect(fromScript('words')).rejects.toThrow('NetworkError');
  asWorker('words');
  expect(await fromScript('words')).toEqual({ name: 'words' });
});

it('has a worker load its scripts while it is installed, and no page', () => {
  keepScripts(['words']);
  asWorker('words', 'server');
  keepScripts(['words', 'server']);
  globalThis.dispatchEvent(new Event('install'));
  expect(asked).toEqual(['chrome-extension://own/words.js', 'chrome-extension://own/server.js']);
});

it('loads a script by an element where the background is a page', async () => {
  const append = vi.spyOn(document.head, 'append').mockImplementation(() => undefined);
  const under = fromScript('words');
  const script = append.mock.calls[0]?.[0] as HTMLScriptElement | undefined;
  expect(script?.src).toBe('chrome-extension://own/words.js');
  scriptContents().set('words', 'read');
  script?.dispatchEvent(new Event('load'));
  expect(await under).toBe('read');
});
