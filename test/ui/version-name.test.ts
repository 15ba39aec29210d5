import { expect, it } from 'vitest';
import { guideName, versionName } from '../../src/ui/version-name.ts';

const now = new Date(2026, 10, 25, 9, 30).getTime();
const at = new Date(2026, 10, 24, 14, 5).getTime();
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

it('calls a version by its day, its hour and who published it, today and years later', () => {
  expect(plain(versionName({ author: 'Inès', at }, 'm1', now, 'fr'))).toBe('24 nov., 14:05, Inès');
  expect(plain(versionName({ author: 'Inès', at }, 'm1', at, 'en'))).toMatch(/^Nov 24, .*05.*, Inès$/);
  expect(plain(versionName({ author: 'Inès', at }, 'm1', new Date(2027, 0, 2).getTime(), 'fr'))).toContain('2026');
  expect(plain(versionName({ author: 'Inès', at, number: '12b' }, 'm1', now, 'fr'))).toBe('v12b · 24 nov., 14:05, Inès');
  expect(versionName({ author: 'm1', at }, 'm1', now, 'fr')).toMatch(/, vous$/);
});

it('says on a card which guide found something', () => {
  expect(guideName({ author: 'Inès', at }, 'm1', now, 'fr')).toBe('guide du 24 nov., Inès');
  expect(guideName({ author: 'Inès', at, number: '12' }, 'm1', now, 'fr')).toBe('v12 · guide du 24 nov., Inès');
  expect(guideName({ author: 'diapason', at: 0, shipped: true }, 'm1', now, 'en')).toBe('the guide that ships with Diapason');
});
