import { describe, expect, it } from 'vitest';
import { type ExportedName, exportedNames, formsOf, wordsOf } from './exported-names.ts';
import { grammarWords, metaphors, plainWords, shortNames } from './plain-words.ts';
import { read } from './sources.ts';

/** The words of CONTRIBUTING, without what stands in parentheses about them. */
function glossary(): Set<string> {
  const part = read('CONTRIBUTING.md').split('\n## Words\n')[1]?.split('\n## ')[0] ?? '';
  const terms = part
    .split('\n\n')
    .filter((paragraph) => paragraph.includes(' · '))
    .flatMap((paragraph) => paragraph.replace(/\([^)]*\)/g, '').split('·'));
  return new Set(terms.flatMap((term) => term.trim().split(/[\s-]+/)).filter((word) => word !== ''));
}

const known = glossary();
const isKnown = (word: string) => formsOf(word).some((form) => known.has(form) || plainWords.has(form) || grammarWords.has(form));

/** What is wrong with a name; none where it is in order. */
function faultOf({ name, file }: ExportedName): string | undefined {
  const words = wordsOf(name);
  const metaphor = words.find((word) => metaphors.has(word));
  if (metaphor !== undefined) return `${file}: ${name} is a metaphor (${metaphor})`;
  if (shortNames.has(name)) return undefined;
  if (words.every((word) => grammarWords.has(word))) return `${file}: ${name} is grammar: it names no thing`;
  const unknown = words.find((word) => !isKnown(word));
  return unknown === undefined ? undefined : `${file}: ${name}: “${unknown}” is in no list of words`;
}

describe('the words of the code', () => {
  it('are read from CONTRIBUTING', () => {
    for (const word of ['post', 'escalation', 'parcel', 'span', 'seat']) expect(known).toContain(word);
    expect(known.size).toBeGreaterThan(50);
  });

  it('make up every exported name of src', () => {
    const faults = exportedNames().flatMap((one) => faultOf(one) ?? []);
    expect(faults).toEqual([]);
  });

  it('would notice a metaphor, a name that is grammar, and a word of nobody', () => {
    const file = 'src/x.ts';
    expect(faultOf({ name: 'FrontDesk', file })).toContain('metaphor');
    expect(faultOf({ name: 'knownOnes', file })).toContain('grammar');
    expect(faultOf({ name: 'postFrobnicator', file })).toContain('frobnicator');
    expect(faultOf({ name: 'createPostView', file })).toBeUndefined();
  });
});
