import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Member } from '../../../contract/event.ts';
import type { RuleState } from '../../../contract/guide-state.ts';
import type { Guide, Rule } from '../../../guide/guide.ts';
import { checkerOf, EMPTY_FIELD } from '../../../tone/guides.ts';
import { Button } from '../../../ui/Button.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useSettled } from '../../parts/data/use-settled.ts';
import { plainMessage, ruleTitle } from '../../parts/documents/rule-title.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import type { PastReply } from '../try-rule.ts';
import { useSpeller } from '../use-speller.ts';
import { Examples } from './Examples.tsx';
import { emptyProblem } from './fault-sentence.ts';
import { LooksFor } from './LooksFor.tsx';
import { Outcome } from './Outcome.tsx';
import { Preview } from './Preview.tsx';
import { Reach } from './Reach.tsx';
import { ruleWords } from './rule-words.ts';
import { Says } from './Says.tsx';

interface RuleEditorProps {
  readonly rule: Rule;
  /** As it is in force; absent for a new rule. */
  readonly original: Rule | undefined;
  /** It is new, and nothing was written in it yet: it is no change. */
  readonly isUntouched: boolean;
  readonly vocabulary: Guide['vocabulary'];
  readonly themes: readonly string[];
  readonly replies: readonly PastReply[] | undefined;
  readonly state: RuleState | undefined;
  readonly now: number;
  readonly me: Member;
  readonly onRule: (rule: Rule) => void;
  readonly onRemove: () => void;
  readonly onCopy: () => void;
}

/** One rule: what it looks for, what it would have done, what it says, its examples, and where it holds. */
export function RuleEditor(props: RuleEditorProps) {
  const { language } = useFrame();
  const { rule, original, isUntouched, vocabulary, replies, state, now, me, onRule } = props;
  const speller = useSpeller(rule);
  // The fields answer at once; the rule is made ready, tried and judged when its writer pauses.
  const [tried, isTriedUntouched] = useSettled(useMemo(() => [rule, isUntouched] as const, [rule, isUntouched]));
  const checker = useMemo(() => checkerOf(tried, vocabulary, speller), [tried, vocabulary, speller]);
  // Nothing is wrong with a rule before anything was typed.
  const problem = isUntouched || isTriedUntouched ? undefined : (checker.problems[0] ?? emptyProblem(tried));
  const isSpeechless = problem?.detail === EMPTY_FIELD && problem.where.endsWith(', message');
  const article = useRef<HTMLElement>(null);
  // Each rule is shown from its beginning; a new one waits for its first words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    const shown = article.current;
    if (shown === null) return;
    if (shown.getBoundingClientRect().top < 0) shown.scrollIntoView({ block: 'start' });
    if (isUntouched) shown.querySelector<HTMLElement>('.card textarea, .card input, .card select')?.focus();
  }, []);
  return (
    <article ref={article} class="rule" aria-label={ruleTitle(rule, language)}>
      <Head {...props} />
      <LooksFor rule={rule} tried={tried} problem={isSpeechless ? undefined : problem} onRule={onRule} />
      <Preview checker={checker} rule={tried} replies={replies} />
      <Says rule={rule} onRule={onRule} />
      <Examples rule={rule} tried={tried} checker={checker} onRule={onRule} />
      <Reach {...props} />
      <Outcome state={state} now={now} me={me} fresh={original === undefined} />
    </article>
  );
}

function Head({ rule, original, onRule, onRemove, onCopy }: RuleEditorProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const changed = original !== undefined && JSON.stringify(original) !== JSON.stringify(rule);
  return (
    <header>
      <h2 dir="auto">{plainMessage(rule.message).trim() || w.newRule}</h2>
      <div class="actions">
        {changed && (
          <Button look="ghost" onClick={() => onRule(original)}>
            {w.undoChanges}
          </Button>
        )}
        <Button look="line" onClick={onCopy}>
          {w.copy}
        </Button>
        <Button look="danger" onClick={onRemove}>
          {w.remove}
        </Button>
      </div>
      <Switch label={w.on} help={w.onHelp} checked={rule.off !== true} onChange={(on) => onRule(withOff(rule, !on))} />
    </header>
  );
}

function withOff({ off: _, ...rule }: Rule, off: boolean): Rule {
  return off ? { ...rule, off } : rule;
}
