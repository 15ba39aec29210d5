import { describe, expect, it } from 'vitest';
import { x } from '../../src/sites/x.ts';
import { xPages } from './fixtures/x-pages.ts';
import { documentOf, readCaptures } from './load.ts';
import { faultsOf, lightened, nameOf, readPage, rename, triedMarks } from './renaming.ts';

/** A real page says its address by its canonical link; ours is given. */
const pages: readonly (readonly [name: string, html: string, url: string, number: number | undefined])[] = [
  ...xPages.map(([name, html, url]) => [name, html, url, undefined] as const),
  ...[...readCaptures('x')].map(([file, html], number) => [file, html, 'about:blank', number] as const),
];

describe('a page of X with one mark renamed', () => {
  it.each(pages)(
    'loses nothing in silence, and gives nobody another’s values: %s',
    (_, html, url, number) => {
      const document = documentOf(lightened(html), url);
      const before = readPage(x, document);
      expect(before.verdict).toBe('good');
      const faults = triedMarks('x', document, number).flatMap((mark) => {
        const undo = rename(document, mark);
        const found = faultsOf(before, readPage(x, document));
        undo();
        return found.map((fault) => `${nameOf(mark)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
    600_000,
  );
});
