import type { Rule } from '../../guide/guide.ts';

/** A rule's sentence as a title: what it finds stands in it as "…". */
export function plainMessage(message: string): string {
  return message.replace(/%(?:\[\d+\])?[sdv]/g, '…');
}

/** How much of what a rule looks for is shown, in characters. */
const LONGEST = 48;

/** Of a rule whose sentence leaves open what it is about, the first words it looks for; empty where these are no plain words. */
export function sampleOf({ kind, message, spec }: Pick<Rule, 'kind' | 'message' | 'spec'>): string {
  if (plainMessage(message) === message) return '';
  const { swap, tokens } = spec;
  const words =
    kind === 'substitution' && typeof swap === 'object' && swap !== null
      ? Object.entries(swap).map(([from, to]) => `${from} → ${String(to).split('|')[0]}`)
      : kind === 'existence' && Array.isArray(tokens)
        ? tokens.map(String)
        : [];
  const plain = words.filter((word) => !/[\\^$*+?()[\]{}|]/.test(word));
  const text = plain.slice(0, 3).join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
