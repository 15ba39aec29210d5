import type { Guide, Rule } from '../../src/guide/guide.ts';
import { patterns } from './patterns.ts';
import { dice } from './texts.ts';

/** 5,000 terms from a dictionary, seven in ten single words, the others phrases of two or three. */
export function termsOf(words: readonly string[], count = 5_000): string[] {
  const random = dice(5_000);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  const terms = new Set<string>();
  while (terms.size < count) {
    const kind = random();
    terms.add(kind < 0.7 ? pick() : kind < 0.85 ? `${pick()} de ${pick()}` : `${pick()} ${pick()}`);
  }
  return [...terms];
}

/** A guide of terms to replace and of one rule per pattern. */
export function guideOf(terms: readonly string[], expressions: readonly string[] = []): Guide {
  const swap = Object.fromEntries(terms.map((term) => [term, 'autre']));
  const rules: Rule[] = expressions.map((token, index) => ({
    ...{ id: `p${index}`, kind: 'existence', level: 'hint' as const, message: '%s' },
    spec: { ignorecase: true, tokens: [token] },
  }));
  const spec = { ignorecase: true, tolerant: true, action: { name: 'replace' }, swap };
  const replace: Rule = { id: 'terms', kind: 'substitution', level: 'hint', message: '%s', spec };
  return { schema: 1, name: 'bench', vocabulary: { accept: [], reject: [] }, rules: [replace, ...rules] };
}

export { patterns };
