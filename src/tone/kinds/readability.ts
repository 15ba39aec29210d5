import type { RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/readability.ts';
import { grades, statistics } from '../text/statistics.ts';
import { measured } from './metric.ts';

/** The mean of some grade levels must not be over a grade. English only, as in Vale; `reading-ease` speaks French. */
export const readability: RuleKind<Spec> = {
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
