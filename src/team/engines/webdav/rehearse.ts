import type { ItemRef, Shelf } from '../../../contract/engine.ts';
import { Refusal } from '../../../contract/refusal.ts';
import type { Client } from './client.ts';
import { childrenOf } from './folders.ts';
import type { Write } from './write.ts';

/** A name that is no item's: whoever lists it passes it over. */
const trialName = () => `try-${crypto.randomUUID()}`;

async function namesIn(client: Client, shelf: Shelf, signal: AbortSignal): Promise<string[]> {
  const { listed } = await client.list(`${shelf}/`, signal);
  return childrenOf(listed, `${client.path}${shelf}/`).map(({ name }) => name);
}

/** Writes, finds and takes away a file on a shelf. Rejects with the right that is lacking. */
async function tryShelf(client: Client, write: Write, shelf: Shelf, signal: AbortSignal): Promise<void> {
  const { where } = client;
  const item = { shelf, name: trialName(), bytes: Uint8Array.of(68, 73, 65) };
  const problem = await write(item, signal);
  if (problem !== undefined) throw new Refusal(problem.code, { ...problem, where, detail: `${shelf}: ${problem.detail ?? ''}` });
  const isListed = (await namesIn(client, shelf, signal)).includes(item.name);
  const deleted = await client.send('DELETE', `${shelf}/${item.name}`, { signal, fine: [200, 202, 204, 403, 404, 405, 501] });
  if (!isListed) throw new Refusal('receiver-garbage', { where, detail: `${shelf}: a new file is not listed` });
  if (!deleted.ok || (await namesIn(client, shelf, signal)).includes(item.name))
    throw new Refusal('engine-denied', { where, detail: `${shelf}: DELETE ${deleted.status}` });
}

/** What a member does on a folder, tried out: see `Engine.rehearse`. */
export async function rehearse(client: Client, write: Write, shelves: readonly Shelf[], signal: AbortSignal): Promise<ItemRef[]> {
  const fine = shelves.length > 0 ? [200, 207, 404] : [200, 207];
  const { status } = await client.send('PROPFIND', '', { signal, fine, headers: { depth: '0' } });
  if (status === 200) throw new Refusal('receiver-garbage', { where: client.where, detail: 'not a WebDAV answer' });
  for (const shelf of shelves) await tryShelf(client, write, shelf, signal);
  const acts = await namesIn(client, 'team', signal);
  return acts.map((name) => ({ shelf: 'team', name }));
}
