import { useEffect, useState } from 'preact/hooks';
import { TextArea } from '../../../ui/Field.tsx';

interface LinesProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: readonly string[];
  readonly onValue: (lines: string[]) => void;
}

const split = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** About so many characters fit on a line. */
const WIDTH = 88;
const rowsOf = (text: string) => text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / WIDTH)), 1);

/** A list of texts, one per line. Blank lines may stand while typing and mean nothing. */
export function Lines({ label, help, value, onValue }: LinesProps) {
  const [text, setText] = useState(() => value.join('\n'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from outside is taken over
  useEffect(() => {
    if (split(text).join('\n') !== value.join('\n')) setText(value.join('\n'));
  }, [value]);
  return (
    <TextArea
      label={label}
      help={help}
      rows={Math.min(12, rowsOf(text))}
      value={text}
      onValue={(next) => {
        setText(next);
        onValue(split(next));
      }}
    />
  );
}
