import type { RuleKind } from '../../guide/rule-kind.ts';
import * as address from './address.ts';
import * as capitalization from './capitalization.ts';
import * as closing from './closing.ts';
import * as conditional from './conditional.ts';
import * as consistency from './consistency.ts';
import * as emoji from './emoji.ts';
import * as exclamation from './exclamation.ts';
import * as existence from './existence.ts';
import type { KindForm } from './form.ts';
import * as frenchTypography from './french-typography.ts';
import * as length from './length.ts';
import * as limit from './limit.ts';
import * as metric from './metric.ts';
import * as occurrence from './occurrence.ts';
import * as opening from './opening.ts';
import * as personalData from './personal-data.ts';
import * as placeholder from './placeholder.ts';
import * as promise from './promise.ts';
import * as readability from './readability.ts';
import * as readingEase from './reading-ease.ts';
import * as repetition from './repetition.ts';
import * as require from './require.ts';
import * as sequence from './sequence.ts';
import * as shouting from './shouting.ts';
import type { KindSpec } from './spec.ts';
import * as spelling from './spelling.ts';
import * as substitution from './substitution.ts';
import * as variety from './variety.ts';

/*
 * Every kind of rule stands in one file, and here: its `kind`, which checks, in one of the first two lists, its `spec` in the
 * third and its `form` in the fourth. A bundle holds only what the lists that it uses hold.
 */

/** The kinds that most guides for replies have: they are loaded with the reply box. */
export const commonKinds: readonly RuleKind[] = [
  existence.kind,
  substitution.kind,
  limit.kind,
  variety.kind,
  opening.kind,
  closing.kind,
  require.kind,
  promise.kind,
  address.kind,
  length.kind,
  placeholder.kind,
  personalData.kind,
  frenchTypography.kind,
  emoji.kind,
  exclamation.kind,
  shouting.kind,
];

/**
 * Kinds that few guides for replies have: formulas, dictionaries, what is counted or remembered across a text. A page of a
 * site loads them only for such a guide.
 */
export const rareKinds: readonly RuleKind[] = [
  consistency.kind,
  repetition.kind,
  spelling.kind,
  readingEase.kind,
  occurrence.kind,
  conditional.kind,
  capitalization.kind,
  readability.kind,
  metric.kind,
  sequence.kind,
];

/** What may stand in the spec of each kind: for whoever takes a guide in. */
export const specs: readonly KindSpec[] = [
  existence.spec,
  substitution.spec,
  limit.spec,
  variety.spec,
  consistency.spec,
  repetition.spec,
  opening.spec,
  closing.spec,
  require.spec,
  promise.spec,
  address.spec,
  length.spec,
  placeholder.spec,
  personalData.spec,
  spelling.spec,
  frenchTypography.spec,
  emoji.spec,
  exclamation.spec,
  shouting.spec,
  readingEase.spec,
  occurrence.spec,
  conditional.spec,
  capitalization.spec,
  readability.spec,
  metric.spec,
  sequence.spec,
];

/** How each kind is worded and edited, in the order in which a new rule's kind is chosen. */
export const forms: readonly KindForm[] = [
  existence.form,
  substitution.form,
  limit.form,
  variety.form,
  consistency.form,
  repetition.form,
  opening.form,
  closing.form,
  require.form,
  promise.form,
  address.form,
  length.form,
  placeholder.form,
  personalData.form,
  spelling.form,
  frenchTypography.form,
  emoji.form,
  exclamation.form,
  shouting.form,
  readingEase.form,
  occurrence.form,
  conditional.form,
  capitalization.form,
  readability.form,
  metric.form,
  sequence.form,
];
