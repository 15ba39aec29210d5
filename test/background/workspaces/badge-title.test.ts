import { expect, it } from 'vitest';
import { badgeTitle } from '../../../src/background/workspaces/badge-title.ts';

it('says what a click does, and nothing more while nothing waits', () => {
  expect(badgeTitle({ held: 0, unreached: 0 }, 'en')).toBe('Open Diapason');
  expect(badgeTitle({ held: 0, unreached: 0 }, 'fr')).toBe('Ouvrir Diapason');
});

it('says what the number counts, what nobody has first', () => {
  expect(badgeTitle({ held: 2, unreached: 1 }, 'en')).toBe(
    'Open Diapason – 3 posts wait for you\n· 1 handed over that nobody has\n· 2 that you took, or that a department answered',
  );
  expect(badgeTitle({ held: 1, unreached: 0 }, 'fr')).toBe(
    'Ouvrir Diapason – 1 post vous attend\n· 1 que vous avez pris, ou auquel un service a répondu',
  );
});
