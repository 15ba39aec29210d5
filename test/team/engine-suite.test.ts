import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine, Item, ItemFilter, ItemRef, Pulled } from '../../src/contract/engine.ts';
import type { Refusal } from '../../src/contract/refusal.ts';
import { type Medium, media, type Running } from './engines.ts';

const signal = new AbortController().signal;
const all: ItemFilter = async (names) => names;
let made = 0;

/** Items nobody made before: segments of a device of their own. */
function someItems(count: number, size = 300): Item[] {
  made += 1;
  const device = `suite${made.toString(36).padStart(7, '0')}`;
  return Array.from({ length: count }, (_, at) => ({
    shelf: 'log',
    name: `${device}.${at + 1}-${at + 1}`,
    bytes: new Uint8Array(randomBytes(size)),
  }));
}

async function pullAll(engine: Engine, since?: string, wanted: ItemFilter = all): Promise<Pulled & { parts: number }> {
  const items: Item[] = [];
  const names: ItemRef[] = [];
  const faults: Pulled['faults'][number][] = [];
  let [checkpoint, parts, listed] = [since, 0, false];
  for await (const part of engine.pull(since, wanted, signal)) {
    parts += 1;
    items.push(...part.items);
    faults.push(...part.faults);
    names.push(...(part.inventory?.names ?? []));
    listed ||= part.inventory !== undefined;
    checkpoint = part.checkpoint;
  }
  return { items, faults, checkpoint: checkpoint ?? '', parts, ...(listed ? { inventory: { shelves: ['log'], names } } : {}) };
}

const nameOf = ({ shelf, name }: ItemRef) => `${shelf}/${name}`;
const namesOf = (refs: readonly ItemRef[]) => [...new Set(refs.map(nameOf))].sort();

/** Why an engine did not take some items, whether it says so of each or of all. */
async function refusedWith(engine: Engine, ...items: Item[]): Promise<string | undefined> {
  const left = await engine.push(items, signal).catch((error: Refusal) => [error]);
  return left[0]?.problem.code;
}

