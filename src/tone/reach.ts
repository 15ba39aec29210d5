import type { Rule } from '../guide/guide.ts';
import { isSelected } from './scope.ts';

/** The parts that a plain reply has, as `replyBlocks` names them. */
const parts = ['text', 'sentence.text', 'paragraph.text', 'summary', 'raw'].map((scope) => ({ scope, parent: 'text' }));

/** Whether a rule can speak of a reply at all: some are about headings, lists or cells, which only documents have. */
export function reachesReplies({ spec }: Pick<Rule, 'spec'>): boolean {
  const named = [spec['scope'] ?? []].flat().filter((scope) => typeof scope === 'string');
  return named.length === 0 || parts.some((part) => isSelected(named, part));
}
