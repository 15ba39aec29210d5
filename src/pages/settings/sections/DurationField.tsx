import { useState } from 'preact/hooks';
import { Field } from '../../../ui/Field.tsx';
import { useFrame } from '../../frame/frame.tsx';
import { departmentsWords } from './departments-words.ts';

const MOST = 60 * 24 * 60;

interface DurationFieldProps {
  readonly label: string;
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}

/** A length of time in minutes or hours, from a minute to sixty days. */
export function DurationField({ label, minutes, onMinutes }: DurationFieldProps) {
  const w = departmentsWords[useFrame().language];
  const [unit, setUnit] = useState(minutes % 60 === 0 ? 60 : 1);
  const tell = (value: number, size: number) => {
    const total = Math.round(value * size);
    if (total >= 1 && total <= MOST) onMinutes(total);
  };
  const changeUnit = (size: number) => {
    tell(minutes / unit, size);
    setUnit(size);
  };
  return (
    <Field label={label}>
      {(ids) => (
        <span class="line">
          <input
            {...ids}
            type="number"
            class="input short"
            min={1}
            max={MOST / unit}
            step={unit === 60 ? 0.25 : 1}
            value={minutes / unit}
            onChange={(event) => tell(event.currentTarget.valueAsNumber, unit)}
          />
          <select
            class="input"
            aria-label={w.unitOf(label)}
            value={unit}
            onChange={(event) => changeUnit(Number(event.currentTarget.value))}
          >
            <option value={1}>{w.minutes}</option>
            <option value={60}>{w.hours}</option>
          </select>
        </span>
      )}
    </Field>
  );
}
