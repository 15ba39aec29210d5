import * as v from 'valibot';
import type { RuleKind, Search } from '../../guide/rule-kind.ts';
import { Fault } from '../fault.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, excepting, flag } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...common,
    ...excepting,
    tokens: v.array(
      v.strictObject({
        pattern: v.optional(v.string()),
        tag: v.optional(v.string()),
        upos: v.optional(v.string()),
        skip: v.optional(v.number()),
        negate: flag,
        min: v.optional(v.number()),
        target: flag,
      }),
    ),
    ignorecase: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

interface Step {
  readonly fits: (word: string) => boolean;
  readonly skip: number;
  readonly negate: boolean;
  readonly target: boolean;
}

/** The words each step took, by their numbers; -1 where a negated step stands beyond an end of the sentence. */
type Path = readonly number[];

/** Words in a row within a sentence, each by its pattern. Parts of speech need a tagger, English only, that a page cannot carry. */
export const kind: RuleKind<Spec> = {
  id: 'sequence',
  compile(_, spec, toolbox) {
    const tagged = spec.tokens.findIndex(({ tag, upos }) => tag || upos);
    if (tagged >= 0)
      throw new Fault(`tokens.${tagged}.tag`, 'rules about parts of speech (tag) are not supported: Diapason carries no tagger');
    const ignoreCase = spec.ignorecase ?? false;
    const steps = spec.tokens.flatMap(({ pattern = '', skip = 0, negate = false, target = false, min = 1 }): Step[] => {
      const fits = pattern === '' ? () => true : toolbox.tester([`\\A(?:${pattern})\\z`], { ignoreCase });
      return Array.from({ length: Math.max(1, Math.min(min, 50)) }, () => ({ fits, skip, negate, target }));
    });
    const excepted: Search = spec.exceptions?.length ? toolbox.search(spec.exceptions) : () => [];
    return {
      ...placing(spec),
      scope: spec.scope ?? ['sentence'],
      *match(block) {
        const words = [...block.text.matchAll(/[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|[^\s\p{L}\p{N}]/gu)];
        const texts = words.map(([word]) => word);
        for (let first = 0; first < words.length; first += 1) {
          const path = follow(texts, steps, first);
          if (path === undefined) continue;
          const taken = path.filter((number) => number >= 0);
          const aimed = path.filter((number, step) => number >= 0 && steps[step]?.target);
          const span = aimed.length > 0 ? aimed : taken;
          const from = words[span[0] ?? first];
          const to = words[span.at(-1) ?? first];
          const last = taken.at(-1) ?? first;
          if (!from || !to || excepted(block).some(({ start, end }) => from.index >= start && from.index < end)) continue;
          yield { start: from.index, end: to.index + to[0].length, args: texts.slice(taken[0] ?? first, last + 1) };
          first = last;
        }
      },
    };
  },
};

/** The way of the sequence from the word `first`, or undefined. What must not stand before it is true where nothing stands. */
function follow(words: readonly string[], steps: readonly Step[], first: number): Path | undefined {
  const ahead = steps.findIndex(({ negate }) => !negate);
  const whole = walk(words, steps, first);
  if (whole !== undefined || first > 0 || ahead <= 0) return whole;
  const rest = walk(words, steps.slice(ahead), first);
  return rest && [...steps.slice(0, ahead).map(() => -1), ...rest];
}

/** Takes one word per step; a step may pass over `skip` words first. */
function walk(words: readonly string[], steps: readonly Step[], first: number): number[] | undefined {
  const path: number[] = [];
  let position = first;
  for (const { fits, skip, negate } of steps) {
    for (let left = skip; left > 0 && position < words.length && fits(words[position] ?? '') === negate; left -= 1) position += 1;
    const word = words[position];
    if (word === undefined ? !negate : fits(word) === negate) return undefined;
    path.push(word === undefined ? -1 : position);
    position += 1;
  }
  return path;
}

export const spec: KindSpec = {
  id: 'sequence',
  schema,
  needs: [['tokens']],
  patterns: ({ tokens, exceptions }) => [...patternsOf(tokens), ...texts(exceptions)],
};

export const form: KindForm = {
  id: 'sequence',
  group: 'experts',
  blank: { tokens: [] },
  words: {
    en: {
      name: 'Words in a row',
      about: 'Words that follow each other in a sentence.',
    },
    fr: {
      name: 'Suite de mots',
      about: 'Des mots qui se suivent dans une phrase.',
    },
  },
};

/** The patterns of the words, where they have some. */
function patternsOf(tokens: unknown): string[] {
  return Array.isArray(tokens) ? tokens.flatMap((token) => texts((token as { pattern?: unknown } | null)?.pattern)) : [];
}
