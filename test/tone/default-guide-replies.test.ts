import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { SituationNameSchema } from '../../src/guide/finding.ts';
import type { Language } from '../../src/guide/language.ts';
import type { SituationName } from '../../src/guide/situations.ts';
import { compileGuide, guessLanguage } from '../../src/tone/index.ts';

const checker = compileGuide(defaultGuide, { budget: Infinity });

interface Case {
  readonly situation: SituationName;
  readonly text: string;
  /** Ids without the language. */
  readonly rules: readonly string[];
}

/** The replies of a file, as its first line describes them. */
function replies(file: string): Case[] {
  const lines = readFileSync(new URL(`replies/${file}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [situation, ...rest] = line.split('|').map((part) => part.trim());
    const rules = rest.pop() ?? '';
    const text = rest.join(' | ').replaceAll('~', '\u202f').replaceAll('\\n', '\n');
    const name = SituationNameSchema.options.find((known) => known === situation);
    if (!name) throw new Error(`no situation: ${line}`);
    return { situation: name, text, rules: rules.split(' ').filter(Boolean) };
  });
}

/** Which rules speak of a reply, without their language. */
function spoken({ situation, text }: Case, lang: Language): string[] {
  return [...new Set(checker.check(text, { name: situation, lang }).map(({ rule }) => rule.slice(3)))].sort();
}

describe.each([
  ['french', 'fr'],
  ['english', 'en'],
] as const)('the guide that ships, on %s replies that are none of its examples', (file, lang) => {
  const cases = replies(file);

  it.each(cases.map((reply) => [reply.situation, reply.text, reply] as const))('%s: %s', (_, __, reply) => {
    expect(spoken(reply, lang)).toEqual([...reply.rules].sort());
  });

  it('are recognised by their language', () => {
    expect(cases.filter(({ text }) => guessLanguage(text, lang === 'fr' ? 'en' : 'fr') !== lang).map(({ text }) => text)).toEqual([]);
  });

  it('make every rule speak', () => {
    const heard = new Set(cases.flatMap(({ rules }) => rules));
    const silent = defaultGuide.rules.map(({ id }) => id).filter((id) => id.startsWith(`${lang}-`) && !heard.has(id.slice(3)));
    expect(silent).toEqual([]);
  });

  it('are not complained of again once a replacement is taken', () => {
    const again = cases.flatMap((reply) =>
      checker.check(reply.text, { name: reply.situation, lang }).flatMap(({ rule, start, end, replacements }) =>
        replacements.flatMap((text) => {
          const mended = reply.text.slice(0, start) + text + reply.text.slice(end);
          const still = checker.check(mended, { name: reply.situation, lang }).filter((next) => next.rule === rule && next.start === start);
          return still.length > 0 && still[0]?.match === reply.text.slice(start, end) ? [`${rule}: ${mended}`] : [];
        }),
      ),
    );
    expect(again).toEqual([]);
  });
});
