import type { Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { ruleWords } from './rule-words.ts';

interface SaysProps {
  readonly rule: Rule;
  readonly language: Language;
  readonly onRule: (rule: Rule) => void;
}

type Text = 'why' | 'advice' | 'link';

const LONGEST = 2_000;

/** What a rule says of what it found: its sentence, why, and what to write instead. */
export function Says({ rule, language, onRule }: SaysProps) {
  const w = ruleWords[language];
  const set = (key: Text) => (text: string) => {
    const { [key]: _, ...rest } = rule;
    onRule(text === '' ? rest : { ...rest, [key]: text });
  };
  const area = { rows: 2, maxLength: LONGEST };
  return (
    <section class="card">
      <h2>{w.says}</h2>
      <TextArea {...area} label={w.message} help={w.messageHelp} value={rule.message} onValue={(message) => onRule({ ...rule, message })} />
      <TextArea {...area} label={w.why} help={w.whyHelp} value={rule.why ?? ''} onValue={set('why')} />
      <TextArea {...area} label={w.advice} help={w.adviceHelp} value={rule.advice ?? ''} onValue={set('advice')} />
      <TextField label={w.link} type="url" placeholder="https://" maxLength={LONGEST} value={rule.link ?? ''} onValue={set('link')} />
    </section>
  );
}
