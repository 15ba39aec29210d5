import { useMemo } from 'preact/hooks';
import type { Rule } from '../../../guide/guide.ts';
import { deadTokens, kindForms, slowPattern } from '../../../tone/guides.ts';
import type { RuleProblem } from '../../../tone/index.ts';
import { kindWords } from '../../parts/documents/kind-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { SpecForm } from '../kinds/SpecForm.tsx';
import { YamlEditor } from '../kinds/YamlEditor.tsx';
import { faultSentence } from './fault-sentence.ts';
import { Limits } from './Limits.tsx';
import { ruleWords } from './rule-words.ts';

interface LooksForProps {
  readonly rule: Rule;
  /** The rule as it was before the last letters: what cannot work is found out in it. */
  readonly tried: Rule;
  /** Why it cannot work. */
  readonly problem: RuleProblem | undefined;
  readonly onRule: (rule: Rule) => void;
}

/** So many patterns that match nothing are named. */
const SHOWN = 5;

/** What a rule looks for, in the form of its kind, and what of it cannot work. */
export function LooksFor({ rule, tried, problem, onRule }: LooksForProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const dead = useMemo(() => deadTokens(tried), [tried]);
  const slow = useMemo(() => (problem === undefined ? slowPattern(tried) : undefined), [tried, problem]);
  const { name, about } = kindWords(rule.kind, language);
  return (
    <section class="card">
      <h2>{w.looksFor}</h2>
      <p class="help">{[name, about].filter(Boolean).join(' · ')}</p>
      <Limits rule={tried} />
      <SpecForm kind={rule.kind} spec={rule.spec} onSpec={(spec) => onRule({ ...rule, spec })} />
      {problem !== undefined && (
        <p class="said red" role="alert">
          {w.cannotWork(faultSentence(rule.kind, problem, language))}
        </p>
      )}
      {slow !== undefined && (
        <p class="said red" role="alert">
          {w.slow(slow)}
        </p>
      )}
      {dead.length > 0 && <p class="said amber">{w.dead(dead.slice(0, SHOWN).join(' · '))}</p>}
      <YamlEditor spec={rule.spec} open={kindForms.get(rule.kind)?.fields === undefined} onSpec={(spec) => onRule({ ...rule, spec })} />
    </section>
  );
}
