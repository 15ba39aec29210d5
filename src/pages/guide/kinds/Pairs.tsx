import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { fieldWords } from '../../parts/documents/kind-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { FIRST_LINES, LongList } from './LongList.tsx';

type Row = readonly [left: string, right: string];

interface PairsProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly columns: Row;
  readonly value: Readonly<Record<string, unknown>>;
  readonly onValue: (value: Record<string, string>) => void;
}

const rowsOf = (value: Readonly<Record<string, unknown>>): Row[] => Object.entries(value).map(([left, right]) => [left, String(right)]);
const tableOf = (rows: readonly Row[]) => Object.fromEntries(rows.filter(([left]) => left.trim() !== ''));

/** A table of two columns. A line without a left side may stand while typing and means nothing. */
export function Pairs({ label, help, columns, value, onValue }: PairsProps) {
  const { language } = useFrame();
  const w = fieldWords[language];
  const [rows, setRows] = useState(() => rowsOf(value));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from outside is taken over
  useEffect(() => {
    if (JSON.stringify(tableOf(rows)) !== JSON.stringify(value)) setRows(rowsOf(value));
  }, [value]);
  const change = (next: Row[]) => {
    setRows(next);
    onValue(tableOf(next));
  };
  const put = (index: number, row: Row) => change(rows.map((old, at) => (at === index ? row : old)));
  // Nothing is folded away from under the fingers of whoever adds line after line.
  const [isLong] = useState(() => rows.length > FIRST_LINES);
  const line = (index: number) => (
    <Pair
      row={rows[index] ?? ['', '']}
      columns={columns}
      onRow={(row) => put(index, row)}
      onRemove={() => change(rows.filter((_, at) => at !== index))}
    />
  );
  return (
    <Field label={label} help={help}>
      {({ id }) =>
        isLong ? (
          <LongList
            id={id}
            label={label}
            texts={rows.map(([left, right]) => `${left} ${right}`)}
            onAdd={() => setRows([['', ''], ...rows])}
            line={line}
          />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot carry the field's label
          <div class="pairs" role="group" id={id} aria-label={label}>
            {rows.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name while it is typed
              <Fragment key={index}>{line(index)}</Fragment>
            ))}
            <Button look="ghost" onClick={() => setRows([...rows, ['', '']])}>
              {w.addRow}
            </Button>
          </div>
        )
      }
    </Field>
  );
}

interface PairProps {
  readonly row: Row;
  readonly columns: Row;
  readonly onRow: (row: Row) => void;
  readonly onRemove: () => void;
}

function Pair({ row: [left, right], columns, onRow, onRemove }: PairProps) {
  const { language } = useFrame();
  const remove = fieldWords[language].removeRow(left);
  return (
    <div class="pair">
      <input
        class="input"
        aria-label={columns[0]}
        placeholder={columns[0]}
        value={left}
        onInput={(event) => onRow([event.currentTarget.value, right])}
      />
      <span class="muted" aria-hidden="true">
        →
      </span>
      <input
        class="input"
        aria-label={columns[1]}
        placeholder={columns[1]}
        value={right}
        onInput={(event) => onRow([left, event.currentTarget.value])}
      />
      <Button aria-label={remove} title={remove} onClick={onRemove}>
        ×
      </Button>
    </div>
  );
}
