// @vitest-environment happy-dom
import '../../fake-browser.ts';
import { expect, it, vi } from 'vitest';
import type { Version } from '../../../src/contract/document.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { hasOtherPatterns, wordsOf } from '../../../src/pages/guide/read/readable.ts';
import { Compare } from '../../../src/pages/guide/versions/Compare.tsx';
import { createVersionNames } from '../../../src/pages/parts/documents/version-names.ts';
import { press, show } from '../show.tsx';

const guide = (name: string): Guide => ({ schema: 1, name, vocabulary: { accept: [], reject: [] }, rules: [] });
const version = (id: string): Version =>
  ({ id, kind: 'guide', parents: [], author: 'm', at: `${'0'.repeat(12)}-0000-d`, note: '', body: guide(id) }) as unknown as Version;
const [old, now] = [version('old'), version('now')];
const numbers = new Map([
  ['old', 'v1'],
  ['now', 'v2'],
]);

const compare = (to: string, onRestore: (version: Version, guide: Guide) => void) =>
  show(
    <Compare
      {...{ versions: [now, old], draft: guide('now'), dirty: false, head: 'now', mayChange: true, onRestore }}
      names={createVersionNames({ numbers, me: 'm', now: 0, language: 'en' })}
      pair={[to === 'old' ? 'now' : 'old', to]}
    />,
  );
const restores = () => [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Restore');

it('the comparison restores the version that it shows', async () => {
  const restore = vi.fn();
  await compare('old', restore);
  await press(restores()[0]?.getAttribute('aria-label') ?? 'Restore');
  expect(restore).toHaveBeenCalledWith(old, guide('old'));
});

it('the comparison restores nothing where it shows the version in force', async () => {
  await compare('now', vi.fn());
  expect(restores()).toEqual([]);
});

it('words are said to be examples where a rule looks for patterns too', () => {
  const rule = { kind: 'existence', spec: { tokens: ['sorry', 'apolog(?:y|ies)'] } };
  expect([wordsOf(rule), hasOtherPatterns(rule)]).toEqual([['sorry'], true]);
  expect(hasOtherPatterns({ kind: 'existence', spec: { tokens: ['sorry'] } })).toBe(false);
});

it('what is put in a word’s place is not printed where it is a pattern', () => {
  expect(wordsOf({ kind: 'substitution', spec: { swap: { dossier: '$1 order', file: 'order' } } })).toEqual(['file → order']);
});
