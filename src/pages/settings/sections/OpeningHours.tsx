import { useState } from 'preact/hooks';
import type { Hours } from '../../../contract/workspace.ts';
import { words } from '../../../guide/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { minutesOfDay, type Opening, timeOfDay, week, withDay, withHoliday, withOpening } from '../hours.ts';
import { settingsWords } from '../words.ts';

const hoursWords = words({
  en: {
    title: 'Opening hours',
    help: 'Deadlines only run while you are open, except those that run at any hour.',
    zone: 'Time zone',
    closed: 'closed',
    from: (day: string) => `${day}, from`,
    to: (day: string) => `${day}, to`,
    upside: 'Closing comes after opening: correct one of the two.',
    holidays: 'Days off',
    none: 'No day off yet.',
    date: 'A day off',
  },
  fr: {
    title: 'Horaires',
    help: 'Les délais ne courent que pendant l’ouverture, sauf ceux qui courent à toute heure.',
    zone: 'Fuseau horaire',
    closed: 'fermé',
    from: (day: string) => `${day}, de`,
    to: (day: string) => `${day}, à`,
    upside: 'La fermeture vient après l’ouverture : corrigez l’une des deux.',
    holidays: 'Jours de fermeture',
    none: 'Aucun jour de fermeture.',
    date: 'Un jour de fermeture',
  },
});

interface OpeningHoursProps {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

/** The 4th of January 2026 was a Sunday: day 0. */
const dayName = (day: number, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day));

/** Time zone, the hours of each day, and days off. */
export function OpeningHours({ hours, onChange }: OpeningHoursProps) {
  const { language } = useFrame();
  const w = hoursWords[language];
  const zones = [...new Set([hours.timeZone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <div class="card">
      <h2>{w.title}</h2>
      <p class="help">{w.help}</p>
      <Select
        label={w.zone}
        value={hours.timeZone}
        choices={zones.map((value) => ({ value, name: value.replaceAll('_', ' ') }))}
        onValue={(timeZone) => onChange({ ...hours, timeZone })}
      />
      <div class="week">
        {week.map((day) => (
          <Day key={day} day={day} hours={hours} onChange={onChange} />
        ))}
      </div>
      <Holidays hours={hours} onChange={onChange} />
    </div>
  );
}

function Day({ day, hours, onChange }: OpeningHoursProps & { readonly day: number }) {
  const { language } = useFrame();
  const w = hoursWords[language];
  const name = dayName(day, language);
  const openings = hours.days.filter((one) => one.day === day);
  return (
    <div class="day">
      <label>
        <input
          type="checkbox"
          checked={openings.length > 0}
          onChange={(event) => onChange(withDay(hours, day, event.currentTarget.checked))}
        />
        <span>{name}</span>
      </label>
      {openings.length === 0 && <span class="muted">{w.closed}</span>}
      {openings.map((opening, index) => (
        <OpeningFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an opening is known by its place alone, also while it is typed
          key={`${day}-${index}`}
          name={name}
          opening={opening}
          onOpening={(after) => onChange(withOpening(hours, opening, after))}
        />
      ))}
    </div>
  );
}

interface OpeningFieldsProps {
  readonly name: string;
  readonly opening: Opening;
  readonly onOpening: (opening: Opening) => void;
}

function OpeningFields({ name, opening, onOpening }: OpeningFieldsProps) {
  const w = hoursWords[useFrame().language];
  const wrong = opening.to <= opening.from;
  const field = (key: 'from' | 'to', label: string) => (
    <input
      type="time"
      class="input"
      aria-label={label}
      aria-invalid={wrong ? 'true' : undefined}
      value={timeOfDay(opening[key])}
      onChange={(event) => onOpening({ ...opening, [key]: minutesOfDay(event.currentTarget.value) ?? opening[key] })}
    />
  );
  return (
    <span class="opening">
      {field('from', w.from(name))}
      <span aria-hidden="true">–</span>
      {field('to', w.to(name))}
      {wrong && (
        <span class="error" role="alert">
          {w.upside}
        </span>
      )}
    </span>
  );
}

function Holidays({ hours, onChange }: OpeningHoursProps) {
  const { language } = useFrame();
  const w = hoursWords[language];
  const s = settingsWords[language];
  const [date, setDate] = useState('');
  const shown = (iso: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso));
  return (
    <div>
      <h3>{w.holidays}</h3>
      {hours.holidays.length === 0 && <p class="muted">{w.none}</p>}
      <ul class="rows">
        {hours.holidays.map((one) => (
          <li key={one}>
            <span class="grow">{shown(one)}</span>
            <Button
              aria-label={s.removeNamed(shown(one))}
              onClick={() => onChange({ ...hours, holidays: hours.holidays.filter((other) => other !== one) })}
            >
              {s.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div class="line">
        <input type="date" class="input short" aria-label={w.date} value={date} onInput={(event) => setDate(event.currentTarget.value)} />
        <Button look="line" large disabled={date === ''} onClick={() => onChange(withHoliday(hours, date))}>
          {s.add}
        </Button>
      </div>
    </div>
  );
}
