import { useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { ProposalState } from '../../contract/guide-state.ts';
import type { Guide } from '../../guide/guide.ts';
import type { DocumentDraft } from '../parts/data/use-document-draft.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { proposable, type RuleChange } from './rule-changes.ts';
import { type NoteParts, writeNote } from './versions/version-note.ts';
import { guideWords } from './words.ts';

/** Publishes or proposes the draft, and says what becomes of the proposals in it. A proposal is taken once it is published. */
export function useDecisions(draft: DocumentDraft<Guide>, mayPublish: boolean) {
  const { attempt, notify, language } = useFrame();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const decide = (proposal: string, is: boolean) => attempt(() => call('decide', { proposal, taken: is }));
  const publish = async (note: NoteParts) => {
    if (!(await draft.save(writeNote(note)))) return false;
    for (const proposal of taken) await decide(proposal, true);
    setTaken(new Set());
    return true;
  };
  const propose = async (note: string, changes: readonly RuleChange[]) => {
    const base = draft.base.version?.id;
    if (base === undefined) return false;
    const { accept, kept } = proposable(draft.base.body, draft.body);
    if (changes.length + accept.length === 0) {
      notify({ text: guideWords[language].nothingToPropose });
      return false;
    }
    const input = { base, note, changes: changes.map(({ rule, to }) => ({ rule, to })), ...(accept.length > 0 ? { accept } : {}) };
    const done = await attempt(() => call('propose', input));
    if (done === undefined) return false;
    if (kept === undefined) draft.discard();
    else draft.change(() => kept);
    return true;
  };
  return {
    /** The proposals in the draft; none once it is discarded. */
    taken: draft.dirty ? taken : new Set<string>(),
    take: (...proposals: readonly string[]) => setTaken(new Set([...(draft.dirty ? taken : []), ...proposals])),
    decline: (proposal: ProposalState) => void decide(proposal.id, false),
    publish: (note: NoteParts, changes: readonly RuleChange[]) => (mayPublish ? publish(note) : propose(note.words, changes)),
  };
}
