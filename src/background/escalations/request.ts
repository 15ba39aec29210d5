import { type Answer, type Departure, REDIRECT } from '../../contract/channel.ts';

/** Most of an answer that is read, bytes. */
const BODY_MAX = 64 * 1024;

async function bodyOf(response: Response): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value.subarray(0, BODY_MAX - size));
    size += parts.at(-1)?.length ?? 0;
    if (size >= BODY_MAX) break;
  }
  await reader.cancel().catch(() => undefined);
  return new TextDecoder().decode(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/**
 * Makes a departure's request: no cookies, no referrer, no cache, and no redirect followed, for a parcel goes to the
 * address that was set up and to no other. Rejects when no whole answer came within `timeout` ms.
 */
export async function request(departure: Extract<Departure, { kind: 'request' }>, fetcher: typeof fetch, timeout: number): Promise<Answer> {
  const response = await fetcher(departure.url, {
    method: departure.method,
    headers: departure.headers,
    body: departure.body,
    signal: AbortSignal.timeout(timeout),
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  // Browsers hide where a redirect led, and which of them it was.
  if (response.type === 'opaqueredirect') return { status: REDIRECT, headers: {}, body: '' };
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await bodyOf(response) };
}
