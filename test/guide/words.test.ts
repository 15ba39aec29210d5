import { expect, it } from 'vitest';
import { words } from '../../src/guide/words.ts';

const table = words({
  en: { undo: 'Undo', posts: (count: number) => `${count} posts`, nothing: ['Nothing', 'All is done.'] },
  fr: { undo: 'Annuler', posts: (count) => `${count} publications`, nothing: ['Rien', 'Tout est fait.'] },
});

it('takes from the English table what there is to say, and keeps a pair of texts a pair', () => {
  const [title, text]: readonly [string, string] = table.fr.nothing;
  expect([table.en.undo, table.fr.posts(3), title, text]).toEqual(['Undo', '3 publications', 'Rien', 'Tout est fait.']);
});

it('does not compile where French lacks a string, a part of one, or has one too many', () => {
  // @ts-expect-error: nothing for `undo` in French.
  words({ en: { undo: 'Undo', save: 'Save' }, fr: { save: 'Enregistrer' } });
  // @ts-expect-error: one text where there are two.
  words({ en: { nothing: ['Nothing', 'All is done.'] }, fr: { nothing: ['Rien'] } });
  // @ts-expect-error: nothing for `redo` in English.
  words({ en: { undo: 'Undo' }, fr: { undo: 'Annuler', redo: 'Rétablir' } });
  // @ts-expect-error: a text where English has a function.
  words({ en: { posts: (count: number) => `${count} posts` }, fr: { posts: 3 } });
  expect(Object.keys(table)).toEqual(['en', 'fr']);
});
