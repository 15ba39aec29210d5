/** Lines and characters that are hashed together. */
const LINES = 1_000;
const CHARACTERS = 1_000_000;

/** The last line of a file: how many lines stand before it, and their hash. */
export interface End {
  readonly lines: number;
  readonly sha256: string;
}

/** Counts and hashes lines one after the other. */
export interface Seal {
  add(line: string): Promise<void>;
  end(): Promise<End>;
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The seal of a file: SHA-256 over the hash so far and the next thousand lines (or the lines that reach a million
 * characters), joined by line feeds, and so on to the end. It shows an accident, not a forger: whoever changes the file can
 * make it anew.
 */
export function createSeal(): Seal {
  let [hash, count, size] = ['', 0, 0];
  let held: string[] = [];
  const press = async () => {
    hash = await sha256([hash, ...held].join('\n'));
    [held, size] = [[], 0];
  };
  return {
    async add(line) {
      count += 1;
      size += line.length;
      held.push(line);
      if (held.length === LINES || size >= CHARACTERS) await press();
    },
    async end() {
      if (held.length > 0) await press();
      return { lines: count, sha256: hash };
    },
  };
}

/** Lines with the one that seals them behind. */
export async function* sealed(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const seal = createSeal();
  for await (const line of lines) {
    await seal.add(line);
    yield line;
  }
  yield JSON.stringify({ end: await seal.end() });
}
