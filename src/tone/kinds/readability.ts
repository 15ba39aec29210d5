import * as v from 'valibot';
import type { RuleKind } from '../../contract/rule-kind.ts';
import { grades, statistics } from '../text/statistics.ts';
import { measured } from './metric.ts';
import { common } from './shared.ts';

const spec = v.strictObject({ ...common, metrics: v.array(v.picklist(Object.keys(grades))), grade: v.number() });

/** The mean of some grade levels must not be over a grade. English only, as in Vale; `reading-ease` speaks French. */
export const readability: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'readability',
  spec,
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
