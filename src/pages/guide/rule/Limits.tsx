import { useMemo } from 'preact/hooks';
import type { Rule } from '../../../guide/guide.ts';
import { deadPatterns, reachesReplies } from '../../../tone/guides.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { ruleWords } from './rule-words.ts';

/** What a rule does not do in replies, and what it needs: nothing is left unchecked without a word. */
export function Limits({ rule }: { readonly rule: Rule }) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const dead = useMemo(() => deadPatterns(rule), [rule]);
  const { dictionaries, dicpath, dic } = rule.spec;
  const named = (Array.isArray(dictionaries) && dictionaries.length > 0) || dicpath !== undefined || dic !== undefined;
  return (
    <>
      {!reachesReplies(rule) && <p class="said amber">{w.notInReplies}</p>}
      {dead.map(({ field, pattern }) => (
        <p class="said amber" key={`${field} ${pattern}`}>
          {w.neverMatches(field)} <code>{pattern}</code>
        </p>
      ))}
      {rule.kind === 'spelling' && <p class="help">{named ? w.ownDictionaries : w.spelling}</p>}
    </>
  );
}
