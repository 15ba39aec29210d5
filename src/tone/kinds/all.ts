import type { RuleKind } from '../../contract/rule-kind.ts';
import { documentKinds } from './documents.ts';
import { replyKinds } from './index.ts';

/** Every kind by its id: for settings and the command line, and for a page that loads them too. */
export const allKinds: ReadonlyMap<string, RuleKind> = new Map([
  ...replyKinds,
  ...documentKinds.map((kind): [string, RuleKind] => [kind.id, kind]),
]);
