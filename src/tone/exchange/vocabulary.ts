import type { Guide } from '../../guide/guide.ts';

type Vocabulary = Guide['vocabulary'];

/** The terms of a vocabulary file: one expression per line, blank lines and lines that begin with `# ` left out. */
export function vocabularyTerms(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# ') && line !== '#');
}

/** The file of some terms. */
export function vocabularyText(terms: readonly string[]): string {
  return terms.map((term) => `${term}\n`).join('');
}

/** Each term once. */
export function distinctTerms({ accept, reject }: Vocabulary): Vocabulary {
  return { accept: [...new Set(accept)], reject: [...new Set(reject)] };
}

/** The terms as they were written, unless their files were changed since. */
export function unchangedTerms(written: Vocabulary, now: Vocabulary): Vocabulary {
  const kept = (name: keyof Vocabulary) => {
    const before = [...new Set(vocabularyTerms(vocabularyText(written[name])))];
    return JSON.stringify(before) === JSON.stringify(now[name]) ? written[name] : now[name];
  };
  return { accept: kept('accept'), reject: kept('reject') };
}
