import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Line, readLines, streamOf } from '../../../src/log/file/lines.ts';
import { createSeal, sealed } from '../../../src/log/file/seal.ts';

const signal = new AbortController().signal;

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const fileOf = async (lines: readonly string[], packed: boolean) =>
  new Blob([new Uint8Array(await new Response(streamOf(each(lines), packed)).arrayBuffer())]);

async function linesOf(file: Blob, max?: number): Promise<{ lines: Line[]; torn: boolean }> {
  const lines: Line[] = [];
  let torn = false;
  for await (const part of readLines(file, signal, max)) {
    lines.push(...part.lines);
    torn ||= part.torn === true;
  }
  return { lines, torn };
}

const line = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/[\r\n\ufeff]/.test(text) && text.isWellFormed());

it('reads the lines that were written, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 50 }), fc.boolean(), async (lines, packed) => {
      const read = await linesOf(await fileOf(lines, packed));
      expect(read).toEqual({ lines: lines.map((text, at) => ({ number: at + 1, text })), torn: false });
    }),
    { numRuns: 60 },
  );
});

it('writes and reads a long file piece by piece, with the bytes that were read', async () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `{"number":${(at * 7919) % 50_021}}`);
  for (const packed of [false, true]) {
    const file = await fileOf(lines, packed);
    const [read, sizes]: [number[], number[]] = [[], []];
    for await (const part of readLines(file, signal)) {
      read.push(part.read);
      sizes.push(part.lines.length);
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(lines.length);
    expect(Math.max(...sizes)).toBeLessThan(lines.length / 2);
    expect(read.at(-1)).toBe(file.size);
  }
});

it('reads files of other systems: a byte order mark, carriage returns, no end of line at the end', async () => {
  const { lines } = await linesOf(new Blob(['\ufeff{"a":1}\r\n\r\n{"b":2}']));
  expect(lines.map(({ text }) => text)).toEqual(['{"a":1}', '', '{"b":2}']);
});

it('says which line is too long, and reads nothing behind it', async () => {
  const long = 'x'.repeat(300_000);
  const { lines } = await linesOf(await fileOf(['a', long, 'b', long], false), 1_000);
  expect(lines).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: '', tooLong: true },
  ]);
});

it('notices that a packed file was cut, and reads what is there', async () => {
  const all = Array.from({ length: 200_000 }, (_, at) => `line ${(at * 7919) % 200_003}`);
  const file = await fileOf(all, true);
  const { lines, torn } = await linesOf(file.slice(0, Math.floor(file.size / 2)));
  expect(torn).toBe(true);
  expect(lines.length).toBeGreaterThan(10_000);
  expect(lines.slice(0, -1).map(({ text }) => text)).toEqual(all.slice(0, lines.length - 1));
});

it('stops where it is told to', async () => {
  const ended = new AbortController();
  const file = await fileOf(
    Array.from({ length: 100_000 }, () => 'x'),
    false,
  );
  const reading = (async () => {
    for await (const _ of readLines(file, ended.signal)) ended.abort();
  })();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});

it('seals lines so that any change, loss or exchange of them is seen', async () => {
  const endOf = async (lines: readonly string[]) => {
    const seal = createSeal();
    for (const text of lines) await seal.add(text);
    return seal.end();
  };
  const lines = Array.from({ length: 2_500 }, (_, at) => `line ${at}`);
  const end = await endOf(lines);
  expect(end.lines).toBe(2_500);
  expect(await endOf(lines)).toEqual(end);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 2_499 }), async (at) => {
      const changed = await endOf(lines.with(at, 'another'));
      const lost = await endOf(lines.toSpliced(at, 1));
      expect(changed.sha256).not.toBe(end.sha256);
      expect(lost.sha256).not.toBe(end.sha256);
    }),
    { numRuns: 10 },
  );
  const last: string[] = [];
  for await (const text of sealed(each(lines))) last.push(text);
  expect(JSON.parse(last.at(-1) ?? '')).toEqual({ end });
});

it('ends at a line that never ends, after no more of it than a line may have', async () => {
  const endless = 'x'.repeat(30_000_000);
  for (const packed of [false, true]) {
    const file = await fileOf(['{"diapason":2}', endless], packed);
    let last: Line | undefined;
    let far = 0;
    for await (const { lines, read } of readLines(file, signal, 1_000_000)) {
      last = lines.at(-1) ?? last;
      far = read;
    }
    expect(last).toEqual({ number: 2, text: '', tooLong: true });
    if (!packed) expect(far).toBeLessThan(2_000_000);
  }
});
