import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/contract/engine.ts';
import { type FileFault, fileEngine } from '../../src/team/engines/file.ts';
import { itemsFile } from './engines.ts';

const signal = new AbortController().signal;
const workspace = 'ab'.repeat(32);
const item = (number: number): Item => ({ shelf: 'log', name: `abcdefgh.${number}-${number}`, bytes: Uint8Array.of(1, 2, number) });
const act: Item = { shelf: 'team', name: workspace, bytes: Uint8Array.of(9) };

const textOf = async () => (await itemsFile(workspace, [item(1), item(2), act])).text();

async function pull(text: string, of = workspace): Promise<{ names: string[]; faults: FileFault[] }> {
  const [names, faults]: [string[], FileFault[]] = [[], []];
  const ears = { fault: (fault: FileFault) => void faults.push(fault), tell: () => {} };
  for await (const { items } of fileEngine(of, new Blob([text]), ears).pull(undefined, async (all) => all, signal))
    names.push(...items.map(({ name }) => name));
  return { names, faults };
}

const whole = [workspace, 'abcdefgh.1-1', 'abcdefgh.2-2'];

describe('a team’s file', () => {
  it('gives the team’s acts first, so that the rest can be judged', async () => {
    expect(await pull(await textOf())).toEqual({ names: whole, faults: [] });
  });

  it('tells when its end was cut off, and where, and gives what is whole', async () => {
    const text = await textOf();
    const cut = await pull(text.slice(0, text.lastIndexOf('{"end"')));
    expect(cut).toEqual({ names: whole, faults: [{ line: 4, reason: 'the end is missing', cut: true }] });
    const { names, faults } = await pull(text.slice(0, text.lastIndexOf('"team"') + 12));
    expect(names).toEqual(whole.slice(1));
    expect(faults).toMatchObject([
      { line: 4, reason: expect.stringContaining('not a whole line') },
      { line: 4, cut: true },
    ]);
  });

  it('tells the line that is not what it should be, and gives the others', async () => {
    const text = await textOf();
    expect(await pull(text.replace('"abcdefgh.2-2"', '"../../etc"'))).toMatchObject({
      names: whole.slice(0, 2),
      faults: [{ line: 3, reason: 'name: not an item name' }, { reason: 'not the lines that were written' }],
    });
    expect(await pull(text.replace(/"bytes":"[^"]+"/, '"bytes":"!!"'))).toMatchObject({ faults: [{ line: 2, reason: 'not base64' }, {}] });
  });

  it('tells once what stands behind its end', async () => {
    const text = await textOf();
    const [end, item] = [text.trimEnd().split('\n').at(-1), text.split('\n')[1]];
    expect((await pull(`${text}\n`)).faults).toEqual([]);
    for (const behind of [`${item}\n`, `${end}\n`, `${item}\n${item}\n${end}\n`]) {
      expect((await pull(text + behind)).faults).toEqual([{ line: 6, reason: expect.stringContaining('behind the end') }]);
    }
  });

  it('is read as earlier versions wrote it, without an end', async () => {
    const text = (await textOf()).replace('items-2', 'items-1').replace(/\{"end".*\n/, '');
    expect(await pull(text)).toEqual({ names: whole, faults: [] });
  });

  it('may be the export of a browser in the team, with other lines between', async () => {
    const lines = (await textOf()).trimEnd().split('\n').slice(1, -1);
    const text = ['{"settings":{}}', '{"event":{}}', ...lines.map((line) => `{"item":${line}}`)];
    const head = JSON.stringify({ diapason: 2, team: workspace });
    expect((await pull([head, ...text].join('\n'))).names).toEqual(whole);
  });

  it('of another team is not read, nor is any other file', async () => {
    await expect(pull(await textOf(), 'cd'.repeat(32))).rejects.toMatchObject({ problem: { code: 'engine-changed', detail: 'swapped' } });
    for (const text of ['', 'hello', '{"name":"x"}'])
      await expect(pull(text)).rejects.toMatchObject({ problem: { code: 'not-understood', where: 'line 1' } });
  });

  it('keeps nothing of what a round wants to send: only whoever writes the file knows that it left', async () => {
    const left = await fileEngine(workspace).push([item(1)], signal);
    expect(left).toMatchObject([{ name: 'abcdefgh.1-1', problem: { code: 'not-kept' } }]);
  });
});
