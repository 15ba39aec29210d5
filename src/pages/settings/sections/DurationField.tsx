import { useState } from 'preact/hooks';
import { Field } from '../../../ui/Field.tsx';
import { longDuration } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { departmentsWords } from './departments-words.ts';

const MOST = 60 * 24 * 60;

interface DurationFieldProps {
  readonly label: string;
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
  /** What is wrong with it beside another field. */
  readonly error?: string | undefined;
}

/** Whole minutes from one to sixty days; none where it is no such time. */
export function minutesOf(text: string, unit: number): number | undefined {
  const total = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')) * unit;
  const whole = Math.round(total);
  return Math.abs(total - whole) < 1e-9 && whole >= 1 && whole <= MOST ? whole : undefined;
}

/** A length of time in minutes or hours, from a minute to sixty days. What is none stays as typed, and it says what counts. */
export function DurationField({ label, minutes, onMinutes, error }: DurationFieldProps) {
  const { language } = useFrame();
  const w = departmentsWords[language];
  const [unit, setUnit] = useState(minutes % 60 === 0 ? 60 : 1);
  const [typed, setTyped] = useState<string>();
  const tell = (text: string, size: number) => {
    const total = minutesOf(text, size);
    setTyped(total === undefined ? text : undefined);
    if (total !== undefined) onMinutes(total);
  };
  const shown = typed ?? String(minutes / unit);
  const changeUnit = (size: number) => {
    tell(shown, size);
    setUnit(size);
  };
  const wrong = typed === undefined ? error : w.noDuration(longDuration(minutes * 60_000, language));
  return (
    <Field label={label} error={wrong}>
      {(ids) => (
        <span class="line">
          <input
            {...ids}
            type="number"
            class="input short"
            min={1}
            max={MOST / unit}
            step={unit === 60 ? 0.25 : 1}
            value={shown}
            onChange={(event) => tell(event.currentTarget.value, unit)}
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
