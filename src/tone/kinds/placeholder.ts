import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import type { KindSpec } from './spec.ts';
import { textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    /** Other patterns of fields to fill in. */
    tokens: v.optional(textList),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Fields of a template: {{name}}, {name}, [prénom], <nom>, ___, XX, « … », and a greeting whose name is blank. */
const fields = [
  '\\{\\{?[^{}\\n]{0,40}\\}?\\}',
  '\\$(?:\\{[^{}\\n]{1,40}\\}|\\p{Ll}[\\p{L}\\p{N}_]{2,30}(?![\\p{L}\\p{N}]))',
  '\\[(?!\\s*\\d+\\s*\\])[\\p{L}_][^\\]\\n(]{0,40}\\](?!\\()',
  '<(?!https?:|/)[\\p{L}_][\\p{L}\\p{N}_ -]{1,30}>',
  '_{3,}|(?<![\\p{L}\\p{N}])(?:X{2,}|xxx+)(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])%\\p{L}[\\p{L}_]{2,30}%',
  '\\[(?:…|\\.{3})\\]',
  '\\b(?:[Bb]onjour|[Bb]onsoir|[Mm]erci|[Hh]i|[Hh]ello|[Dd]ear)[ \u00a0\u202f]+(?=[,.])',
];

/** A field of a template that was not filled in. */
export const kind: RuleKind<Spec> = {
  id: 'placeholder',
  compile(_, { tokens = [] }, toolbox) {
    const search = toolbox.search([...fields, ...tokens]);
    return { needs: search, match: (block) => search(block).map(({ start, end }) => ({ start, end })) };
  },
};

export const spec: KindSpec = {
  id: 'placeholder',
  schema,
  patterns: ({ tokens }) => texts(tokens),
};

export const form: KindForm = {
  id: 'placeholder',
  group: 'reply',
  blank: {},
  fields: [{ key: 'tokens', as: 'lines' }],
  words: {
    en: {
      name: 'Fields to fill in',
      about: 'A field of a template that was left empty.',
      labels: { tokens: ['Other fields', 'One per line. Usual ones ({name}, [first name], ___) are known.'] },
    },
    fr: {
      name: 'Champs à remplir',
      about: 'Un champ de modèle laissé vide.',
      labels: { tokens: ['Autres champs', 'Un par ligne. Les champs courants ({nom}, [prénom], ___) sont connus.'] },
    },
  },
};
