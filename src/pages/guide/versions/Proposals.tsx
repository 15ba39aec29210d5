import type { Member } from '../../../contract/event.ts';
import type { ProposalState } from '../../../contract/guide-state.ts';
import type { Guide } from '../../../guide/guide.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Fork } from '../../../ui/Fork.tsx';
import { relativeTime } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import type { RuleChange } from '../rule-changes.ts';
import { whoIs } from '../who.ts';
import { ChangeList } from './ChangeList.tsx';
import { versionsWords } from './versions-words.ts';
import { WordProposals } from './WordProposals.tsx';

const colon = { en: ':', fr: '\u202f:' };

interface ProposalsProps {
  readonly proposals: readonly ProposalState[];
  readonly guide: Guide;
  /** Those that are in the draft and wait for its publication. */
  readonly inDraft: ReadonlySet<string>;
  readonly mayPublish: boolean;
  readonly now: number;
  readonly me: Member;
  readonly onTake: (...proposals: ProposalState[]) => void;
  readonly onDecline: (proposal: ProposalState) => void;
}

/** What colleagues propose: what would change in the guide in force, and what became of it. */
export function Proposals(props: ProposalsProps) {
  const { language } = useFrame();
  const { proposals, mayPublish } = props;
  const w = versionsWords[language];
  if (proposals.length === 0)
    return (
      <EmptyState picture={<Fork size={36} />} title={w.noProposals}>
        <p>{w.noProposalsText}</p>
      </EmptyState>
    );
  const words = proposals.filter(({ accept, decision }) => accept !== undefined && decision === undefined);
  const others = proposals.filter((proposal) => !words.includes(proposal));
  return (
    <section>
      <p class="lead">{mayPublish ? w.proposalsAbout : w.proposalsSeen}</p>
      {words.length > 0 && <WordProposals {...props} proposals={words} />}
      {others.map((proposal) => (
        <Proposal key={proposal.id} {...props} proposal={proposal} />
      ))}
    </section>
  );
}

function Proposal({
  proposal,
  guide,
  inDraft,
  mayPublish,
  now,
  me,
  onTake,
  onDecline,
}: ProposalsProps & { readonly proposal: ProposalState }) {
  const { language } = useFrame();
  const w = versionsWords[language];
  const { by, at, note, decision, changes, accept = [] } = proposal;
  const decided = decision === undefined ? 'waiting' : decision.taken ? 'taken' : 'declined';
  const state = decided !== 'taken' && inDraft.has(proposal.id) ? 'inDraft' : decided;
  const shown: RuleChange[] = changes.map(({ rule, to }) => ({ rule, from: guide.rules.find(({ id }) => id === rule) ?? null, to }));
  return (
    <article class="proposal">
      <header>
        <p class="grow">
          <b>{whoIs(by, me, language)}</b> <span class="muted">{relativeTime(at, now, language)}</span>{' '}
          <Chip tone={state === 'taken' ? 'green' : state === 'declined' ? 'grey' : 'amber'}>{w[state]}</Chip>
        </p>
        {state === 'waiting' && mayPublish && (
          <div class="actions">
            <Button look="line" onClick={() => onDecline(proposal)}>
              {w.decline}
            </Button>
            <Button look="primary" onClick={() => onTake(proposal)}>
              {w.take}
            </Button>
          </div>
        )}
        {state === 'declined' && mayPublish && (
          <Button look="line" onClick={() => onTake(proposal)}>
            {w.takeAfterAll}
          </Button>
        )}
      </header>
      {note !== '' && <p dir="auto">{note}</p>}
      {accept.length > 0 && <p dir="auto">{`${w.wordsProposed}${colon[language]} ${accept.join(', ')}`}</p>}
      {(state === 'waiting' || state === 'inDraft') && <ChangeList changes={shown} />}
    </article>
  );
}
