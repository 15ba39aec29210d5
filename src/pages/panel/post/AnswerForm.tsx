import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { sendByKey } from '../../../ui/send-key.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { postPageWords } from './words.ts';

interface AnswerFormProps {
  readonly onSave: (by: string, text: string) => void;
  readonly onCancel: () => void;
}

/** What a department said, written down by the CM until departments can answer by themselves. */
export function AnswerForm({ onSave, onCancel }: AnswerFormProps) {
  const { language } = useFrame();
  const w = postPageWords[language];
  const [by, setBy] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What they said is what the CM has at hand.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const complete = by.trim() !== '' && text.trim() !== '';
    setMissing(!complete);
    if (complete) onSave(by.trim(), text.trim());
  };
  return (
    <form ref={form} class="stack" onKeyDown={sendByKey} onSubmit={save}>
      <TextField label={w.answerBy} value={by} maxLength={100} onValue={setBy} />
      <TextArea label={w.answerText} value={text} maxLength={20_000} onValue={setText} error={missing ? w.answerMissing : undefined} />
      <div class="actions">
        <Button look="primary" submit>
          {w.save}
        </Button>
        <Button onClick={onCancel}>{w.cancel}</Button>
      </div>
    </form>
  );
}
