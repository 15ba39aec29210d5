import type { Item, Shelf } from '../../../contract/engine.ts';
import type { Problem } from '../../../contract/problem.ts';
import { Refusal } from '../../../contract/refusal.ts';
import { startsWith } from '../../bytes.ts';
import { PASSING, refusalOf } from '../http.ts';
import type { Client } from './client.ts';

/** Up to this many bytes a receipt is the file itself, read again; beyond, its length. */
const READ_BACK = 64_000;
/** Answers of a server that saved something. */
const SAVED = [200, 201, 202, 204];
/** Answers to `If-None-Match: *` of servers that do not know it, and of those that do and have the file. */
const UNCONDITIONAL = [400, 405, 409, 412, 501];
/** Of one file, while the others may well be written. */
const OF_ONE = [...PASSING, 403, 413];

const CONDITION = { 'if-none-match': '*' };

/** A missing folder: nginx says 500. */
const isHomeless = (problem: Problem | undefined) => problem?.code === 'receiver-gone' || problem?.code === 'receiver-busy';

/** Whatever is larger than any item is none. */
function orHuge(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.problem.code !== 'too-large') throw error;
}

/** Writes one item so that its name never gets other bytes than it has; resolves with why it was left, if it was. */
export type Write = (item: Item, signal: AbortSignal) => Promise<Problem | undefined>;

/** Writes to a folder. What it learns of the server counts for the next file too. */
export function createWriter(client: Client): Write {
  const { where, send } = client;
  /** Whether the server heeds `If-None-Match: *`, once that was seen; until then, and where it does not, it is asked before each writing. */
  let heeds: boolean | undefined;

  function put({ shelf, name, bytes }: Item, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    const fine = [...SAVED, ...UNCONDITIONAL, ...OF_ONE, 404, 500];
    const type = { 'content-type': 'application/octet-stream' };
    return send('PUT', `${shelf}/${name}`, { signal, fine, body: bytes, headers: { ...type, ...headers } });
  }

  /** What the server answers who makes the folders a shelf needs; of those that are there it says 405. */
  async function makeFolders(shelf: Shelf, signal: AbortSignal): Promise<Response> {
    const fine = [200, 201, 204, 301, 403, 405, 409, 423];
    await send('MKCOL', '', { signal, fine });
    return send('MKCOL', `${shelf}/`, { signal, fine });
  }

  /** What stands under the name: the item, its beginning (a writing that was cut off), other bytes, or nothing. */
  async function standing(item: Item, signal: AbortSignal): Promise<'same' | 'begun' | 'other' | 'none' | Problem> {
    const reading = await client.read(item, undefined, signal).catch(orHuge);
    if (reading === undefined) return 'other';
    if (reading === 'gone') return 'none';
    if ('problem' in reading) return reading.problem;
    if (!startsWith(item.bytes, reading.bytes)) return 'other';
    return reading.bytes.length === item.bytes.length ? 'same' : 'begun';
  }

  const taken = ({ shelf, name }: Item): Problem => ({ code: 'name-taken', where: `${shelf} ${name}` });

  /** Whether what was confirmed is there. A short answer is no proof that it is not: it is asked once more. */
  async function receipt(item: Item, signal: AbortSignal, again = true): Promise<Problem | undefined> {
    const { shelf, name, bytes } = item;
    if (bytes.length > READ_BACK) {
      const head = await send('HEAD', `${shelf}/${name}`, { signal, fine: [200, 204, 404, 405, 501] });
      const length = head.headers.get('content-encoding') === null ? head.headers.get('content-length') : null;
      if (head.ok && length !== null && Number(length) === bytes.length) return undefined;
    }
    const found = await standing(item, signal);
    if (found === 'same') return undefined;
    if (found === 'other') return taken(item);
    if (again) return receipt(item, signal, false);
    return typeof found === 'string' ? { code: 'not-kept', where, detail: `${shelf} ${name}` } : found;
  }

  /** A plain writing, where nothing stands or the beginning of these very bytes. */
  async function plainly(item: Item, signal: AbortSignal): Promise<Problem | undefined> {
    const found = await standing(item, signal);
    if (found === 'same') return undefined;
    if (found === 'other') return taken(item);
    if (typeof found !== 'string') return found;
    const response = await put(item, {}, signal);
    return SAVED.includes(response.status) ? receipt(item, signal) : refusalOf(response, where).problem;
  }

  /** Writes what is there once more, on the condition that it is not: only who heeds it says 412 (nginx does not). */
  async function learn(item: Item, signal: AbortSignal): Promise<void> {
    if (heeds === undefined && item.bytes.length <= READ_BACK) heeds = (await put(item, CONDITION, signal)).status === 412;
  }

  /** Looked at first, then written; once more where the folder was missing. */
  async function carefully(item: Item, signal: AbortSignal): Promise<Problem | undefined> {
    const problem = await plainly(item, signal);
    if (!isHomeless(problem)) return problem;
    const made = await makeFolders(item.shelf, signal);
    // Two who make one folder at once: Apache answers 403 to the second. So its answer counts only where the folder is still missing.
    const again = await plainly(item, signal);
    return isHomeless(again) && [403, 409].includes(made.status) ? refusalOf(made, where).problem : again;
  }

  return async (item, signal) => {
    if (heeds) {
      const response = await put(item, CONDITION, signal);
      if (SAVED.includes(response.status)) return receipt(item, signal);
      if (![...UNCONDITIONAL, 404, 500].includes(response.status)) return refusalOf(response, where).problem;
    }
    const problem = await carefully(item, signal);
    if (problem === undefined) await learn(item, signal);
    return problem;
  };
}
