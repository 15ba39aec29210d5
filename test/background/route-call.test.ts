import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { expect, it } from 'vitest';
import { routeCalls } from '../../src/background/route-call.ts';
import { workspaceHandlers } from '../../src/background/workspaces/handlers.ts';
import type { WorkspaceRuntimes } from '../../src/background/workspaces/runtimes.ts';
import { answer } from '../../src/browser/serve.ts';
import { alone } from '../../src/store/workspace-list.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { bench, portsOf } from './bench.ts';

it('answers an early call once the store is ready, but opens the panel at once', async () => {
  const at = await bench();
  const order: string[] = [];
  fakeBrowser({ sidebarAction: { open: async () => void order.push('panel') }, i18n: { getUILanguage: () => 'en' } });
  let open = () => {};
  const ready = new Promise<void>((resolve) => {
    open = resolve;
  });
  const runtime = { store: at.store, handlers: workspaceHandlers(at, portsOf(at)) };
  const runtimes = { at: () => ready.then(() => runtime) } as unknown as WorkspaceRuntimes;
  const list = { read: async () => alone, change: async () => alone, note: async () => alone };
  const handlers = routeCalls(list, runtimes);
  const settings = answer(handlers, { call: 'settings', input: {} }, { page: true }).then(() => order.push('settings'));
  await answer(handlers, { call: 'openPanel', input: {} }, { page: false, site: 'x', tabId: 1 });
  expect(order).toEqual(['panel']);
  open();
  await settings;
  expect(order).toEqual(['panel', 'settings']);
});
