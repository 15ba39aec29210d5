import type { GenericSchema } from 'valibot';
import { spec as address } from './address.ts';
import { spec as capitalization } from './capitalization.ts';
import { spec as closing } from './closing.ts';
import { spec as conditional } from './conditional.ts';
import { spec as consistency } from './consistency.ts';
import { spec as emoji } from './emoji.ts';
import { spec as exclamation } from './exclamation.ts';
import { spec as existence } from './existence.ts';
import { spec as frenchTypography } from './french-typography.ts';
import { spec as length } from './length.ts';
import { spec as limit } from './limit.ts';
import { spec as metric } from './metric.ts';
import { spec as occurrence } from './occurrence.ts';
import { spec as opening } from './opening.ts';
import { spec as personalData } from './personal-data.ts';
import { spec as placeholder } from './placeholder.ts';
import { spec as promise } from './promise.ts';
import { spec as readability } from './readability.ts';
import { spec as readingEase } from './reading-ease.ts';
import { spec as repetition } from './repetition.ts';
import { spec as require } from './require.ts';
import { spec as sequence } from './sequence.ts';
import { spec as shouting } from './shouting.ts';
import { spec as spelling } from './spelling.ts';
import { spec as substitution } from './substitution.ts';
import { spec as variety } from './variety.ts';

/**
 * The schema of each kind's `spec`, by the kind's id: for whoever takes a guide in (settings, importers, the command line).
 * The page that checks replies trusts a guide that was taken in, and carries no schemas.
 */
export const specs: ReadonlyMap<string, GenericSchema> = new Map<string, GenericSchema>([
  ['address', address],
  ['capitalization', capitalization],
  ['closing', closing],
  ['conditional', conditional],
  ['consistency', consistency],
  ['emoji', emoji],
  ['exclamation', exclamation],
  ['existence', existence],
  ['french-typography', frenchTypography],
  ['length', length],
  ['limit', limit],
  ['metric', metric],
  ['occurrence', occurrence],
  ['opening', opening],
  ['personal-data', personalData],
  ['placeholder', placeholder],
  ['promise', promise],
  ['readability', readability],
  ['reading-ease', readingEase],
  ['repetition', repetition],
  ['require', require],
  ['sequence', sequence],
  ['shouting', shouting],
  ['spelling', spelling],
  ['substitution', substitution],
  ['variety', variety],
]);
