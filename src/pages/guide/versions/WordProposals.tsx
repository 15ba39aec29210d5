import type { Member } from '../../../contract/event.ts';
import type { ProposalState } from '../../../contract/guide-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { relativeTime } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { whoIs } from '../who.ts';
import { versionsWords } from './versions-words.ts';

interface WordProposalsProps {
  /** Those that wait, each with words. */
  readonly proposals: readonly ProposalState[];
  readonly inDraft: ReadonlySet<string>;
  readonly mayPublish: boolean;
  readonly now: number;
  readonly me: Member;
  readonly onTake: (...proposals: ProposalState[]) => void;
  readonly onDecline: (proposal: ProposalState) => void;
}

/** Words that the dictionary does not know and that colleagues want accepted, to be taken one by one or all at once. */
export function WordProposals({ proposals, inDraft, mayPublish, now, me, onTake, onDecline }: WordProposalsProps) {
  const { language } = useFrame();
  const w = versionsWords[language];
  const open = proposals.filter(({ id }) => !inDraft.has(id));
  return (
    <section class="card" aria-label={w.wordsProposed}>
      <div class="head">
        <h2 class="grow">{w.wordsProposed}</h2>
        {mayPublish && open.length > 1 && (
          <Button look="primary" onClick={() => onTake(...open)}>
            {w.takeAll(open.length)}
          </Button>
        )}
      </div>
      <ul class="items">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <p class="grow">
              <b dir="auto">{proposal.accept?.join(', ')}</b>{' '}
              <span class="muted">
                {whoIs(proposal.by, me, language)} · {relativeTime(proposal.at, now, language)}
              </span>
            </p>
            {!mayPublish && <Chip tone="amber">{w.waiting}</Chip>}
            {inDraft.has(proposal.id) && <Chip tone="amber">{w.inDraft}</Chip>}
            {mayPublish && !inDraft.has(proposal.id) && (
              <>
                <Button look="line" aria-label={`${w.decline} ${proposal.accept?.join(', ')}`} onClick={() => onDecline(proposal)}>
                  {w.decline}
                </Button>
                <Button
                  look={open.length > 1 ? 'line' : 'primary'}
                  aria-label={`${w.accept} ${proposal.accept?.join(', ')}`}
                  title={w.take}
                  onClick={() => onTake(proposal)}
                >
                  {w.accept}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
