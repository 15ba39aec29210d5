import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeOutside } from '../../../src/content/surface/popover/place.ts';
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
  expect(placeBeside({ left: 20, right: 60, top: 100, bottom: 120 }, size, view)).toEqual({ left: 20, top: 126, height: 300 });
  expect(placeBeside({ left: 20, right: 60, top: 700, bottom: 720 }, size, view)).toEqual({ left: 20, top: 394, height: 300 });
  expect(placeBeside({ left: 300, right: 390, top: 100, bottom: 120 }, size, view)).toEqual({ left: 32, top: 126, height: 300 });
  expect(placeBeside({ left: 0, right: 1, top: 0, bottom: 10 }, { width: 360, height: 900 }, view)).toEqual({
    left: 8,
    top: 8,
    height: 784,
  });
});

describe('a popover that leaves a draft to be read', () => {
  const draft = { left: 100, right: 500, top: 200, bottom: 260 };
  const line = { left: 110, right: 300, top: 264, bottom: 288 };
  const list = { width: 360, height: 300 };
  const room = { width: 520, height: 800 };
  const place = (boxes: readonly (typeof draft)[], view = room) => placeOutside(boxes, list, view);

  it('stands below the draft and its line', () => {
    expect(place([line, draft])).toEqual({ left: 110, top: 294, height: 300 });
  });

  it('stands beside it where there is no room below, on the side that has room', () => {
    expect(place([line, draft], { width: 900, height: 500 })).toEqual({ left: 506, top: 192, height: 300 });
    const right = { left: 500, right: 880, top: 200, bottom: 260 };
    expect(place([right], { width: 900, height: 500 })).toEqual({ left: 134, top: 192, height: 300 });
  });

  it('stands above it where there is no other room', () => {
    const low = { ...draft, top: 700, bottom: 780 };
    expect(place([low])).toEqual({ left: 100, top: 394, height: 300 });
  });

  it('is cut to the greater room where it fits nowhere', () => {
    expect(place([line, draft], { width: 320, height: 450 })).toEqual({ left: 8, top: 8, height: 186 });
    expect(place([{ ...draft, top: 20, bottom: 80 }], { width: 320, height: 300 })).toEqual({ left: 8, top: 86, height: 206 });
  });

  it('never covers the draft as long as one side has 96 px, and never leaves the window', () => {
    const whole = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(
        whole,
        whole,
        whole,
        fc.integer({ min: 320, max: 1400 }),
        fc.integer({ min: 250, max: 900 }),
        (x, y, h, width, height) => {
          const top = y % height;
          const box = { left: x % width, right: Math.min(width, (x % width) + 300), top, bottom: Math.min(height, top + (h % 200)) };
          const placed = placeOutside([box], { width: 300, height: 280 }, { width, height });
          const [right, bottom] = [placed.left + 300, placed.top + placed.height];
          expect(placed.left).toBeGreaterThanOrEqual(8);
          expect(placed.top).toBeGreaterThanOrEqual(8);
          expect(bottom).toBeLessThanOrEqual(height - 8);
          const covers = placed.left < box.right && right > box.left && placed.top < box.bottom && bottom > box.top;
          if (Math.max(box.top, height - box.bottom) >= 96 + 14) expect(covers).toBe(false);
        },
      ),
    );
  });
});
