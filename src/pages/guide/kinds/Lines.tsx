import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { fieldWords } from '../../parts/documents/kind-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { LineList } from './LineList.tsx';

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
/** What takes more rows is a wall, which nobody reads: it is shown as a list. */
const READABLE = 12;

/** A list of texts: written as text where it is short, shown line by line where it is long. */
export function Lines(props: LinesProps) {
  const { value } = props;
  const { language } = useFrame();
  // Nothing turns from one into the other under the fingers of whoever types.
  const [isLong] = useState(() => rowsOf(value.join('\n')) > READABLE);
  const [isList, setList] = useState(isLong);
  const w = fieldWords[language];
  const turn = <Button onClick={() => setList(!isList)}>{isList ? w.asText : w.asList}</Button>;
  if (isList) return <LineList {...props} actions={turn} />;
  return (
    <div class="lines">
      <Text {...props} />
      {isLong && <div class="actions">{turn}</div>}
    </div>
  );
}

/** One text a line. Blank lines may stand while typing and mean nothing. */
function Text({ label, help, value, onValue }: LinesProps) {
  const [text, setText] = useState(() => value.join('\n'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from outside is taken over
  useEffect(() => {
    if (split(text).join('\n') !== value.join('\n')) setText(value.join('\n'));
  }, [value]);
  return (
    <TextArea
      label={label}
      help={help}
      rows={Math.min(READABLE, rowsOf(text))}
      value={text}
      onValue={(next) => {
        setText(next);
        onValue(split(next));
      }}
    />
  );
}
