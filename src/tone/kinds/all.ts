import type { RuleKind } from '../../guide/rule-kind.ts';
import { commonKinds, rareKinds } from './index.ts';

/** Every kind by its id: for settings and the command line, and for a page that loads them too. */
export const allKinds: ReadonlyMap<string, RuleKind> = new Map([...commonKinds, ...rareKinds].map((kind) => [kind.id, kind]));
