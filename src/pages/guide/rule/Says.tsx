import { useState } from 'preact/hooks';
import type { Rule } from '../../../guide/guide.ts';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { ruleWords } from './rule-words.ts';

interface SaysProps {
  readonly rule: Rule;
  readonly onRule: (rule: Rule) => void;
}

type Text = 'why' | 'advice' | 'link';

const LONGEST = 2_000;

/** What a rule says of what it found: its sentence, why, and what to write instead. */
export function Says({ rule, onRule }: SaysProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  // Whoever begins with the words is not scolded for a sentence that comes later.
  const [wasLeft, setWasLeft] = useState(false);
  const isMissing = wasLeft && rule.message.trim() === '';
  const set = (key: Text) => (text: string) => {
    const { [key]: _, ...rest } = rule;
    onRule(text === '' ? rest : { ...rest, [key]: text });
  };
  const area = { rows: 2, maxLength: LONGEST };
  return (
    <section class="card">
      <h2>{w.says}</h2>
      <div onFocusOut={() => setWasLeft(true)}>
        <TextArea
          {...area}
          label={w.message}
          help={w.messageHelp}
          error={isMissing ? w.missing : undefined}
          value={rule.message}
          onValue={(message) => onRule({ ...rule, message })}
        />
      </div>
      <TextArea {...area} label={w.why} help={w.whyHelp} value={rule.why ?? ''} onValue={set('why')} />
      <TextArea {...area} label={w.advice} help={w.adviceHelp} value={rule.advice ?? ''} onValue={set('advice')} />
      <TextField label={w.link} type="url" placeholder="https://" maxLength={LONGEST} value={rule.link ?? ''} onValue={set('link')} />
    </section>
  );
}
