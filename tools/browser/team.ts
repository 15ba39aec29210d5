import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { CallInput, CallName, CallResults } from '../../src/contract/calls.ts';
import type { EngineConfig } from '../../src/contract/engine.ts';
import type { Role } from '../../src/contract/team.ts';
import type { Practice } from '../practice/server.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { until } from './until.ts';

/** A call as our own pages make it. */
export async function ask<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallResults[N]> {
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

/** One colleague: a browser of their own, and a page of ours in it to ask from. */
export interface Colleague {
  readonly browser: Chromium;
  readonly page: Page;
  close(): Promise<void>;
}

async function colleague(practice: Practice, options: { readonly lang?: 'en' | 'fr'; readonly width?: number } = {}): Promise<Colleague> {
  const profile = await mkdtemp(path.join(tmpdir(), 'diapason-colleague-'));
  const viewport = options.width === undefined ? {} : { viewport: { width: options.width, height: 900 } };
  const browser = await launchChromium({ practice, profile, ...viewport, ...(options.lang === undefined ? {} : { lang: options.lang }) });
  const page = await browser.openPage('settings');
  return {
    browser,
    page,
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A browser whose member founds a team on an engine. */
export async function founder(practice: Practice, member: string, engine: EngineConfig): Promise<Colleague> {
  const one = await colleague(practice);
  await ask(one.page, 'foundTeam', { name: 'Maison Lune', member, engine });
  return one;
}

interface Joining {
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
  readonly engine: EngineConfig;
  readonly lang?: 'en' | 'fr';
}

/** A browser that joins with an invitation of the lead's; resolves once it is in step. */
export async function joiner(practice: Practice, lead: Colleague, { lang, ...invited }: Joining): Promise<Colleague> {
  const { file, code } = await ask(lead.page, 'invite', invited);
  const one = await colleague(practice, lang === undefined ? {} : { lang });
  // The page reloads with the store of the team it joined.
  await ask(one.page, 'joinTeam', { text: file.text, code }).catch(() => undefined);
  await until(
    `${invited.name} to be in step`,
    async () => {
      const { status } = await ask(one.page, 'team', {});
      return status?.light === 'in-step' && status.role === invited.role;
    },
    30_000,
  );
  return one;
}
