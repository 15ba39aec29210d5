import { useMemo } from 'preact/hooks';
import { siteNames } from '../../../domain/sites.ts';
import type { Rule } from '../../../guide/guide.ts';
import { levelTones } from '../../../ui/compose/level-tones.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import { ruleTitle } from '../../parts/documents/rule-title.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { readWords } from './read-words.ts';
import { hasOtherPatterns, wordsOf } from './readable.ts';

interface ReadRuleProps {
  readonly rule: Rule;
  /** The address asks for it. */
  readonly isWanted: boolean;
}

/** The language of what a rule says, where it is for replies in one language. */
const ownLanguage = ({ lang }: Rule) => (lang?.length === 1 ? lang[0] : undefined);

/** One rule for those who write by it: its sentence, why, what to write instead, and examples wrong and right. */
export function ReadRule({ rule, isWanted }: ReadRuleProps) {
  const { language } = useFrame();
  const w = readWords[language];
  const { levels, situations } = composeWords[language];
  const words = useMemo(() => wordsOf(rule), [rule]);
  const reach = [
    levels[rule.level],
    ...(rule.when?.length ? [w.when(rule.when.map((one) => situations[one]).join(', '))] : []),
    ...(rule.sites?.length ? [w.sites(rule.sites.map((one) => siteNames[one]).join(', '))] : []),
  ];
  return (
    <section class="read-rule" lang={ownLanguage(rule)} aria-current={isWanted ? 'true' : undefined}>
      <h4 dir="auto">{ruleTitle(rule, language)}</h4>
      <p class="muted small" lang={language}>
        <span class={`dot ${levelTones[rule.level]}`} aria-hidden="true" /> {reach.join(' · ')}
      </p>
      {rule.why !== undefined && <p dir="auto">{rule.why}</p>}
      {rule.advice !== undefined && (
        <p dir="auto">
          <b lang={language}>{w.instead}</b> {rule.advice}
        </p>
      )}
      {words.length > 0 && (
        <p dir="auto">
          <b lang={language}>{hasOtherPatterns(rule) ? w.someWords : w.words}</b> {words.join(' · ')}
        </p>
      )}
      <Sample name={w.wrong} mark="✗" texts={rule.bad} side="bad" />
      <Sample name={w.right} mark="✓" texts={rule.good} side="good" />
    </section>
  );
}

interface SampleProps {
  readonly name: string;
  readonly mark: string;
  readonly texts: readonly string[] | undefined;
  readonly side: 'bad' | 'good';
}

/** So many examples make a rule plain. */
const SHOWN = 3;

function Sample({ name, mark, texts = [], side }: SampleProps) {
  const { language } = useFrame();
  if (texts.length === 0) return null;
  return (
    <dl class={`sample ${side}`}>
      <dt lang={language}>
        <span aria-hidden="true">{mark}</span> {name}
      </dt>
      {texts.slice(0, SHOWN).map((text) => (
        <dd key={text} dir="auto">
          {text}
        </dd>
      ))}
    </dl>
  );
}
