import { expect, it } from 'vitest';
import { minutesOf } from '../../../src/pages/settings/sections/DurationField.tsx';

it.each([
  ['5', 1, 5],
  ['1.5', 60, 90],
  ['1,5', 60, 90],
  ['1440', 60, 86_400],
])('takes “%s” times %i minutes for %i minutes', (text, unit, minutes) => {
  expect(minutesOf(text, unit)).toBe(minutes);
});

it.each(['0', '-3', '', ' ', 'soon', '0.5', '86401'])('takes “%s” for no length of time, and for no other one', (text) => {
  expect(minutesOf(text, 1)).toBeUndefined();
});
