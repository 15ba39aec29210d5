import type { RuleKind } from '../../guide/rule-kind.ts';
import { capitalization } from './capitalization.ts';
import { conditional } from './conditional.ts';
import { consistency } from './consistency.ts';
import { metric } from './metric.ts';
import { occurrence } from './occurrence.ts';
import { readability } from './readability.ts';
import { readingEaseKind } from './reading-ease.ts';
import { repetition } from './repetition.ts';
import { sequence } from './sequence.ts';
import { spelling } from './spelling.ts';

const kinds = [capitalization, conditional, consistency, metric, occurrence, readability, readingEaseKind, repetition, sequence, spelling];

/** Kinds that few guides for replies have: formulas, dictionaries, what is counted or remembered across a text. A page loads them only for such a guide. */
export const rareKinds: readonly RuleKind[] = kinds.map((kind) => kind as unknown as RuleKind);
