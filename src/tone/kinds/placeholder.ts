import type { RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/placeholder.ts';

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
export const placeholder: RuleKind<Spec> = {
  id: 'placeholder',
  compile(_, { tokens = [] }, toolbox) {
    const search = toolbox.search([...fields, ...tokens]);
    return { needs: search, match: (block) => search(block).map(({ start, end }) => ({ start, end })) };
  },
};
