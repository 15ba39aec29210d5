import { expect, it } from 'vitest';
import { dateTime, longDuration, relativeTime, shortAge, shortDuration } from '../../src/ui/time.ts';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
const hour = 3_600_000;

it.each([
  [0, '1 min', '1 min'],
  [12 * 60_000, '12 min', '12 min'],
  [hour * 2.9, '2 h', '2 h'],
  [hour * 25, '1 j', '1 d'],
  [-5, '1 min', '1 min'],
])('shortens %d ms to its largest unit', (ms, fr, en) => {
  expect([plain(shortDuration(ms, 'fr')), plain(shortDuration(ms, 'en'))]).toEqual([fr, en]);
});

it('calls less than a minute ago "just now"', () => {
  expect([shortAge(59_000, 'fr'), shortAge(-5, 'en')]).toEqual(['à l’instant', 'just now']);
  expect(plain(shortAge(60_000, 'fr'))).toBe('1 min');
});

it('gives a second unit only when it holds something', () => {
  expect(plain(longDuration(130 * 60_000, 'fr'))).toBe('2 h 10 min');
  expect(plain(longDuration(2 * hour, 'fr'))).toBe('2 h');
  expect(plain(longDuration(27 * hour, 'fr'))).toBe('1 j 3 h');
  expect(plain(longDuration(24 * hour + 60_000, 'en'))).toBe('1 d');
});

it('keeps a number and its unit on one line', () => {
  expect(shortDuration(hour, 'fr')).toBe('1\u202fh');
});

it('says the past and the future in both languages', () => {
  expect(relativeTime(0, 12 * 60_000, 'en')).toBe('12 minutes ago');
  expect(plain(relativeTime(0, 12 * 60_000, 'fr'))).toBe('il y a 12 minutes');
  expect(plain(relativeTime(2 * hour, 0, 'fr'))).toBe('dans 2 heures');
  expect(relativeTime(10, 20, 'en')).toBe('now');
});

it('leaves out the day of today and the year of this year', () => {
  const noon = new Date(2026, 10, 22, 12).getTime();
  expect(dateTime(noon - hour, noon, 'fr')).toBe('11:00');
  expect(dateTime(noon - 24 * hour, noon, 'fr')).toBe('21 nov., 12:00');
  expect(dateTime(noon - 400 * 24 * hour, noon, 'fr')).toContain('2025');
});
