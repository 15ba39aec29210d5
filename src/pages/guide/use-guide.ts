import type { ProposalState, RuleState } from '../../contract/guide-state.ts';
import { defaultGuide } from '../../defaults/guide.ts';
import type { Guide } from '../../guide/guide.ts';
import { foldProposals } from '../../log/fold-proposals.ts';
import { foldRules } from '../../log/fold-rules.ts';
import { documentHeadToRepair } from '../../store/document-heads.ts';
import { eventsOf, lastReplied, ruleEvents } from '../../store/read.ts';
import type { Head } from '../parts/data/use-document-draft.ts';
import { useLive } from '../parts/data/use-live.ts';
import { type PastReply, pastReplies } from './try-rule.ts';

/** How many of the last replies a rule is tried on. */
const REPLIES = 50;

/** The guide in force, live. */
export function useGuide(): Head<Guide> | undefined {
  return useLive(async (store) => {
    const head = await documentHeadToRepair(store, 'guide');
    return head === undefined ? { body: defaultGuide } : head;
  }, []);
}

/** The last replies that were sent, live. */
export function useReplies(): readonly PastReply[] | undefined {
  return useLive(async (store) => pastReplies(await lastReplied(store, REPLIES), REPLIES), []);
}

/** What became of the findings of each rule, live. */
export function useRuleStates(): ReadonlyMap<string, RuleState> | undefined {
  return useLive(async (store) => foldRules(await ruleEvents(store)), []);
}

/** The proposals, newest first, live. */
export function useProposals(): readonly ProposalState[] | undefined {
  return useLive(async (store) => foldProposals(await eventsOf(store, 'guide:proposals')), []);
}
