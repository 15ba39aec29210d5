import { expect, it } from 'vitest';
import { placeBeside } from '../../../src/content/surface/popover/place.ts';
import { themeOf } from '../../../src/content/surface/theme.ts';

it.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(242, 244, 247)', 'light'],
  ['rgb(21, 32, 43)', 'dim'],
  ['rgb(0, 0, 0)', 'dark'],
  ['rgb(36, 37, 38)', 'dark'],
  ['rgba(0, 0, 0, 0)', undefined],
])('takes %s for %s', (colour, theme) => {
  expect(themeOf(colour)).toBe(theme);
});

const size = { width: 360, height: 300 };
const view = { width: 400, height: 800 };

it('puts a popover below its anchor, above where there is more room, and always inside the window', () => {
  expect(placeBeside({ left: 20, right: 60, top: 100, bottom: 120 }, size, view)).toEqual({ left: 20, top: 126 });
  expect(placeBeside({ left: 20, right: 60, top: 700, bottom: 720 }, size, view)).toEqual({ left: 20, top: 394 });
  expect(placeBeside({ left: 300, right: 390, top: 100, bottom: 120 }, size, view)).toEqual({ left: 32, top: 126 });
  expect(placeBeside({ left: 0, right: 1, top: 0, bottom: 10 }, { width: 360, height: 900 }, view)).toEqual({ left: 8, top: 8 });
});
