import { type EngineConfig, ITEM_MAX, type ItemRef } from '../../../contract/engine.ts';
import type { Problem } from '../../../contract/problem.ts';
import { Refusal } from '../../../contract/refusal.ts';
import type { Bytes } from '../../bytes.ts';
import { type Ask, ask, basic, bytesOf, PASSING, refusalOf } from '../http.ts';
import { type ListedFile, readMultistatus } from './multistatus.ts';

export type Config = Extract<EngineConfig, { kind: 'webdav' }>;

/** A listing is never longer than this, bytes; the longest known, of 100,000 files, has a third. */
const LISTING_MAX = 100_000_000;
const PROPERTIES =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getcontentlength/><getlastmodified/></prop></propfind>';

const WRITING = ['PUT', 'MKCOL', 'DELETE'];

/** What reading one file gave: its bytes, nothing because it is gone, or why it is to be read again later. */
export type Reading = { readonly bytes: Bytes; readonly short?: true } | { readonly problem: Problem } | 'gone';

/** One WebDAV folder with one login. */
export interface Client {
  /** The server's name, for a person. */
  readonly where: string;
  /** The folder's own path on the server. */
  readonly path: string;
  /** One request on a path below the folder. Rejects with a Refusal for a status that is not `fine`. */
  send(method: string, path: string, more: Pick<Ask, 'signal' | 'fine'> & Partial<Ask>): Promise<Response>;
  /** A folder's members and itself; none where it does not exist. `now`: the server's time, ms. */
  list(path: string, signal: AbortSignal): Promise<{ readonly listed: ListedFile[]; readonly now: number }>;
  /** One file, of `length` bytes as far as the listing says. A short answer is asked for once more. */
  read(ref: ItemRef, length: number | undefined, signal: AbortSignal): Promise<Reading>;
  /** How many ms the server's clock is ahead of this device's, as its last answer said. */
  skew(): number | undefined;
}

/** A login form or a captive portal says 200 to whatever it is asked. */
const isPage = (response: Response) => /html/i.test(response.headers.get('content-type') ?? '');

/** Opens nothing yet: the first request does. */
export function createClient({ address, user, password }: Config, now: () => number): Client {
  const base = address.replace(/\/*$/, '/');
  const { host: where, pathname: path } = new URL(base);
  const login = basic(user, password);
  let skew: number | undefined;

  async function send(method: string, below: string, more: Pick<Ask, 'signal' | 'fine'> & Partial<Ask>): Promise<Response> {
    const response = await ask({ ...more, method, url: base + below, headers: { ...login, ...more.headers } }).catch(
      async (error: unknown) => {
        const refused = error instanceof Refusal && error.problem.code === 'login-refused' && WRITING.includes(method);
        if (!refused) throw error;
        // Apache and nginx say 401, too, to a good login that may not write there: reading tells which it is.
        await send('PROPFIND', '', { signal: more.signal, fine: [207, 404], headers: { depth: '0' } });
        const { code: _, ...place } = error.problem;
        throw new Refusal('engine-denied', place);
      },
    );
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) skew = date - now();
    if (response.status === 200 && isPage(response)) throw new Refusal('portal', { where, detail: `${response.status}` });
    return response;
  }

  async function list(below: string, signal: AbortSignal): Promise<{ listed: ListedFile[]; now: number }> {
    const response = await send('PROPFIND', below, {
      signal,
      fine: [200, 207, 404],
      headers: { depth: '1', 'content-type': 'application/xml' },
      body: PROPERTIES,
    });
    if (response.status === 404) return { listed: [], now: 0 };
    const text = new TextDecoder().decode(await bytesOf(response, where, LISTING_MAX));
    return { listed: readMultistatus(text, where), now: Date.parse(response.headers.get('date') ?? '') };
  }

  async function readOnce({ shelf, name }: ItemRef, length: number | undefined, signal: AbortSignal): Promise<Reading> {
    const fine = [200, 404, 410, 500, ...PASSING];
    const response = await send('GET', `${shelf}/${name}`, { signal, fine, size: length ?? ITEM_MAX });
    if (response.status === 404 || response.status === 410) return 'gone';
    if (response.status !== 200) return { problem: refusalOf(response, where).problem };
    try {
      const bytes = await bytesOf(response, `${shelf} ${name}`);
      return length === bytes.length ? { bytes } : { bytes, short: true };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Refusal) || error.problem.code !== 'cut-short') throw error;
      return { problem: { ...error.problem, where } };
    }
  }

  return {
    where,
    path,
    send,
    list,
    async read(ref, length, signal) {
      const first = await readOnce(ref, length, signal);
      const whole = first === 'gone' || ('bytes' in first && first.short === undefined);
      return whole || length === undefined ? first : readOnce(ref, length, signal);
    },
    skew: () => skew,
  };
}
