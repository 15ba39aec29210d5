import { Refusal } from '../../contract/refusal.ts';
import type { EscalationState } from '../../contract/state.ts';
import type { Store } from '../../store/database.ts';
import { escalation } from '../../store/read.ts';

/** The state of an escalation; rejects with `unknown-escalation` where there is none. */
export async function knownEscalation(store: Store, id: string): Promise<EscalationState> {
  const state = await escalation(store, id);
  if (state === undefined) throw new Refusal('unknown-escalation', { where: id });
  return state;
}
