import { Refusal } from '../../contract/refusal.ts';
import { inOne, type Store } from '../../store/database.ts';
import { versionToRead } from '../../store/document-bodies.ts';
import { documentHead, storedVersion } from '../../store/document-heads.ts';
import { addVersions } from '../../store/documents.ts';
import { dropFollowedGuide, followedGuide, keepFollowedGuide } from '../../store/followed-guide.ts';
import { addressEngine } from '../../team/engines/address.ts';
import { publicationOf, readPublication } from '../../team/publication.ts';
import { prepareDevice } from '../team/device.ts';
import { refuseNonPublisher } from '../team/team-context.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { refuseFailingGuide } from './kinds/guide.ts';

/** Looks whether the followed guide changed. Resolves `true` when a new version was taken; rejects with a Refusal, and the guide in use stays. */
export async function lookAtGuide({ store, now, changedAll }: Pick<WorkspaceContext, 'store' | 'now' | 'changedAll'>): Promise<boolean> {
  const known = await followedGuide(store);
  if (known === undefined) return false;
  const engine = addressEngine(known.address);
  let took = false;
  for await (const { items, checkpoint } of engine.pull(known.checkpoint, async (names) => names, new AbortController().signal)) {
    for (const { bytes } of items) {
      const { version, taken } = await readPublication(bytes, new URL(known.address).host, known.taken);
      // What would be refused from this device's own leads is refused from a stranger too; what is in force was tried.
      const head = await documentHead(store, 'guide').catch(() => undefined);
      await refuseFailingGuide(versionToRead(version).body, undefined, head?.body);
      await inOne(store, async () => {
        await addVersions(store, [version], now());
        await keepFollowedGuide(store, { address: known.address, checkpoint, taken });
      });
      took = true;
    }
  }
  if (took) changedAll();
  return took;
}

/** Follows the guide at an address, or none with an empty one. Rejects with `not-your-role` where the member may not publish. */
export async function followGuide(context: Pick<WorkspaceContext, 'store' | 'now' | 'changedAll'>, address: string): Promise<boolean> {
  const { store, now } = context;
  await refuseNonPublisher(store, now());
  // A person decided: an address that cannot be read is dropped too.
  if (address === '') {
    await dropFollowedGuide(store);
    return false;
  }
  const before = await followedGuide(store);
  if (before?.address !== address) await keepFollowedGuide(store, { address });
  try {
    return await lookAtGuide(context);
  } catch (error) {
    if (before === undefined) await dropFollowedGuide(store);
    else await keepFollowedGuide(store, before);
    throw error;
  }
}

/** The guide in force as a file for a web address. */
export async function publishedGuide(store: Store): Promise<{ name: string; text: string }> {
  const head = await documentHead(store, 'guide');
  if (head === undefined) throw new Refusal('unknown-document', { where: 'guide' });
  // As it is stored: a version is named by its content, its author's name among it.
  const version = await storedVersion(store, head.version);
  return { name: 'guide.json', text: await publicationOf(version, await prepareDevice(store)) };
}
