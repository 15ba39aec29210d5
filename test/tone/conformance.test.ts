import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkMarkdown, checkPlain, type StyleChecker, sharedFolder, styleChecker } from './conformance.ts';

const folder = sharedFolder();
if (folder === undefined) console.warn('The conformance fixtures are absent: their tests are skipped.');

interface Case {
  readonly id: string;
  readonly filetypes: readonly string[];
  readonly content: string;
  readonly expect: { readonly triggers: readonly unknown[] };
}

describe.skipIf(folder === undefined)('Canonical’s Markdown cases', () => {
  const base = path.join(folder ?? '', 'canonical');
  const manifest = (): Record<string, { cases: Case[] }> => parse(readFileSync(path.join(base, 'tests/manifest.yml'), 'utf8')).rules;
  let checker: StyleChecker;
  beforeAll(async () => {
    checker = await styleChecker(path.join(base, 'styles/Canonical'), path.join(base, 'styles/config/vocabularies/Canonical'));
  });

  it('load every rule of the style', () => {
    expect(checker().problems).toEqual([]);
  });

  it('find every expected trigger and no other', () => {
    const wrong: string[] = [];
    let triggers = 0;
    let cases = 0;
    for (const [rule, { cases: list }] of Object.entries(manifest())) {
      const one = checker(`Canonical.${rule}`);
      for (const { id, filetypes, content, expect: expected } of list) {
        if (!filetypes.includes('md')) continue;
        cases += 1;
        triggers += expected.triggers.length;
        const found = checkMarkdown(one, content);
        // The manifest names each trigger once, however often the text holds it.
        const got = [...new Set(found.map(({ match }) => match))].sort();
        const want = [...new Set(expected.triggers.map(String))].sort();
        if (got.join('\n') !== want.join('\n')) wrong.push(`${rule}/${id}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect({ cases, triggers }).toEqual({ cases: 65, triggers: 235 });
  });
});

/** Fixtures about headings, which plain text does not mark, and about parts of speech. */
const notProse = new Set(['HeadingPunctuation', 'Headings', 'NoGerundsInTitles', 'Using']);
/** AsciiDoc code and comments, which a reply does not have, and words that Vale's larger list knows. */
const allowedInValid: Readonly<Record<string, number>> = { PascalCamelCase: 2, Symbols: 3, Spelling: 11 };

describe.skipIf(folder === undefined)('Red Hat’s fixtures', () => {
  const base = path.join(folder ?? '', 'redhat');
  let checker: StyleChecker;
  beforeAll(async () => {
    checker = await styleChecker(path.join(base, 'styles/RedHat'));
  });

  const fixture = (rule: string, name: string) => readFileSync(path.join(base, 'fixtures/RedHat', rule, name), 'utf8');
  const findings = (rule: string, text: string) => checkPlain(checker(`RedHat.${rule}`), text);
  const rules = folder === undefined ? [] : readdirSync(path.join(base, 'fixtures/RedHat'));

  it('load every rule but the one about parts of speech', () => {
    expect(checker().problems.map(({ where }) => where)).toEqual(['RedHat.Using, tokens.0.tag']);
  });

  it.each(rules)('%s is silent on what is valid', (rule) => {
    expect(findings(rule, fixture(rule, 'testvalid.adoc')).length).toBe(allowedInValid[rule] ?? 0);
  });

  it.each(rules.filter((rule) => !notProse.has(rule)))('%s finds something on each invalid line', (rule) => {
    const text = fixture(rule, 'testinvalid.adoc');
    const found = findings(rule, text);
    let start = 0;
    const missed: string[] = [];
    for (const line of text.split('\n')) {
      const end = start + line.length;
      const from = start;
      if (/^\s*(?!\/\/)\S/.test(line) && !found.some((finding) => (finding.start < end && finding.end > from) || finding.start === from))
        missed.push(line);
      start = end + 1;
    }
    expect(missed).toEqual([]);
  });
});
