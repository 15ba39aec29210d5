import { Refusal } from '../contract/refusal.ts';
import { type Bytes, concat } from './bytes.ts';

/** Most bytes an item's body may grow to when it is unpacked. */
export const BODY_MAX = 64_000_000;

const tooLarge = () => new Refusal('too-large', { detail: `over ${BODY_MAX / 1_000_000} MB` });

/** What comes out of a stream that is given `bytes`; stops reading once it is more than a body may be. */
async function through({ readable, writable }: CompressionStream | DecompressionStream, bytes: Bytes): Promise<Bytes> {
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  // The reader meets the same error.
  written.catch(() => undefined);
  const reader = readable.getReader() as ReadableStreamDefaultReader<Bytes>;
  const parts: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > BODY_MAX) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    parts.push(value);
  }
  return concat(...parts);
}

/** Throws a Refusal `too-large` where nobody would unpack the result. */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  if (bytes.length > BODY_MAX) throw tooLarge();
  return through(new CompressionStream('deflate-raw'), bytes);
}

/** Unpacks at most `BODY_MAX` bytes. Throws a Refusal `too-large` beyond, `damaged` on noise. */
export async function inflate(bytes: Bytes): Promise<Bytes> {
  try {
    return await through(new DecompressionStream('deflate-raw'), bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('damaged', { detail: String(error) });
  }
}
