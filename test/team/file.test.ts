import { describe, expect, it } from 'vitest';
import { fileEngine } from '../../src/team/engines/file.ts';

const signal = new AbortController().signal;
const workspace = 'ab'.repeat(32);
const item = { shelf: 'log', name: 'abcdefgh.1-1', bytes: Uint8Array.of(1, 2, 3) } as const;

async function textOf(): Promise<string> {
  const engine = fileEngine(workspace);
  await engine.push([item, { ...item, name: 'abcdefgh.2-2' }], signal);
  return engine.text();
}

const pull = async (text: string, of = workspace) =>
  (
    await fileEngine(of, text)
      .pull(undefined, async (names) => names, signal)
      [Symbol.asyncIterator]()
      .next()
  ).value;

describe('a team’s file', () => {
  it('is refused whole, with the line, when its end was cut off', async () => {
    const text = await textOf();
    await expect(pull(text.slice(0, -20))).rejects.toMatchObject({ problem: { code: 'not-understood', where: 'line 3' } });
  });

  it('is refused when a line is not what it should be', async () => {
    const text = await textOf();
    await expect(pull(text.replace('"abcdefgh.2-2"', '"../../etc"'))).rejects.toMatchObject({
      problem: { where: 'line 3', detail: 'name not an item name' },
    });
    await expect(pull(text.replace(/"bytes":"[^"]+"/, '"bytes":"!!"'))).rejects.toMatchObject({
      problem: { where: 'line 2', detail: 'not base64' },
    });
  });

  it('of another team is not read', async () => {
    await expect(pull(await textOf(), 'cd'.repeat(32))).rejects.toMatchObject({ problem: { code: 'engine-changed', detail: 'swapped' } });
  });
});
