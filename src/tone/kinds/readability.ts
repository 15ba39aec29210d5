import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import { grades, statistics } from '../text/statistics.ts';
import type { KindForm } from './form.ts';
import { measured } from './metric.ts';
import type { KindSpec } from './spec.ts';
import { common } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () => v.strictObject({ ...common, metrics: v.array(v.picklist(Object.keys(grades))), grade: v.number() });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** The mean of some grade levels must not be over a grade. English only, as in Vale; `reading-ease` speaks French. */
export const kind: RuleKind<Spec> = {
  id: 'readability',
  compile(_, spec) {
    return {
      scope: measured(spec.scope),
      match(block) {
        const counted = statistics(block.text);
        if (counted.words === 0 || counted.sentences === 0) return [];
        const sum = spec.metrics.reduce((total, name) => total + (grades[name]?.(counted) ?? 0), 0);
        const grade = sum / spec.metrics.length;
        return grade > spec.grade ? [{ start: 0, end: 0, whole: true, args: [grade.toFixed(2)] }] : [];
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'readability',
  schema,
  needs: [['metrics']],
};

export const form: KindForm = {
  id: 'readability',
  group: 'experts',
  blank: { metrics: ['Flesch-Kincaid'], grade: 8 },
  words: {
    en: {
      name: 'School grade',
      about: 'How hard an English text is to read.',
    },
    fr: {
      name: 'Niveau scolaire',
      about: 'La difficulté d’un texte anglais.',
    },
  },
};
