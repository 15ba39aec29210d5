import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Member } from '../../../contract/event.ts';
import type { RuleState } from '../../../contract/state.ts';
import type { Guide, Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { faultText } from '../../../tone/exchange/index.ts';
import { checkerOf, deadTokens, EMPTY_FIELD, emptyField, kindForms, slowPattern } from '../../../tone/guides.ts';
import type { RuleProblem } from '../../../tone/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { fieldLabel, kindWords } from '../../parts/documents/kind-words.ts';
import { plainMessage } from '../../parts/documents/rule-title.ts';
import { SpecForm } from '../kinds/SpecForm.tsx';
import { YamlEditor } from '../kinds/YamlEditor.tsx';
import type { PastReply } from '../try-rule.ts';
import { useSpeller } from '../use-speller.ts';
import { Examples } from './Examples.tsx';
import { Limits } from './Limits.tsx';
import { Outcome } from './Outcome.tsx';
import { Preview } from './Preview.tsx';
import { Reach } from './Reach.tsx';
import { ruleWords } from './rule-words.ts';

interface RuleEditorProps {
  readonly rule: Rule;
  /** As it is in force; absent for a new rule. */
  readonly original: Rule | undefined;
  readonly vocabulary: Guide['vocabulary'];
  readonly themes: readonly string[];
  readonly language: Language;
  readonly replies: readonly PastReply[] | undefined;
  readonly state: RuleState | undefined;
  readonly now: number;
  readonly me: Member;
  readonly onRule: (rule: Rule) => void;
  readonly onRemove: () => void;
  readonly onCopy: () => void;
}

/** So many patterns that match nothing are named. */
const SHOWN = 5;

type Text = 'why' | 'advice' | 'link';

/** One rule: what it says, what it looks for, where it holds, its examples, and what it would have done. */
export function RuleEditor(props: RuleEditorProps) {
  const { rule, original, vocabulary, language, replies, state, now, me, onRule } = props;
  const w = ruleWords[language];
  const speller = useSpeller(rule);
  const checker = useMemo(() => checkerOf(rule, vocabulary, speller), [rule, vocabulary, speller]);
  const problem = checker.problems[0] ?? emptyProblem(rule);
  const dead = useMemo(() => deadTokens(rule), [rule]);
  const slow = useMemo(() => (problem === undefined ? slowPattern(rule) : undefined), [rule, problem]);
  const { name, about } = kindWords(rule.kind, language);
  const article = useRef<HTMLElement>(null);
  const blank = original === undefined && rule.message === '';
  // Each rule is shown from its beginning; one that is new waits for its sentence.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    const shown = article.current;
    if (shown === null) return;
    if (shown.getBoundingClientRect().top < 0) shown.scrollIntoView({ block: 'start' });
    if (blank) shown.querySelector('textarea')?.focus();
  }, []);
  const set = (key: Text, text: string) => {
    const { [key]: _, ...rest } = rule;
    onRule(text === '' ? rest : { ...rest, [key]: text });
  };
  return (
    <article ref={article} class="rule" aria-label={rule.message}>
      <Head {...props} />
      <section class="card">
        <h2>{w.says}</h2>
        <TextArea
          label={w.message}
          help={w.messageHelp}
          rows={2}
          maxLength={2_000}
          value={rule.message}
          onValue={(message) => onRule({ ...rule, message })}
        />
        <TextArea label={w.why} help={w.whyHelp} rows={2} maxLength={2_000} value={rule.why ?? ''} onValue={(text) => set('why', text)} />
        <TextArea
          label={w.advice}
          help={w.adviceHelp}
          rows={2}
          maxLength={2_000}
          value={rule.advice ?? ''}
          onValue={(text) => set('advice', text)}
        />
        <TextField
          label={w.link}
          type="url"
          placeholder="https://"
          maxLength={2_000}
          value={rule.link ?? ''}
          onValue={(text) => set('link', text)}
        />
      </section>
      <section class="card">
        <h2>{w.looksFor}</h2>
        <p class="help">{[name, about].filter(Boolean).join(' · ')}</p>
        <Limits rule={rule} language={language} />
        <SpecForm kind={rule.kind} spec={rule.spec} language={language} onSpec={(spec) => onRule({ ...rule, spec })} />
        {problem !== undefined && (
          <p class="said red" role="alert">
            {faultSentence(rule, problem, language)}
          </p>
        )}
        {slow !== undefined && (
          <p class="said red" role="alert">
            {w.slow(slow)}
          </p>
        )}
        {dead.length > 0 && <p class="said amber">{w.dead(dead.slice(0, SHOWN).join(' · '))}</p>}
        <YamlEditor
          spec={rule.spec}
          language={language}
          open={kindForms.get(rule.kind)?.fields === undefined}
          onSpec={(spec) => onRule({ ...rule, spec })}
        />
      </section>
      <Preview checker={checker} rule={rule} replies={replies} language={language} />
      <Examples rule={rule} checker={checker} language={language} onRule={onRule} />
      <Reach {...props} />
      <Outcome state={state} language={language} now={now} me={me} fresh={original === undefined} />
    </article>
  );
}

/** A rule in which nothing stands is told as one that cannot work. */
function emptyProblem(rule: Rule): RuleProblem | undefined {
  const field = emptyField(rule);
  return field === undefined ? undefined : { where: `${rule.id}, spec.${field}`, detail: EMPTY_FIELD };
}

/** What a fault of the spec says: the field by its name on this page. */
function faultSentence(rule: Rule, { where, detail }: RuleProblem, language: Language): string {
  const w = ruleWords[language];
  const key = /(?:^|, )spec\.([^.]+)/.exec(where)?.[1];
  const place = key === undefined ? '' : fieldLabel(rule.kind, key, language)[0];
  return w.cannotWork(place, /^Invalid key: Expected/.test(detail) ? w.missing : faultText(detail, language));
}

function Head({ rule, original, language, onRule, onRemove, onCopy }: RuleEditorProps) {
  const w = ruleWords[language];
  const changed = original !== undefined && JSON.stringify(original) !== JSON.stringify(rule);
  return (
    <header>
      <h2 dir="auto">{plainMessage(rule.message) || w.newRule}</h2>
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
