import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishedKinds, refuseUnfit } from '../../../src/background/documents/kinds/index.ts';
import { documentKinds } from '../../../src/contract/document.ts';
import { documentForks, documentHead, documentVersions } from '../../../src/store/document-heads.ts';
import { install, publish } from '../../../src/store/documents.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { emptyStore } from '../../store/open.ts';

beforeEach(() => fakeBrowser({ i18n: { getUILanguage: () => 'en-GB' } }));

const noSpeller = () => Promise.reject(new Error('no example that ships asks a dictionary'));

describe.each(documentKinds)('the document %s', (kind) => {
  it('begins with what ships, which is fit to be published', async () => {
    const store = emptyStore();
    const first = await publishedKinds[kind].first();
    await install(store, kind, first, 1);
    expect((await documentHead(store, kind))?.body).toEqual(first);
    await refuseUnfit(store, kind, first, noSpeller);
  });

  it('is published upon its head, as a version beside no other', async () => {
    const store = emptyStore();
    const body = await publishedKinds[kind].first();
    await install(store, kind, body, 1);
    const before = await documentHead(store, kind);
    const version = await publish(store, { kind, parents: [before?.version.id ?? ''], note: 'again', body }, 1_000);
    expect((await documentHead(store, kind))?.version.id).toBe(version.id);
    expect(await documentVersions(store, kind)).toHaveLength(2);
    expect(await documentForks(store, kind)).toEqual([]);
  });

  it('lets a body that is none of its kind pass, of which the store says what is wrong', async () => {
    const store = emptyStore();
    await refuseUnfit(store, kind, { nothing: 'of it' }, noSpeller);
    await expect(publish(store, { kind, parents: [], note: '', body: { nothing: 'of it' } }, 1_000)).rejects.toThrow('not-understood');
  });
});

it.each([
  ['fr-BE', 'fr'],
  ['en-GB', 'en'],
  ['de', 'en'],
])('in a browser in %s, departments are written to in %s until a person says otherwise', async (browserSpeaks, language) => {
  fakeBrowser({ i18n: { getUILanguage: () => browserSpeaks } });
  expect(await publishedKinds.workspace.first()).toMatchObject({ language });
});
