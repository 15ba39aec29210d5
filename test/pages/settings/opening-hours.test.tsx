// @vitest-environment happy-dom
import '../../fake-browser.ts';
import { useState } from 'preact/hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Hours } from '../../../src/contract/workspace.ts';
import { OpeningHours } from '../../../src/pages/settings/sections/OpeningHours.tsx';
import { enter, find, named, press, show } from '../show.tsx';

// All zones of the world are 400 choices, which a test need not draw.
beforeEach(() => void vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Paris']));

const office: Hours = { timeZone: 'Europe/Paris', days: [{ day: 1, from: 540, to: 1_080 }], holidays: ['2027-05-01'] };

let kept: Hours;

/** The hours as the settings hold them: what is changed is what is shown next. */
function Editor() {
  const [hours, setHours] = useState(kept);
  kept = hours;
  return <OpeningHours hours={hours} onChange={setHours} />;
}

function edited(hours: Hours, language: 'fr' | 'en' = 'en') {
  kept = hours;
  return show(<Editor />, { language });
}

it('a day that opens is open from nine to six until another time is typed', async () => {
  await edited(office);
  await press('Tuesday');
  expect(kept.days).toContainEqual({ day: 2, from: 540, to: 1_080 });
  await enter(named<HTMLInputElement>('Tuesday, to'), '12:30');
  expect(kept.days).toContainEqual({ day: 2, from: 540, to: 750 });
});

it('a day that closes says so and keeps no hours', async () => {
  await edited(office);
  await press('Monday');
  expect(kept.days).toEqual([]);
  expect(document.querySelectorAll('.day .muted')).toHaveLength(7);
});

it('a closing before the opening is marked where it stands', async () => {
  await edited(office);
  await enter(named<HTMLInputElement>('Monday, to'), '08:00');
  expect(named('Monday, to').getAttribute('aria-invalid')).toBe('true');
  expect(find('[role=alert]').textContent).toContain('Closing comes after opening');
});

it('a time that is not complete yet changes nothing', async () => {
  await edited(office);
  await enter(named<HTMLInputElement>('Monday, from'), '');
  expect(kept).toEqual(office);
});

it('a day off is added once, in order, and taken away by its name', async () => {
  await edited(office);
  await enter(named<HTMLInputElement>('A day off'), '2027-01-01');
  await press('Add');
  await press('Add');
  expect(kept.holidays).toEqual(['2027-01-01', '2027-05-01']);
  await press('Remove May 1, 2027');
  expect(kept.holidays).toEqual(['2027-01-01']);
});

it('days are named in the language of the page, Monday first', async () => {
  await edited(office, 'fr');
  const names = [...document.querySelectorAll('.day label')].map(({ textContent }) => textContent);
  expect(names[0]).toBe('lundi');
  expect(names.at(-1)).toBe('dimanche');
});
