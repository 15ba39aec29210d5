import type { RuleKind } from '../../guide/rule-kind.ts';
import { address } from './address.ts';
import { closing } from './closing.ts';
import { emojiPolicy } from './emoji.ts';
import { exclamation } from './exclamation.ts';
import { existence } from './existence.ts';
import { frenchTypography } from './french-typography.ts';
import { length } from './length.ts';
import { limit } from './limit.ts';
import { opening } from './opening.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { promise } from './promise.ts';
import { require } from './require.ts';
import { shouting } from './shouting.ts';
import { substitution } from './substitution.ts';
import { variety } from './variety.ts';

/** Vale's kinds of rules that most guides for replies have; the others stand in `rare.ts`. */
const fromVale = [existence, substitution];

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
  require,
  shouting,
  variety,
];

/** The kinds that are checked as a reply is typed, by id. A new kind is one file here, its schema in `specs/`, and one line. */
export const replyKinds: ReadonlyMap<string, RuleKind> = new Map(
  [...fromVale, ...own].map((kind) => [kind.id, kind as unknown as RuleKind]),
);
