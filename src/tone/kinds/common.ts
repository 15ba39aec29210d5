import type { RuleKind } from '../../guide/rule-kind.ts';
import { commonKinds } from './index.ts';

/** The kinds that are checked as a reply is typed, by id. */
export const replyKinds: ReadonlyMap<string, RuleKind> = new Map(commonKinds.map((kind) => [kind.id, kind]));
