import { Refusal } from '../../contract/refusal.ts';
import type { EscalationState, OutboxRow } from '../../contract/state.ts';
import { isUnreached } from '../../domain/unreached.ts';
import { makerOf } from '../../log/escalation-id.ts';
import { UNDO } from '../../log/escalation-view.ts';
import { subjectsOf } from '../../log/subjects.ts';
import { inOne, type Store } from '../../store/database.ts';
import { settingsOf } from '../../store/meta.ts';
import { outboxRow } from '../../store/outbox.ts';
import { eventsOf } from '../../store/read.ts';
import { ownRoleOf, record } from '../posts/record.ts';
import { UNDO_MARGIN } from '../posts/views.ts';
import { knownEscalation } from './known-escalation.ts';

/** What nobody has may be taken back at any time, anything else until it leaves. */
function canUndo(state: EscalationState, row: OutboxRow | undefined, now: number): boolean {
  if (row === undefined) return isUnreached(state);
  return row.status === 'waiting' && row.attempts === 0 && now <= state.at + UNDO + UNDO_MARGIN;
}

/** One's own, or as a lead that of a colleague. */
async function mayUndo(store: Store, author: string): Promise<boolean> {
  if ((await settingsOf(store)).member.id === author) return true;
  return (await ownRoleOf(store)) === 'lead';
}

/**
 * Takes an escalation back as long as no worker has taken its row, and as long as nobody has it. Once its row is leased,
 * nobody knows where it is. Gives the id of its post; rejects with `too-late` or `not-your-role`.
 */
export function undoEscalation(store: Store, id: string, now: number): Promise<string> {
  return inOne(store, async () => {
    const [state, row] = [await knownEscalation(store, id), await outboxRow(store, id)];
    if (state.stage === 'undone' && row === undefined) return state.postId;
    if (!canUndo(state, row, now)) throw new Refusal('too-late', { where: id });
    const all = await eventsOf(store, `escalation:${id}`);
    const born = all.find(({ what, device }) => what.type === 'escalated' && device === (makerOf(id) ?? device));
    if (born === undefined) throw new Refusal('unknown-escalation', { where: id });
    if (!(await mayUndo(store, born.member.id))) throw new Refusal('not-your-role', { where: born.member.name, detail: 'undone' });
    await record(store, [{ type: 'undone', target: born.id, subjects: subjectsOf(born) }], { now, remove: [id] });
    return state.postId;
  });
}
