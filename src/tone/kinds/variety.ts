import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import { addresses, isInside } from '../text/addresses.ts';
import { quotations } from '../text/quotations.ts';
import type { KindForm } from './form.ts';
import { sidesOf } from './half-written.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    /** The two ways, word for word; a `*` at the end stands for any ending but `-ist` and `-ism`, `organis*` : `organiz*`. */
    words: v.record(v.string(), v.string()),
    /** The side to keep; the one used more (or first) when absent. */
    keep: v.optional(v.picklist(['left', 'right'])),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

type Side = 'left' | 'right';
interface Found extends Match {
  readonly side: Side;
}

/** Two ways of spelling that must not meet in one reply, such as British and American. */
export const kind: RuleKind<Spec> = {
  id: 'variety',
  compile(_, spec, toolbox) {
    const pairs = Object.entries(spec.words);
    const left = pairs.map(([word]) => word);
    const right = pairs.map(([, word]) => word);
    const search = toolbox.search([...left, ...right].map(pattern), { ignoreCase: true, words: true });
    const other = [...right, ...left];
    return {
      ...wholeReply,
      needs: search,
      match(block): Iterable<Match> {
        const found: Found[] = search(block)
          .filter(({ start, end }) => !isName(block.text, start) && !isInside(theirs(block.text), block.text, start, end))
          .map(({ start, end, which }) => ({
            start,
            end,
            side: which < left.length ? 'left' : 'right',
            replacements: [respelled(block.text.slice(start, end), [...left, ...right][which] ?? '', other[which] ?? '')],
          }));
        const lefts = found.filter(({ side }) => side === 'left').length;
        const rights = found.length - lefts;
        if (lefts === 0 || rights === 0) return [];
        const keep = spec.keep ?? (lefts === rights ? found[0]?.side : lefts > rights ? 'left' : 'right');
        return found.filter(({ side }) => side !== keep);
      },
    };
  },
};

/** Quotations, links and names are not spelled by the brand. */
const theirs = (text: string) => [...quotations(text), ...addresses(text)];

function pattern(word: string): string {
  return word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*(?<!is[tm]s?|istic(?:ally)?)` : word;
}

/** A capital within a sentence: Lincoln Center is spelled its own way everywhere. */
function isName(text: string, start: number): boolean {
  return /[\p{L}\p{N},’'] \p{Lu}$/u.test(text.slice(Math.max(0, start - 2), start + 1));
}

function respelled(match: string, from: string, to: string): string {
  const open = from.endsWith('*') && to.endsWith('*');
  const changed = open ? to.slice(0, -1) + match.slice(from.length - 1) : to;
  return /^\p{Lu}/u.test(match) ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
}

export const spec: KindSpec = {
  id: 'variety',
  schema,
  needs: [['words']],
  patterns: ({ words }) => sidesOf(words).map(withoutStar),
};

export const form: KindForm = {
  id: 'variety',
  group: 'words',
  blank: { words: {} },
  fields: [
    { key: 'words', as: 'pairs' },
    { key: 'keep', as: 'choice', values: ['left', 'right'], optional: true },
  ],
  words: {
    en: {
      name: 'One spelling',
      about: 'Two ways of spelling that must not meet, British and American for example.',
      labels: { words: ['The two spellings', 'A star stands for any ending but -ist and -ism: organis* / organiz*.'], keep: ['Keep'] },
      values: { left: 'the left one', right: 'the right one', '': 'the one used more' },
      columns: { words: ['One', 'the other'] },
    },
    fr: {
      name: 'Une seule orthographe',
      about: 'Deux orthographes qui ne doivent pas se croiser.',
      labels: { words: ['Les deux orthographes', 'Une étoile vaut toute terminaison : organis* / organiz*.'], keep: ['Garder'] },
      values: { left: 'celle de gauche', right: 'celle de droite', '': 'la plus employée' },
      columns: { words: ['L’une', 'l’autre'] },
    },
  },
};

function withoutStar(word: string): string {
  return word.replace(/\*$/, '');
}
