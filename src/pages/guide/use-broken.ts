import { useMemo } from 'preact/hooks';
import type { Guide, Rule } from '../../guide/guide.ts';
import { verifyGuide } from '../../tone/guides.ts';
import { useSettled } from '../parts/data/use-settled.ts';
import type { RuleChange } from './rule-changes.ts';

type Vocabulary = Guide['vocabulary'];

/** The ids of the changed rules that cannot be published, found out when their writer pauses. */
export function useBroken(changes: readonly RuleChange[], vocabulary: Vocabulary): ReadonlySet<string> {
  const settled = useSettled(changes);
  const isBroken = useMemo(() => createBrokenTest(vocabulary), [vocabulary]);
  return useMemo(() => {
    const ids = settled.flatMap(({ to }) => (to === null ? [] : [to.id]));
    const isTwice = (id: string) => ids.indexOf(id) !== ids.lastIndexOf(id);
    return new Set(settled.flatMap(({ to }) => (to !== null && (isTwice(to.id) || isBroken(to)) ? [to.id] : [])));
  }, [settled, isBroken]);
}

/** Tries each rule once: of many that were changed, only the one that is typed in is tried anew. */
function createBrokenTest(vocabulary: Vocabulary): (rule: Rule) => boolean {
  const known = new WeakMap<Rule, boolean>();
  return (rule) => {
    const found = known.get(rule) ?? verifyGuide({ rules: [rule], vocabulary }).length > 0;
    known.set(rule, found);
    return found;
  };
}
