import type { RuleKind } from '../../guide/rule-kind.ts';
import { replyKinds } from './index.ts';
import { rareKinds } from './rare.ts';

/** Every kind by its id: for settings and the command line, and for a page that loads them too. */
export const allKinds: ReadonlyMap<string, RuleKind> = new Map([
  ...replyKinds,
  ...rareKinds.map((kind): [string, RuleKind] => [kind.id, kind]),
]);
