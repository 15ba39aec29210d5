import { Refusal } from '../../contract/problem.ts';
import { inOne, type Store } from '../../store/database.ts';
import { addVersions, documentHead } from '../../store/documents.ts';
import { addressEngine } from '../../team/engines/address.ts';
import { publicationOf, readPublication, type Taken } from '../../team/publication.ts';
import type { Desk } from '../desk.ts';
import { refuseBelied } from '../guide-calls.ts';
import { mustPublish, prepareDevice } from './place.ts';

interface Following {
  readonly address: string;
  readonly checkpoint?: string;
  readonly taken?: Taken;
}

const KEY = 'guide:following';

async function following(store: Store): Promise<Following | undefined> {
  return (await store.meta.get(KEY))?.value as Following | undefined;
}

/** The address whose guide this store follows. */
export async function followed(store: Store): Promise<string | undefined> {
  return (await following(store))?.address;
}

/** Looks whether the followed guide changed. Resolves `true` when a new version was taken; rejects with a Refusal, and the guide in use stays. */
export async function lookAtGuide({ store, now, changedAll }: Pick<Desk, 'store' | 'now' | 'changedAll'>): Promise<boolean> {
  const known = await following(store);
  if (known === undefined) return false;
  const engine = addressEngine(known.address);
  let took = false;
  for await (const { items, checkpoint } of engine.pull(known.checkpoint, async (names) => names, new AbortController().signal)) {
    for (const { bytes } of items) {
      const { version, taken } = await readPublication(bytes, new URL(known.address).host, known.taken);
      // What would be refused from this device's own leads is refused from a stranger too.
      await refuseBelied(version.body);
      await inOne(store, async () => {
        await addVersions(store, [version], now());
        await store.meta.put({ key: KEY, value: { address: known.address, checkpoint, taken } });
      });
      took = true;
    }
  }
  if (took) changedAll();
  return took;
}

/** Follows the guide at an address, or none with an empty one. Rejects with `not-your-role` where the member may not publish. */
export async function followGuide(desk: Pick<Desk, 'store' | 'now' | 'changedAll'>, address: string): Promise<boolean> {
  const { store, now } = desk;
  await mustPublish(store, now());
  const before = await following(store);
  if (address === '') {
    await store.meta.delete(KEY);
    return false;
  }
  if (before?.address !== address) await store.meta.put({ key: KEY, value: { address } });
  try {
    return await lookAtGuide(desk);
  } catch (error) {
    if (before === undefined) await store.meta.delete(KEY);
    else await store.meta.put({ key: KEY, value: before });
    throw error;
  }
}

/** The guide in force as a file for a web address. */
export async function publishedGuide(store: Store): Promise<{ name: string; text: string }> {
  const head = await documentHead(store, 'guide');
  if (head === undefined) throw new Refusal('unknown-document', { where: 'guide' });
  // As it is stored: a version is named by its content, its author's name among it.
  const version = (await store.documents.get(head.version.id)) ?? head.version;
  return { name: 'guide.json', text: await publicationOf(version, await prepareDevice(store)) };
}
