/*
 * Files of lines: what Diapason writes for people to keep or to pass on. One JSON record on each line, packed with gzip or
 * not, read and written piece by piece: a file of any length needs no more memory than a short one.
 */

/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** It had more characters than a line may have; `text` is empty, and nothing behind it is read. */
  readonly tooLong?: true;
}

/** Some lines that follow each other. */
export interface Lines {
  readonly lines: readonly Line[];
  /** Bytes of the file that were read so far, packed as it is. */
  readonly read: number;
  /** The packed file ends before its end: nothing follows. */
  readonly torn?: true;
}

/** Most characters of a line: an item of a team, as text, is the longest there is. */
export const LINE_MAX = 12_000_000;

const GZIP = [0x1f, 0x8b] as const;

async function isPacked(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return head[0] === GZIP[0] && head[1] === GZIP[1];
}

/** How many bytes of a file are read at once. */
const PIECE = 256_000;
/** The same of a packed one, which may swell to a thousand times as many. */
const SIP = 16_000;

/** The bytes of a file, unpacked; `count` is told how many of its own were read. */
function bytesOf(file: Blob, packed: boolean, count: (bytes: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const size = packed ? SIP : PIECE;
  let at = 0;
  const raw = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(out) {
      if (at >= file.size) return out.close();
      const bytes = new Uint8Array(await file.slice(at, at + size).arrayBuffer());
      at += size;
      count(bytes.length);
      out.enqueue(bytes);
    },
  });
  return packed ? raw.pipeThrough(new DecompressionStream('gzip')) : raw;
}

/** Cuts text into lines, however it comes in pieces. */
function createCutter(max: number): { cut(text: string): Line[]; rest(): Line[] } {
  let [held, number] = ['', 0];
  const line = (text: string): Line => {
    number += 1;
    return text.length > max ? { number, text: '', tooLong: true } : { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  };
  return {
    cut(text) {
      const [first = '', ...others] = text.split('\n');
      const parts = [held + first, ...others];
      held = parts.pop() ?? '';
      const lines = parts.map(line);
      return held.length > max ? [...lines, line(held)] : lines;
    },
    rest: () => (held === '' ? [] : [line(held)]),
  };
}

/**
 * The lines of a file, some at a time. A line that is too long is the last: no export has one, and what comes may have no
 * end. Rejects with the signal's reason when aborted, or as the browser does where the file
 * cannot be read.
 */
export async function* readLines(file: Blob, signal: AbortSignal, max = LINE_MAX): AsyncGenerator<Lines> {
  let read = 0;
  const packed = await isPacked(file);
  const count = (bytes: number) => {
    read += bytes;
  };
  const reader = bytesOf(file, packed, count).getReader();
  const decoder = new TextDecoder();
  const cutter = createCutter(max);
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await reader.read().catch((error: unknown) => {
        // A file that was moved or may not be read fails with a DOMException, unpacking with anything else.
        if (packed && !(error instanceof DOMException)) return undefined;
        throw error;
      });
      if (next === undefined) return yield { lines: cutter.rest(), read, torn: true };
      if (next.done) return yield { lines: [...cutter.cut(decoder.decode()), ...cutter.rest()], read };
      const lines = cutter.cut(decoder.decode(next.value, { stream: true }));
      const long = lines.findIndex(({ tooLong }) => tooLong === true);
      if (long >= 0) return yield { lines: lines.slice(0, long + 1), read };
      yield { lines, read };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Lines as a stream of bytes, packed or not, a quarter of a million characters at once; more are asked for as fast as they are taken. */
export function streamOf(lines: AsyncIterator<string>, packed: boolean): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(out) {
      let text = '';
      while (text.length < PIECE) {
        const next = await lines.next();
        if (next.done === true) {
          if (text !== '') out.enqueue(encoder.encode(text));
          return out.close();
        }
        text += `${next.value}\n`;
      }
      out.enqueue(encoder.encode(text));
    },
    async cancel() {
      await lines.return?.();
    },
  });
  return packed ? plain.pipeThrough(new CompressionStream('gzip')) : plain;
}
