import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { waitWords } from '../../tools/browser/see.ts';

let browser: Chromium;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(path.join(tmpdir(), 'diapason-import-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function choose(guide: Page, name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path.join(folder, name), content);
  const [chooser] = await Promise.all([guide.waitForEvent('filechooser'), guide.getByRole('button', { name: 'Choose a file…' }).click()]);
  await chooser.setFiles(path.join(folder, name));
}

async function openImport(): Promise<Page> {
  const guide = await browser.openPage('guide');
  await guide.getByRole('link', { name: 'Import and export' }).click();
  return guide;
}

const rule = (token: string) => strToU8(`extends: existence\nmessage: "No %s."\ntokens: [${token}]\n`);

it('takes the styles that the settings of a package name from a folder with a dot, and names what it leaves', async () => {
  const guide = await openImport();
  const bytes = zipSync({
    'tone-main/.vale.ini': strToU8('StylesPath = .github/styles\n[*]\nBasedOnStyles = Maison\n'),
    'tone-main/.github/styles/Maison/Mots.yml': rule('souci'),
    'tone-main/.github/workflows/lint.yml': strToU8('name: lint\non: push\n'),
    'tone-main/drafts/Essai/Mots.yml': rule('essai'),
  });
  await choose(guide, 'tone.zip', bytes);
  await waitWords(guide, 'tone.zip: 1 rule. 1 new.');
  await waitWords(guide, /drafts\/Essai a rule that tone-main\/\.vale\.ini does not name was left out/);
  await guide.close();
});

it('reads a table of a French Excel with titles above its headings, several terms in a cell and a star, line by line', async () => {
  const guide = await openImport();
  const table =
    'Maison Étoile;;\r\nCharte 2026;;\r\n;;\r\nÀ éviter;Dire plutôt;Pourquoi\r\nsouci / tracas;question;vague\r\nimpact*;effet;\r\n"oui, mais";oui;\r\n^zut;;\r\n';
  await choose(
    guide,
    'charte.csv',
    Uint8Array.from(table, (char) => char.charCodeAt(0)),
  );
  await waitWords(guide, /charte\.csv: \d rules\. \d new\./);
  await waitWords(guide, /line 1 the 2 lines above the headings hold no terms: Maison Étoile · Charte 2026/);
  await waitWords(guide, /line 5 a cell holds 2 terms: souci · tracas/);
  await waitWords(guide, /line 6 “impact\*” was read as “impact” with any letters at the star/);
  await waitWords(guide, /line 8 “\^zut” is a pattern and no term; it was left out/);
  await guide.getByRole('button', { name: 'Add to my draft' }).click();
  await waitWords(guide, 'In your draft.');
  await guide.close();
});

it('answers while a hostile file is read, and stops when asked', async () => {
  const guide = await openImport();
  await choose(guide, 'Hostile.yml', `extends: existence\nmessage: x\ntokens: [${','.repeat(1_500_000)}]\n`);
  await waitWords(guide, 'Reading…');
  await guide.getByRole('button', { name: 'Cancel', exact: true }).click();
  await guide.getByText('Reading…').waitFor({ state: 'detached' });
  await choose(guide, 'Merge.yml', `a: &a {x: 1}\nextends: existence\nmessage: x\ntokens: [a]\n${'<<: *a\n'.repeat(20_000)}`);
  await waitWords(guide, 'Nothing of Merge.yml can be taken over. The guide stays as it is.');
  await waitWords(guide, /Merge\.yml line \d+ the key x is not one of existence/);
  await guide.close();
});
