import type { RuleKind } from '../../contract/rule-kind.ts';
import { capitalization } from './capitalization.ts';
import { metric } from './metric.ts';
import { readability } from './readability.ts';
import { sequence } from './sequence.ts';
import { spelling } from './spelling.ts';

/** Kinds that few guides for replies have: grade levels, formulas, dictionaries. A page loads them only for such a guide. */
export const documentKinds: readonly RuleKind[] = [capitalization, metric, readability, sequence, spelling].map(
  (kind) => kind as unknown as RuleKind,
);
