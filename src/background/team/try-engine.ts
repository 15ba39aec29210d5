import type { EngineConfig } from '../../contract/engine.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Role } from '../../contract/team.ts';
import { engineFor } from '../../team/engines/index.ts';
import { shelvesOf } from '../../team/place.ts';

/** How long a server may take to show that it works, ms. */
const PATIENCE = 60_000;

/** What has to stand where a team is to be founded, or to be joined. */
export type Expected = { readonly free: true } | { readonly workspace: string; readonly orFree?: boolean };

/**
 * Tries a server with a login before anything rests on it: reading, and whatever the role writes, finds and deletes.
 * Rejects with what is lacking: `engine-taken` where another team stands, `engine-changed` where the one expected does not.
 */
export async function tryEngine(config: EngineConfig, role: Role, expected: Expected): Promise<void> {
  const engine = engineFor(config, Date.now);
  if (engine?.rehearse === undefined || config.kind === 'file') return;
  const where = config.address;
  try {
    const acts = await engine.rehearse(shelvesOf[role], AbortSignal.timeout(PATIENCE));
    const isFree = acts.length === 0;
    if ('free' in expected || (isFree && expected.orFree)) {
      if (!isFree) throw new Refusal('engine-taken', { where });
    } else if (!acts.some(({ name }) => name === expected.workspace)) {
      if (expected.orFree) throw new Refusal('engine-taken', { where });
      throw new Refusal('engine-changed', { where, detail: isFree ? 'wiped' : 'swapped' });
    }
  } finally {
    await engine.close?.();
  }
}
