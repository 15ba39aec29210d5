import type { Event } from '../contract/event.ts';
import type { ProposalState } from '../contract/guide-state.ts';
import { PROPOSALS } from '../domain/event-types.ts';
import { present } from '../domain/present.ts';
import { inOrder } from './order.ts';
import { type Steps, takeStep } from './steps.ts';

interface Draft {
  readonly proposals: Omit<ProposalState, 'decision'>[];
  readonly decisions: Map<string, NonNullable<ProposalState['decision']>>;
}

const steps: Steps<'guide', Draft> = {
  proposed({ proposals }, { base, note, changes, accept }, { event: { id, member }, at }) {
    proposals.push(present({ id, base, note, changes, by: member, at, accept }));
  },
  decided({ decisions }, { proposal, taken }, { event: { member }, at }) {
    decisions.set(proposal, { taken, by: member, at });
  },
};

/** The proposals of the guide, newest first, from events in any order. The last decision counts. */
export function foldProposals(events: Iterable<Event>): ProposalState[] {
  const { events: ordered, undone } = inOrder(events, PROPOSALS);
  const draft: Draft = { proposals: [], decisions: new Map() };
  for (const event of ordered) if (!undone.has(event.id)) takeStep(steps, draft, event);
  return draft.proposals.map((proposal) => present({ ...proposal, decision: draft.decisions.get(proposal.id) })).reverse();
}
