import type { SigningKey } from '../../contract/team.ts';
import type { Store } from '../../store/database.ts';
import { deviceKey, keepDevice } from '../../store/membership.ts';
import { makeSigningKey } from '../../team/keys.ts';

/** Gives this device its key before anything is written; nothing when it has one. */
export async function prepareDevice(store: Store): Promise<SigningKey> {
  return (await deviceKey(store)) ?? keepDevice(store, await makeSigningKey());
}
