import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Span } from '../../guide/text.ts';
import { sentences } from '../text/sentences.ts';
import { graphemes, weighted } from '../text/weigh.ts';
import type { KindForm } from './form.ts';
import { maximumIn } from './maximum.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { MaxWhenSchema } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    max: v.number(),
    maxWhen: v.optional(MaxWhenSchema),
    /** `weighted` is X's own count; `graphemes` counts what a person sees as one character. */
    unit: v.picklist(['characters', 'graphemes', 'words', 'weighted']),
    per: v.picklist(['reply', 'sentence']),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

type Unit = Spec['unit'];

/** A link is read as one thing, however long: in a sentence it counts as X counts it. */
const link = /https?:\/\/\S+/g;
const shortened = 'x'.repeat(23);

/** How long a reply or each of its sentences may be. The finding is what is too long: the sentence, or the reply's excess. */
export const kind: RuleKind<Spec> = {
  id: 'length',
  compile: (_, spec) => ({
    ...wholeReply,
    everywhere: true,
    match({ text }, situation): Match[] {
      const max = maximumIn(spec, situation);
      if (spec.per === 'reply') return excess(text, spec.unit, max);
      return lines(text).flatMap((span) => {
        const size = measure(text.slice(span.start, span.end).replace(link, shortened), spec.unit);
        return size > max ? [{ ...span, args: [String(size), String(max)] }] : [];
      });
    },
  }),
};

function excess(text: string, unit: Unit, max: number): Match[] {
  const size = measure(text, unit);
  if (size <= max) return [];
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle), unit) <= max) low = middle;
    else high = middle - 1;
  }
  const start = /[\uDC00-\uDFFF]/.test(text.charAt(low)) ? low - 1 : low;
  return [{ start, end: text.length, args: [String(size), String(max)] }];
}

/** Sentences, which a line break ends too. */
function lines(text: string): Span[] {
  return sentences(text).flatMap(({ start, end }) => {
    const parts: Span[] = [];
    for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\n]+/g))
      parts.push({ start: start + index, end: start + index + line.length });
    return parts;
  });
}

function measure(text: string, unit: Unit): number {
  if (unit === 'weighted') return weighted(text);
  if (unit === 'graphemes') return graphemes(text);
  return unit === 'words' ? (text.match(/\S+/g)?.length ?? 0) : [...text].length;
}

export const spec: KindSpec = {
  id: 'length',
  schema,
};

export const form: KindForm = {
  id: 'length',
  group: 'reply',
  blank: { max: 280, unit: 'weighted', per: 'reply' },
  fields: [
    { key: 'max', as: 'number' },
    { key: 'unit', as: 'choice', values: ['characters', 'graphemes', 'words', 'weighted'] },
    { key: 'per', as: 'choice', values: ['reply', 'sentence'] },
    { key: 'maxWhen', as: 'situations' },
  ],
  words: {
    en: {
      name: 'Length',
      about: 'How long a reply or a sentence may be.',
      labels: { unit: ['Counted in'], per: ['Per'] },
      values: {
        characters: 'characters',
        graphemes: 'visible signs',
        words: 'words',
        weighted: 'characters as X counts them',
        reply: 'reply',
        sentence: 'sentence',
      },
    },
    fr: {
      name: 'Longueur',
      about: 'La longueur d’une réponse ou d’une phrase.',
      labels: { unit: ['Compté en'], per: ['Par'] },
      values: {
        characters: 'caractères',
        graphemes: 'signes visibles',
        words: 'mots',
        weighted: 'caractères comptés par X',
        reply: 'réponse',
        sentence: 'phrase',
      },
    },
  },
};
