/**
 * What two versions of the extension do with each other: the store, the team and the pages' files of one of them. Bundled from
 * the code of a released version (`freeze-code.ts`) and from the present code with a toy more (`toy.ts`).
 */
import '../../fake-browser.ts';
import { streamOf } from '../../../src/log/file/lines.ts';
import { handingOn, takeItems, teamFileLines } from '../../../src/pages/parts/data/team-file.ts';
import { append } from '../../../src/store/append.ts';
import { takeIn } from '../../../src/store/archive/take-in.ts';
import { archiveLines } from '../../../src/store/archive/write.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { publish } from '../../../src/store/documents.ts';
import { membership } from '../../../src/store/membership.ts';
import { post } from '../../../src/store/read.ts';
import { type Background, background, closeBackgrounds, page } from '../../background/team/team-background.ts';

const blobOf = async (lines: AsyncGenerator<string>) => new Blob([await new Response(streamOf(lines, false)).arrayBuffer()]);

/** The file that a member saves and hands on. */
async function fileOf({ calls, store }: Background): Promise<Blob> {
  await calls.sealItems({}, page);
  const left = await handingOn(store);
  const file = await blobOf(teamFileLines(store, (await membership(store))?.workspace ?? ''));
  await left();
  return file;
}

const { signal } = new AbortController();
const take = ({ store }: Background, file: Blob) => takeItems(store, file, signal, () => {});
const exported = ({ store }: Background) => blobOf(archiveLines(store, Date.now()));
const restore = ({ store }: Background, file: Blob) => takeIn(store, file, { restore: true, now: Date.now(), signal });

export { append, background, closeBackgrounds, documentHead, exported, fileOf, page, post, publish, restore, take };
