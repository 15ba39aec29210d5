import { ITEM_MAX } from '../../contract/engine.ts';
import { Refusal } from '../../contract/problem.ts';
import { type Bytes, concat, toBase64, utf8 } from '../bytes.ts';

/** How long one request may take, in ms, before the engine counts as out of reach. */
const PATIENCE = 30_000;

export interface Ask {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes | string;
  readonly signal: AbortSignal;
  /** Statuses the caller deals with; any other becomes a Refusal. */
  readonly fine: readonly number[];
}

/** An HTTP Basic header for a name and password in any script. */
export function basic(user: string, password: string): Record<string, string> {
  const text = toBase64(utf8(`${user}:${password}`))
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  return { authorization: `Basic ${text.padEnd(Math.ceil(text.length / 4) * 4, '=')}` };
}

function refusalOf(response: Response, where: string): Refusal {
  const detail = `${response.status} ${response.statusText}`.trim();
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return new Refusal('receiver-garbage', { where, detail: 'it sends us elsewhere, as a login page does' });
  }
  if (response.status === 401 || response.status === 403) return new Refusal('engine-denied', { where, detail });
  // Said by what stands between: a proxy, or a network with a login of its own.
  if (response.status === 407 || response.status === 511) return new Refusal('out-of-reach', { where, detail });
  if (response.status === 507) return new Refusal('engine-full', { where, detail });
  if (response.status === 413) return new Refusal('too-large', { where, detail });
  if (response.status === 404 || response.status === 410) return new Refusal('receiver-gone', { where, detail });
  if (response.status === 429 || response.status >= 500) return new Refusal('receiver-busy', { where, detail });
  return new Refusal('receiver-garbage', { where, detail });
}

/**
 * One request, with nothing of the browser's own: no cookies, no cache, no redirects. Rejects with a Refusal for a
 * status that is not `fine` and for no answer, and with the signal's reason when aborted.
 */
export async function ask({ method, url, headers, body, signal, fine }: Ask): Promise<Response> {
  const where = new URL(url).host;
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    throw new Refusal('out-of-reach', { where, detail: cause || (error instanceof Error ? error.message : String(error)) });
  });
  if (fine.includes(response.status)) return response;
  await response.body?.cancel().catch(() => undefined);
  throw refusalOf(response, where);
}

/** At most `most` bytes of a body; a longer one is not read to its end but refused as `too-large`. */
export async function bytesOf(response: Response, where: string, most = ITEM_MAX): Promise<Bytes> {
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
  return concat(...parts);
}
