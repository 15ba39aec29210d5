import type { RuleKind } from '../../contract/rule-kind.ts';
import { capitalization } from './capitalization.ts';
import { replyKinds } from './index.ts';
import { metric } from './metric.ts';
import { readability } from './readability.ts';
import { sequence } from './sequence.ts';
import { spelling } from './spelling.ts';

/** Kinds about documents: headings, grade levels, formulas, dictionaries. Too heavy for the page that checks replies. */
const documentKinds = [capitalization, metric, readability, sequence, spelling];

/** Every kind by its id: for settings and the command line, and for a page that loads them too. */
export const allKinds: ReadonlyMap<string, RuleKind> = new Map([
  ...replyKinds,
  ...documentKinds.map((kind): [string, RuleKind] => [kind.id, kind as unknown as RuleKind]),
]);
