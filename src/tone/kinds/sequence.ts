import type { RuleKind } from '../../contract/rule-kind.ts';
import { Fault } from '../fault.ts';
import type { Spec } from '../specs/sequence.ts';
import { placing } from './shared.ts';

type Step = { readonly fits: (word: string) => boolean; readonly skip: number; readonly negate: boolean };

/** Words in a row within a sentence, each by its pattern. Parts of speech need a tagger, English only, that a page cannot carry. */
export const sequence: RuleKind<Spec> = {
  id: 'sequence',
  compile(_, spec, toolbox) {
    const tagged = spec.tokens.findIndex(({ tag, upos }) => tag || upos);
    if (tagged >= 0)
      throw new Fault(`tokens.${tagged}.tag`, 'rules about parts of speech (tag) are not supported: Diapason carries no tagger');
    const ignoreCase = spec.ignorecase ?? false;
    const steps = spec.tokens.map(({ pattern = '', skip = 0, negate = false }): Step => {
      const fits = pattern === '' ? () => true : toolbox.tester([`\\A(?:${pattern})\\z`], { ignoreCase });
      return { fits, skip, negate };
    });
    return {
      ...placing(spec),
      scope: spec.scope ?? ['sentence'],
      *match(block) {
        const words = [...block.text.matchAll(/[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|[^\s\p{L}\p{N}]/gu)];
        for (let first = 0; first < words.length; ) {
          const last = follow(
            words.map(([word]) => word),
            steps,
            first,
          );
          const from = words[first];
          const to = last === undefined ? undefined : words[last];
          if (from && to && last !== undefined) {
            const end = to.index + to[0].length;
            yield { start: from.index, end, args: [block.text.slice(from.index, end)] };
            first = last;
          }
          first += 1;
        }
      },
    };
  },
};

/** The last word of the sequence that begins at `first`, or undefined. A step may pass over `skip` words. */
function follow(words: readonly string[], steps: readonly Step[], first: number): number | undefined {
  let position = first;
  for (const { fits, skip, negate } of steps) {
    let left = skip;
    while (left > 0 && position < words.length && fits(words[position] ?? '') === negate) {
      position += 1;
      left -= 1;
    }
    const word = words[position];
    if (word === undefined ? !negate : fits(word) === negate) return undefined;
    position += 1;
  }
  return Math.min(position, words.length) - 1;
}
