import type { RuleKind } from '../../contract/rule-kind.ts';
import { address } from './address.ts';
import { capitalization } from './capitalization.ts';
import { closing } from './closing.ts';
import { conditional } from './conditional.ts';
import { consistency } from './consistency.ts';
import { emojiPolicy } from './emoji.ts';
import { exclamation } from './exclamation.ts';
import { existence } from './existence.ts';
import { frenchTypography } from './french-typography.ts';
import { length } from './length.ts';
import { limit } from './limit.ts';
import { metric } from './metric.ts';
import { occurrence } from './occurrence.ts';
import { opening } from './opening.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { promise } from './promise.ts';
import { readability } from './readability.ts';
import { readingEaseKind } from './reading-ease.ts';
import { repetition } from './repetition.ts';
import { require } from './require.ts';
import { sequence } from './sequence.ts';
import { shouting } from './shouting.ts';
import { spelling } from './spelling.ts';
import { substitution } from './substitution.ts';
import { variety } from './variety.ts';

/** Vale's kinds of rules. */
const fromVale = [
  existence,
  substitution,
  occurrence,
  repetition,
  consistency,
  conditional,
  capitalization,
  metric,
  readability,
  spelling,
  sequence,
];

/** Kinds that Vale does not have. */
const own = [
  address,
  closing,
  emojiPolicy,
  exclamation,
  frenchTypography,
  length,
  limit,
  opening,
  personalData,
  placeholder,
  promise,
  readingEaseKind,
  require,
  shouting,
  variety,
];

export const valeKinds: readonly string[] = fromVale.map(({ id }) => id);

/** Every kind by its id. A new kind is one file and one line above. */
export const kinds: ReadonlyMap<string, RuleKind> = new Map([...fromVale, ...own].map((kind) => [kind.id, kind as unknown as RuleKind]));
