import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import { formula } from '../formula.ts';
import { statistics } from '../text/statistics.ts';
import type { KindForm } from './form.ts';
import type { KindSpec } from './spec.ts';
import { common } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () => v.strictObject({ ...common, formula: v.string(), condition: v.string() });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** A formula over the counts of a text, and what its result must not be. */
export const kind: RuleKind<Spec> = {
  id: 'metric',
  compile(_, spec) {
    const result = formula(spec.formula.replace(/heading\.(h[1-6])/g, 'heading_$1'));
    const broken = formula(`__result ${spec.condition}`);
    return {
      scope: measured(spec.scope),
      match(block) {
        const counted = statistics(block.text);
        if (counted.words === 0) return [];
        const values = { ...block.counts, ...counted };
        const value = result(values);
        return broken({ ...values, __result: value }) !== 0 ? [{ start: 0, end: 0, whole: true, args: [value.toFixed(2)] }] : [];
      },
    };
  },
};

/** A measure is of the whole prose unless the rule names other blocks. */
export function measured(scope: readonly string[] | undefined): readonly string[] {
  return !scope || scope.length === 0 || (scope.length === 1 && scope[0] === 'text') ? ['summary'] : scope;
}

export const spec: KindSpec = {
  id: 'metric',
  schema,
  needs: [['formula'], ['condition']],
};

export const form: KindForm = {
  id: 'metric',
  group: 'experts',
  blank: { formula: 'words / sentences', condition: '> 20' },
  words: {
    en: {
      name: 'Formula',
      about: 'A calculation over the counts of a text.',
    },
    fr: {
      name: 'Formule',
      about: 'Un calcul sur les comptes d’un texte.',
    },
  },
};
