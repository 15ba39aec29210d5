import { describe, expect, it } from 'vitest';
import { facebook } from '../../src/sites/facebook.ts';
import { fbComment, fbComposer, fbFeed, fbLink, fbPost, hardenedTime } from './fixtures/facebook.ts';
import { fbPhotoPage, fbShare } from './fixtures/facebook-pages.ts';
import { documentOf, readCaptures } from './load.ts';
import { faultsOf, lightened, nameOf, readPage, rename, triedMarks } from './renaming.ts';

const home = 'https://www.facebook.com/';
const roleless = { wired: false, attributes: '' };
const other = fbComment({ number: '700000002', words: '<span dir="auto"><div dir="auto">Said by nobody’s language</div></span>' });
const comments = fbComment() + other + fbComposer;
const group = {
  author: fbLink('/groups/300000005/', 'Rye & Co'),
  row: `<span>${fbLink('/groups/300000005/user/61500000000008/', 'Mila Novak')}</span> · ${fbLink('/groups/300000005/posts/500000005/', '3 h')}`,
};

const own: readonly (readonly [name: string, html: string, url?: string])[] = [
  ['a wired post with comments and a reply box', fbFeed(fbPost({ comments }))],
  [
    'hardened posts',
    fbFeed(fbPost({ attributes: '', row: hardenedTime, comments }), fbPost({ attributes: '', position: 2, message: 'Next' })),
  ],
  ['posts by their parts alone', fbFeed(fbPost({ ...roleless, comments }), fbPost({ ...roleless, position: 2, message: 'Next' }))],
  ['a group’s post outside of it', fbFeed(fbPost({ ...roleless, ...group }), fbPost({ ...roleless, position: 2 }))],
  ['shares, one without words', fbFeed(fbPost({ attachment: fbShare }), fbPost({ position: 2, message: null, attachment: fbShare }))],
  ['a photo’s page', fbPhotoPage({ comments }), 'https://www.facebook.com/photo/?fbid=900000071&set=a.1'],
];

const pages: readonly (readonly [name: string, html: string, url: string, number: number | undefined])[] = [
  ...own.map(([name, html, url]) => [name, html, url ?? home, undefined] as const),
  ...[...readCaptures('facebook')].map(([file, html], number) => [file, html, 'about:blank', number] as const),
];

describe('a page of Facebook with one mark renamed', () => {
  it.each(pages)(
    'loses nothing in silence, and gives nobody another’s values: %s',
    (_, html, url, number) => {
      const document = documentOf(lightened(html), url);
      const before = readPage(facebook, document);
      const faults = triedMarks('facebook', document, number).flatMap((mark) => {
        const undo = rename(document, mark);
        const found = faultsOf(before, readPage(facebook, document));
        undo();
        return found.map((fault) => `${nameOf(mark)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
    240_000,
  );
});
