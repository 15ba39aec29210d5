import type { Guide, Rule } from '../guide/guide.ts';

/** The rule that a vocabulary's rejected terms are, as Vale makes it: in this very case unless a term begins with `(?i)`. */
export function avoidRule({ reject }: Guide['vocabulary']): Rule[] {
  if (reject.length === 0) return [];
  return [{ id: 'Vale.Avoid', kind: 'existence', level: 'required', message: "Avoid using '%s'.", spec: { tokens: reject } }];
}
