import type { Rule } from '../../guide/guide.ts';
import type { Failure } from '../../tone/guides.ts';
import type { RuleProblem } from '../../tone/index.ts';
import { composeWords } from '../../ui/compose/words.ts';
import { ruleTitle } from '../parts/documents/rule-title.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { hashOf } from './route.ts';
import { faultSentence } from './rule/fault-sentence.ts';
import { guideWords } from './words.ts';

interface ObstaclesProps {
  readonly failures: readonly Failure[];
  /** The rules of the draft. */
  readonly rules: readonly Rule[];
}

/** How many are shown at once; the others come when these are mended. */
const SHOWN = 4;

/** What stands in the way of publishing: the rule and its example, fault or slow pattern. */
export function Obstacles({ failures, rules }: ObstaclesProps) {
  const { language } = useFrame();
  const w = guideWords[language];
  return (
    <div class="obstacles" role="alert">
      <p>
        <b>{w.notPublished}</b>
      </p>
      <ul>
        {failures.slice(0, SHOWN).map((failure) => (
          <li key={JSON.stringify(failure)}>
            <Words failure={failure} rule={rules.find(({ id }) => id === failure.rule)} />{' '}
            <a href={hashOf('rules', failure.rule)}>{w.openRule}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A failure of the rule with this id, as place and reason. */
function problemIn(id: string, text: string): RuleProblem {
  const rest = text.startsWith(id) ? text.slice(id.length) : text;
  const at = Math.max(0, rest.indexOf(': '));
  return { where: rest.slice(0, at), detail: rest.slice(at).replace(/^: /, '') };
}

interface WordsProps {
  readonly failure: Failure;
  readonly rule: Rule | undefined;
}

function Words({ failure, rule }: WordsProps) {
  const { language } = useFrame();
  const w = guideWords[language];
  const { quote } = composeWords[language];
  const kind = rule?.kind ?? '';
  const name = ruleTitle({ kind, message: rule?.message ?? '' }, language);
  const { reason, example = '', detail = '' } = failure;
  switch (reason) {
    case 'silent-on-bad':
    case 'fires-on-good':
      return (
        <>
          {w[reason](name)} <b dir="auto">{quote(example)}</b>
        </>
      );
    case 'broken':
      return (
        <>
          {w.cannotWork(name)} {faultSentence(kind, problemIn(failure.rule, detail), language)}
        </>
      );
    case 'dead':
      return null;
    case 'twice':
      return <>{w.twice(name)}</>;
    case 'slow':
      return (
        <>
          {w.slow(name)}{' '}
          <span class="slow">
            {w.slowPattern} <code>{detail}</code> · {w.slowText} <code>{example.replace(/\p{Cc}/gu, '·')}</code>
          </span>
        </>
      );
  }
}