describe.each(media())('the engine $name', (medium: Medium) => {
  if (medium.lacking !== undefined) {
    it.skip(`is not tested: ${medium.lacking}`, () => {});
    return;
  }
  let running: Running;
  beforeAll(async () => {
    running = await medium.start();
  }, 60_000);
  afterAll(() => running?.stop());

  it('gives another device what one pushed, byte for byte', async () => {
    const items = someItems(3);
    const document: Item = { shelf: 'documents', name: 'c'.repeat(64), bytes: Uint8Array.of(1, 2, 3) };
    await running.engine('lea').push([...items, document], signal);
    const pulled = await pullAll(running.engine('emma'));
    for (const item of [...items, document]) expect(pulled.items.find((one) => nameOf(one) === nameOf(item))?.bytes).toEqual(item.bytes);
  });

  it('takes the same items twice without harm', async () => {
    const items = someItems(3);
    await running.engine().push(items, signal);
    await running.engine().push(items, signal);
    const pulled = await pullAll(running.engine('paul'));
    const mine = pulled.items.filter((item) => items.some((one) => nameOf(one) === nameOf(item)));
    expect(namesOf(mine)).toEqual(namesOf(items));
    for (const item of mine) expect(item.bytes).toEqual(items.find((one) => nameOf(one) === nameOf(item))?.bytes);
  });

  it('takes nothing under a name that has other bytes, of the same length too, and keeps those', async ({ skip }) => {
    if (medium.name === 'file') return skip('a file is one person’s');
    const [item] = someItems(1) as [Item];
    await running.engine().push([item], signal);
    const other = { ...item, bytes: item.bytes.map((byte) => byte ^ 1) };
    expect(await refusedWith(running.engine(), other)).toBe('name-taken');
    const pulled = await pullAll(running.engine('emma'));
    expect(pulled.items.find(({ name }) => name === item.name)?.bytes).toEqual(item.bytes);
  });

  it('goes on from a checkpoint, with what came since and is wanted', async () => {
    const engine = running.engine('emma');
    const { checkpoint, items: before } = await pullAll(engine);
    const known = new Set(before.map(nameOf));
    const items = someItems(5);
    await running.engine().push(items, signal);
    const pulled = await pullAll(engine, checkpoint, async (names) => names.filter((ref) => !known.has(nameOf(ref))));
    expect(namesOf(pulled.items)).toEqual(namesOf(items));
  });

  it('gives nothing when nothing changed', async () => {
    await running.settle?.();
    const engine = running.engine('emma');
    const { checkpoint } = await pullAll(engine);
    const asked = vi.spyOn(globalThis, 'fetch');
    const pulled = await pullAll(engine, checkpoint, async () => []);
    expect(pulled.items).toEqual([]);
    expect(pulled.checkpoint).toBe(checkpoint);
    if (medium.quiet !== undefined) expect(asked.mock.calls.length).toBeLessThanOrEqual(medium.quiet);
    asked.mockRestore();
  });

  it('carries five hundred items, empty ones and large ones', async () => {
    const items = [...someItems(500, 20), ...someItems(1, 3_000_000)];
    await running.engine().push(items, signal);
    const pulled = await pullAll(running.engine('emma'));
    expect(namesOf(pulled.items)).toEqual(expect.arrayContaining(namesOf(items)));
    const large = items.at(-1);
    const got = pulled.items.find(({ name }) => name === large?.name);
    expect(got?.bytes.length).toBe(3_000_000);
    expect(Buffer.compare(got?.bytes ?? Buffer.of(), large?.bytes ?? Buffer.of())).toBe(0);
  }, 30_000);

  it('stops at once when aborted', async () => {
    const reason = new Error('the CM left');
    const gone = AbortSignal.abort(reason);
    await expect(running.engine().push(someItems(1), gone)).rejects.toBe(reason);
    await expect(running.engine().pull(undefined, all, gone)[Symbol.asyncIterator]().next()).rejects.toBe(reason);
  });

  it('says that it refuses a wrong password', async ({ skip }) => {
    if (running.denied === undefined) return skip('it has no password');
    await expect(running.denied().push(someItems(1), signal)).rejects.toMatchObject({ problem: { code: 'login-refused' } });
    await expect(pullAll(running.denied())).rejects.toMatchObject({ problem: { code: 'login-refused' } });
  });

  it('refuses a document of a member who is no lead, by its own rights', async ({ skip }) => {
    if (running.denied === undefined) return skip('it has no rights of its own');
    const document: Item = { shelf: 'documents', name: 'd'.repeat(64), bytes: Uint8Array.of(1) };
    expect(await refusedWith(running.engine('emma'), document)).toBe('engine-denied');
  });

  it('lets a reader read and refuses what they write, by its own rights', async ({ skip }) => {
    if (running.reader === undefined) return skip('it has no rights of its own');
    const items = someItems(1);
    await running.engine().push(items, signal);
    expect(namesOf((await pullAll(running.reader())).items)).toEqual(expect.arrayContaining(namesOf(items)));
    expect(await refusedWith(running.reader(), ...someItems(1))).toBe('engine-denied');
  });

  it('hands over altered and cut items as they are, and all others', async ({ skip }) => {
    if (running.alter === undefined) return skip('its items cannot be altered one by one');
    const items = someItems(3, 100);
    await running.engine().push(items, signal);
    const [first, second, third] = items as [Item, Item, Item];
    await running.alter(first, Uint8Array.of(9, 9, 9));
    await running.alter(second, second.bytes.slice(0, 40));
    const pulled = await pullAll(running.engine('emma'));
    const bytes = (item: Item) => pulled.items.find(({ name }) => name === item.name)?.bytes;
    expect(bytes(first)).toEqual(Uint8Array.of(9, 9, 9));
    expect(bytes(second)).toHaveLength(40);
    expect(bytes(third)).toEqual(third.bytes);
  });

  it('never reads an item of 200 MB', async ({ skip }) => {
    if (running.alter === undefined) return skip('the server refuses it by itself');
    const [item] = someItems(1) as [Item];
    await running.alter(item, new Uint8Array(200_000_000));
    const pulled = await pullAll(running.engine('emma'));
    expect(pulled.faults).toMatchObject([{ name: item.name, problem: { code: 'too-large' } }]);
    expect(pulled.items.map(({ name }) => name)).not.toContain(item.name);
    await running.alter(item, item.bytes);
  });

  it('shows by its inventory that an old backup was restored', async ({ skip }) => {
    if (running.backup === undefined) return skip('there is no operator who could');
    const [early, late] = [someItems(2), someItems(2)];
    await running.engine().push(early, signal);
    const restore = await running.backup();
    await running.engine().push(late, signal);
    const { checkpoint } = await pullAll(running.engine('emma'));
    await restore();
    const pulled = await pullAll(running.engine('emma'), checkpoint);
    expect(namesOf(pulled.inventory?.names ?? [])).toEqual(expect.arrayContaining(namesOf(early)));
    expect(namesOf(pulled.inventory?.names ?? [])).not.toEqual(expect.arrayContaining(namesOf(late.slice(0, 1))));
  }, 30_000);

  it('shows a restored backup even when it grew again meanwhile', async ({ skip }) => {
    if (running.backup === undefined) return skip('there is no operator who could');
    const restore = await running.backup();
    const late = someItems(2);
    await running.engine().push(late, signal);
    const { checkpoint } = await pullAll(running.engine('emma'));
    await restore();
    await running.engine('paul').push(someItems(4), signal);
    const pulled = await pullAll(running.engine('emma'), checkpoint);
    expect(pulled.inventory).toBeDefined();
    expect(namesOf(pulled.inventory?.names ?? [])).not.toEqual(expect.arrayContaining(namesOf(late.slice(0, 1))));
  }, 30_000);

  it('shows by its inventory that it was wiped', async ({ skip }) => {
    if (running.wipe === undefined) return skip('there is no operator who could');
    await running.engine().push(someItems(2), signal);
    const { checkpoint } = await pullAll(running.engine('emma'));
    await running.wipe();
    const pulled = await pullAll(running.engine('emma'), checkpoint);
    expect(pulled.inventory?.names).toEqual([]);
  });
});
