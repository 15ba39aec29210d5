import type { Event } from '../contract/event.ts';
import type { ProposalState } from '../contract/state.ts';
import { clockMs } from './clock.ts';
import { inOrder } from './order.ts';
import { PROPOSALS } from './subjects.ts';

/** The proposals of the guide, newest first, from events in any order. The last decision counts. */
export function foldProposals(events: Iterable<Event>): ProposalState[] {
  const { events: ordered, undone } = inOrder(events, PROPOSALS);
  const decisions = new Map<string, NonNullable<ProposalState['decision']>>();
  for (const { id, what, member, at } of ordered)
    if (what.type === 'decided' && !undone.has(id)) decisions.set(what.proposal, { taken: what.taken, by: member, at: clockMs(at) });
  const proposals = ordered.flatMap(({ id, what, member, at }): ProposalState[] => {
    if (what.type !== 'proposed' || undone.has(id)) return [];
    const decision = decisions.get(id);
    const { base, note, changes, accept } = what;
    const more = { ...(accept === undefined ? {} : { accept }), ...(decision === undefined ? {} : { decision }) };
    return [{ id, base, note, changes, by: member, at: clockMs(at), ...more }];
  });
  return proposals.reverse();
}
