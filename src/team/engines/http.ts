import { ITEM_MAX } from '../../contract/engine.ts';
import { Refusal } from '../../contract/refusal.ts';
import { present } from '../../domain/present.ts';
import { type Bytes, concat, toBase64, utf8 } from '../bytes.ts';

/** How long one request may take, in ms, before the engine counts as out of reach; longer for what is large. */
const PATIENCE = 30_000;
/** The slowest line that a large file is waited for on, bytes a millisecond. */
const SLOWEST = 20;
/** The longest rest that a server is given, ms. */
const LONGEST_REST = 24 * 3_600_000;

export interface Ask {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes | string;
  /** How many bytes are expected back. */
  readonly size?: number;
  readonly signal: AbortSignal;
  /** Statuses the caller deals with; any other becomes a Refusal. */
  readonly fine: readonly number[];
}

/** Said of one file while it is locked or written elsewhere, or of a moment: it passes by itself. */
export const PASSING: readonly number[] = [408, 409, 423, 425];

/** An HTTP Basic header for a name and password in any script. */
export function basic(user: string, password: string): Record<string, string> {
  const text = toBase64(utf8(`${user}:${password}`))
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  return { authorization: `Basic ${text.padEnd(Math.ceil(text.length / 4) * 4, '=')}` };
}

/** When the server asked to be tried again, ms since 1970 of this device's clock; `undefined` where it did not ask. */
export function retryTime(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) * 1_000 : Number.NaN;
  // A date is by the server's clock, which may be another than ours.
  const date = Date.parse(text) - (Date.parse(headers.get('date') ?? '') || now);
  const rest = Number.isNaN(seconds) ? date : seconds;
  return text === '' || Number.isNaN(rest) ? undefined : now + Math.min(Math.max(rest, 0), LONGEST_REST);
}

const said = ({ status, statusText }: Response) => `${status} ${statusText}`.trim();

/** What an answer that nobody expected means to a person. */
export function refusalOf(response: Response, where: string): Refusal {
  const { status } = response;
  const detail = said(response);
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return new Refusal('portal', { where, detail: 'redirect' });
  if (status === 401) return new Refusal('login-refused', { where, detail });
  if (status === 403) return new Refusal('engine-denied', { where, detail });
  // Said by what stands between: a proxy, or a network with a login of its own.
  if (status === 407 || status === 511) return new Refusal('out-of-reach', { where, detail });
  if (status === 507) return new Refusal('engine-full', { where, detail });
  if (status === 413) return new Refusal('server-limit', { where, detail });
  if (status === 404 || status === 410) return new Refusal('receiver-gone', { where, detail });
  if (PASSING.includes(status) || status === 429 || (status >= 500 && status !== 501 && status !== 505)) {
    const until = retryTime(response.headers, Date.now());
    return new Refusal('receiver-busy', { where, detail, ...present({ until }) });
  }
  return new Refusal('receiver-garbage', { where, detail });
}

/** No answer, or one that broke off. */
function lost(error: unknown, where: string): Refusal {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return new Refusal('out-of-reach', { where, detail: cause || (error instanceof Error ? error.message : String(error)) });
}

/**
 * One request, with nothing of the browser's own: no cookies, no cache, no redirects. Rejects with a Refusal for a
 * status that is not `fine` and for no answer, and with the signal's reason when aborted.
 */
export async function ask({ method, url, headers, body, size = 0, signal, fine }: Ask): Promise<Response> {
  const where = new URL(url).host;
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE + Math.ceil((size + (body?.length ?? 0)) / SLOWEST))]),
    ...present({ headers, body }),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw lost(error, where);
  });
  if (fine.includes(response.status)) return response;
  await response.body?.cancel().catch(() => undefined);
  throw refusalOf(response, where);
}

/** The parts of a body, until `most` bytes are passed: then the rest is not read, and it is `too-large`. */
async function partsOf(response: Response, where: string, most: number): Promise<Bytes[]> {
  const tooLarge = new Refusal('too-large', { where, detail: `over ${most / 1_000_000} MB` });
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const parts: Bytes[] = [];
  let size = 0;
  for (const reader = response.body?.getReader(); reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw tooLarge;
    }
    parts.push(value);
  }
  return parts;
}

/**
 * At most `most` bytes of a body; a longer one is not read to its end but refused as `too-large`, one that broke off as
 * `cut-short`.
 */
export async function bytesOf(response: Response, where: string, most = ITEM_MAX): Promise<Bytes> {
  try {
    return concat(...(await partsOf(response, where, most)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('cut-short', { where, detail: error instanceof Error ? error.message : String(error) });
  }
}
