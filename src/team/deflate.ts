import { Refusal } from '../contract/problem.ts';
import type { Bytes } from './bytes.ts';

/** Most bytes an item's body may grow to when it is unpacked. */
export const BODY_MAX = 64_000_000;

function stream(bytes: Bytes): ReadableStream<Bytes> {
  return new Blob([bytes]).stream();
}

export async function deflate(bytes: Bytes): Promise<Bytes> {
  const packed = stream(bytes).pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacks at most `BODY_MAX` bytes. Throws a Refusal `too-large` beyond, `damaged` on noise. */
export async function inflate(bytes: Bytes): Promise<Bytes> {
  let size = 0;
  const counted = new TransformStream<Bytes, Bytes>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > BODY_MAX) throw new Refusal('too-large', { detail: `over ${BODY_MAX / 1_000_000} MB` });
      controller.enqueue(chunk);
    },
  });
  try {
    const unpacked = stream(bytes).pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(counted);
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (error) {
    throw size > BODY_MAX
      ? new Refusal('too-large', { detail: `over ${BODY_MAX / 1_000_000} MB` })
      : new Refusal('damaged', { detail: String(error) });
  }
}
