import * as v from 'valibot';
import {
  type Engine,
  type EngineConfig,
  ITEM_MAX,
  type Item,
  ItemNameSchema,
  type ItemRef,
  type Pulled,
  type Shelf,
} from '../../../contract/engine.ts';
import { type Problem, Refusal } from '../../../contract/problem.ts';
import { type Ask, ask, basic, bytesOf } from '../http.ts';
import { type Marks, marksOf, settledMark, shelvesToList, stoodStill } from './marks.ts';
import { type Listed, readMultistatus } from './multistatus.ts';

type Config = Extract<EngineConfig, { kind: 'webdav' }>;
/** How many files are read or written at once. */
const LANES = 6;
/** Files handed over together. */
const BATCH = 100;
const PROPERTIES =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getcontentlength/><getlastmodified/></prop></propfind>';

/** Runs `work` over all of `items`, some at a time, and stops at the first failure. */
async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** A login form or a captive portal says 200 to whatever it is asked. */
const isPage = (response: Response) => /html/i.test(response.headers.get('content-type') ?? '');

/**
 * A team on any WebDAV folder. `log/`, `documents/` and `team/` hold one file per item; no name is ever written twice
 * with two contents, since no two devices write the same name (Apache's `If-None-Match: *` is not atomic). One request
 * tells that nothing changed: the listing of the folder, with the states of its three folders.
 */
export function webdavEngine({ address, user, password }: Config): Engine {
  const base = address.replace(/\/*$/, '/');
  const { host: where, pathname: basePath } = new URL(base);
  const headers = basic(user, password);
  /** Where this device wrote since it last looked: those folders' states must have moved. */
  const written = new Set<Shelf>();
  const send = (method: string, path: string, more: Pick<Ask, 'signal' | 'fine'> & Partial<Pick<Ask, 'body' | 'headers'>>) =>
    ask({ ...more, method, url: base + path, headers: { ...headers, ...more.headers } });

  async function list(path: string, signal: AbortSignal): Promise<{ listed: Listed[]; now: number }> {
    const response = await send('PROPFIND', path, {
      signal,
      fine: [207, 404],
      headers: { depth: '1', 'content-type': 'application/xml' },
      body: PROPERTIES,
    });
    if (response.status === 404) return { listed: [], now: 0 };
    return { listed: readMultistatus(await response.text(), where), now: Date.parse(response.headers.get('date') ?? '') };
  }

  async function listShelf(shelf: Shelf, signal: AbortSignal): Promise<(ItemRef & { length: number })[]> {
    const { listed } = await list(`${shelf}/`, signal);
    const files = listed.filter(({ name, folder }) => !folder && v.is(ItemNameSchema, name));
    return files.map(({ name, length }) => ({ shelf, name, length: length ?? 0 }));
  }

  /** The item; `undefined` when it went meanwhile, as a segment that was joined into a larger one does. */
  async function read({ shelf, name }: ItemRef, signal: AbortSignal): Promise<Item | undefined> {
    const response = await send('GET', `${shelf}/${name}`, { signal, fine: [200, 404] });
    if (response.status === 404) return undefined;
    if (isPage(response)) {
      throw new Refusal('receiver-garbage', { where, detail: 'a web page instead of a file' });
    }
    return { shelf, name, bytes: await bytesOf(response, `${shelf} ${name}`) };
  }

  async function readAll(refs: readonly ItemRef[], signal: AbortSignal) {
    const items: Item[] = [];
    const faults: (ItemRef & { problem: Problem })[] = [];
    let gone = false;
    await inLanes(refs, async (ref) => {
      try {
        const item = await read(ref, signal);
        if (item === undefined) gone = true;
        else items.push(item);
      } catch (error) {
        if (!(error instanceof Refusal) || error.problem.code !== 'too-large') throw error;
        faults.push({ shelf: ref.shelf, name: ref.name, problem: error.problem });
      }
    });
    return { items, faults, gone };
  }

  /** Makes the folders a shelf needs; those that are there say 405. */
  async function makeFolders(shelf: Shelf, signal: AbortSignal): Promise<void> {
    await send('MKCOL', '', { signal, fine: [201, 405, 301, 403, 409] });
    await send('MKCOL', `${shelf}/`, { signal, fine: [201, 405, 301] });
  }

  async function write({ shelf, name, bytes }: Item, signal: AbortSignal): Promise<void> {
    const put = (more: Record<string, string>, fine: number[]) =>
      send('PUT', `${shelf}/${name}`, { signal, fine, body: bytes, headers: { 'content-type': 'application/octet-stream', ...more } });
    const first = await put({ 'if-none-match': '*' }, [200, 201, 204, 404, 409, 412, 500]);
    if (first.status === 200 && isPage(first)) throw new Refusal('receiver-garbage', { where, detail: 'a web page instead of an answer' });
    written.add(shelf);
    if (first.status === 412) {
      // There already. A write that was cut off leaves a shorter file, which is ours to write again.
      const head = await send('HEAD', `${shelf}/${name}`, { signal, fine: [200, 404] });
      const length = head.headers.get('content-length');
      if (head.status === 404 || (length !== null && Number(length) !== bytes.length)) await put({}, [200, 201, 204]);
    }
    // No such folder: nginx says 500.
    if ([404, 409, 500].includes(first.status)) {
      await makeFolders(shelf, signal);
      await put({}, [200, 201, 204]);
    }
  }

  return {
    kind: 'webdav',
    push: (items, signal) => inLanes(items, (item) => write(item, signal)),
    remove: (refs, signal) =>
      inLanes(refs, async ({ shelf, name }) => {
        await send('DELETE', `${shelf}/${name}`, { signal, fine: [200, 202, 204, 403, 404] });
      }),
    async *pull(since, wanted, signal): AsyncGenerator<Pulled> {
      const known = marksOf(since);
      const { listed, now } = await list('', signal);
      const folders = new Map(
        listed.filter(({ folder, path }) => folder && path.replace(/\/*$/, '/') !== basePath).map((folder) => [folder.name, folder]),
      );
      const still = known.still ?? stoodStill(known, written, folders);
      written.clear();
      const changed = shelvesToList({ ...known, ...(still ? { still } : {}) }, folders, Date.now());
      if (changed.length === 0) return;
      const names = (await Promise.all(changed.map((shelf) => (folders.has(shelf) ? listShelf(shelf, signal) : [])))).flat();
      const huge = names.filter(({ length }) => length > ITEM_MAX);
      const problem = { code: 'too-large', detail: `over ${ITEM_MAX / 1_000_000} MB` } as const;
      const faults = huge.map(({ shelf, name }) => ({ shelf, name, problem: { ...problem, where: `${shelf} ${name}` } }));
      const wants = await wanted(names.filter(({ length }) => length <= ITEM_MAX).map(({ shelf, name }) => ({ shelf, name })));
      const marks: Marks = { ...known, ...(still ? { still } : {}) };
      for (const shelf of changed) {
        const state = settledMark(folders.get(shelf), now);
        marks[shelf] = { at: Date.now(), ...(state === undefined ? {} : { state }) };
      }
      const inventory = { shelves: changed, names: names.map(({ shelf, name }) => ({ shelf, name })) };
      yield { items: [], faults, checkpoint: since ?? '{}', inventory };
      let gone = false;
      for (let at = 0; at < wants.length; at += BATCH) {
        const part = await readAll(wants.slice(at, at + BATCH), signal);
        gone ||= part.gone;
        yield { ...part, checkpoint: since ?? '{}' };
      }
      yield { items: [], faults: [], checkpoint: JSON.stringify(gone ? {} : marks) };
    },
  };
}
