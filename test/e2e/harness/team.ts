import type { Page } from 'playwright-core';
import type { CallInput, CallName, CallResults } from '../../../src/contract/calls.ts';
import type { Chromium } from './chromium.ts';

/** A call as our own pages make it; rejects with the problem. */
export async function call<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallResults[N]> {
  const answer = await page.evaluate(([of, given]) => chrome.runtime.sendMessage({ diapason: 1, call: of, input: given }), [
    name,
    input,
  ] as const);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

/** The team's part of the settings, in a tab of its own. */
export async function settingsPage(browser: Chromium): Promise<Page> {
  const page = await browser.open(`chrome-extension://${browser.extensionId}/pages/settings.html#team`);
  await page.getByRole('heading', { name: 'Team', exact: true }).waitFor();
  return page;
}
