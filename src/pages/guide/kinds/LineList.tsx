import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { fieldWords } from '../../parts/documents/kind-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { LongList } from './LongList.tsx';

interface LineListProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: readonly string[];
  /** What else can be done with all lines. */
  readonly actions: ComponentChildren;
  readonly onValue: (lines: string[]) => void;
}

/** So much of a line names it. */
const NAMED = 40;
const shortened = (text: string) => (text.length > NAMED ? `${text.slice(0, NAMED)}…` : text);
const written = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

/** Many texts, one row each: a long one is seen whole once one is in it. Empty ones may stand while typing and mean nothing. */
export function LineList({ label, help, value, actions, onValue }: LineListProps) {
  const { language } = useFrame();
  const w = fieldWords[language];
  const [lines, setLines] = useState(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from outside is taken over
  useEffect(() => {
    if (written(lines).join('\n') !== value.join('\n')) setLines(value);
  }, [value]);
  const change = (next: readonly string[]) => {
    setLines(next);
    onValue(written(next));
  };
  // What was pasted may be several lines.
  const put = (index: number, text: string) => change(lines.toSpliced(index, 1, ...text.split('\n')));
  const line = (index: number) => (
    <Line label={w.line(label, index + 1)} text={lines[index] ?? ''} onText={(text) => put(index, text)}>
      <Button
        aria-label={w.removeRow(shortened(lines[index] ?? ''))}
        title={w.removeRow('')}
        onClick={() => change(lines.filter((_, at) => at !== index))}
      >
        ×
      </Button>
    </Line>
  );
  // One empty line is enough.
  const add = () => lines[0] !== '' && setLines(['', ...lines]);
  return (
    <Field label={label} help={help}>
      {({ id }) => <LongList id={id} label={label} texts={lines} onAdd={add} actions={actions} line={line} />}
    </Field>
  );
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly children: ComponentChildren;
}

/** About so many characters of a pattern fit on a row. */
const WIDTH = 72;
/** So many rows of a line are in view while one writes in it. */
const ROWS = 8;

function Line({ label, text, onText, children }: LineProps) {
  return (
    <div class="text-line">
      <textarea
        class="input code"
        aria-label={label}
        spellcheck={false}
        rows={Math.min(ROWS, Math.max(1, Math.ceil(text.length / WIDTH)))}
        value={text}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {children}
    </div>
  );
}
