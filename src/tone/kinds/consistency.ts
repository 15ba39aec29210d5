import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { sidesOf } from './half-written.ts';
import { placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, flag } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () => v.strictObject({ ...common, either: v.record(v.string(), v.string()), nonword: flag, ignorecase: flag });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Of two ways of writing only one may occur in a text: one finding per block once both were seen. */
export const kind: RuleKind<Spec> = {
  id: 'consistency',
  compile(_, spec, toolbox) {
    const options = { ignoreCase: spec.ignorecase ?? false, words: !spec.nonword };
    const pairs = Object.entries(spec.either).map((pair) => ({
      search: toolbox.search(pair, options),
      seen: new WeakMap<object, Set<number>>(),
    }));
    return {
      ...placing(spec),
      *match(block): Iterable<Match> {
        for (const { search, seen } of pairs) {
          const hits = search(block);
          const sides = seen.get(block.source) ?? new Set();
          seen.set(block.source, sides);
          for (const { which } of hits) sides.add(which);
          const last = hits.at(-1);
          if (!last || sides.size < 2) continue;
          const word = block.text.slice(last.start, last.end);
          // Vale reports the first place of the text it saw last.
          const place = hits.find(({ start, end }) => block.text.slice(start, end) === word) ?? last;
          yield { start: place.start, end: place.end };
        }
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'consistency',
  schema,
  needs: [['either']],
  patterns: ({ either }) => sidesOf(either),
  wholeWords: ({ either }) => sidesOf(either),
};

export const form: KindForm = {
  id: 'consistency',
  group: 'words',
  blank: { either: {} },
  fields: [
    { key: 'either', as: 'pairs' },
    { key: 'ignorecase', as: 'flag' },
  ],
  words: {
    en: {
      name: 'One way of writing',
      about: 'Of two ways only one in a reply.',
      labels: { either: ['The two ways'] },
      columns: { either: ['One', 'the other'] },
    },
    fr: {
      name: 'Une seule façon d’écrire',
      about: 'De deux façons, une seule par réponse.',
      labels: { either: ['Les deux façons'] },
      columns: { either: ['L’une', 'l’autre'] },
    },
  },
};
