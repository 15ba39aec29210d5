import type { RefObject } from 'preact';
import { ELSEWHERE } from '../../../contract/source.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { answersToPassOn } from '../../../domain/department-answer.ts';
import { labelName, labelOf, needsNoReply } from '../../../domain/labels.ts';
import { siteNames } from '../../../domain/sites.ts';
import { nameInSentence } from '../../../domain/turning.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip, LabelChip } from '../../../ui/Chip.tsx';
import { dateTime } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { isClosedPlace, type QueueItem } from '../queue.ts';
import type { PostActions } from './actions.ts';
import { postPageWords } from './words.ts';

/** What is unfolded on the page: one thing at a time. */
export type Open = 'label' | 'escalate' | 'note' | 'mark' | undefined;

interface ActionBarProps {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly item: QueueItem;
  readonly workspace: Workspace;
  readonly now: number;
  readonly actions: PostActions;
  readonly open: Open;
  /** Whether the member holds the post. */
  readonly mine: boolean;
  readonly acts: boolean;
  readonly onOpen: (what: Open) => void;
  /** Done with the post, or open again. */
  readonly onFinish: () => void;
}

/** The labels in force, who is on it, and the actions on the post. */
export function ActionBar({ bar, item, workspace, now, actions, open, mine, acts, onOpen, onFinish }: ActionBarProps) {
  const { language } = useFrame();
  const w = postPageWords[language];
  const { state } = item;
  const { claim, closed } = state;
  const held = claim !== undefined && claim.until > now;
  const until = held ? dateTime(claim.until, now, language) : '';
  const isAd = state.post.kind === 'ad';
  const offersMore = !closed || mayLabel(state);
  const handsOver = open !== 'escalate' && !isClosedPlace(item.place) && item.escalations.every(({ stage }) => stage === 'undone');
  // What a department has answered waits for the person who asked.
  const isAnswered = !closed && answersToPassOn(item.escalations, state.replies.at(-1)?.at ?? 0).length > 0;
  const replySite = isAnswered && state.post.site !== ELSEWHERE ? state.post.site : undefined;
  return (
    <>
      <LabelChips state={state} labels={workspace.labels} />
      {held && !closed && <p class="muted">{mine ? w.mineUntil(until) : w.claimedUntil(nameInSentence(claim.by.name), until)}</p>}
      {closed && <p class="muted">{w.closed}</p>}
      {isAd && <p class="muted">{w.ad}</p>}
      {acts ? (
        <div class="actions" role="toolbar" aria-label={w.actions} ref={bar}>
          {offersMore && (
            <Button look="line" large aria-expanded={open === 'label'} aria-keyshortcuts="l" onClick={() => onOpen('label')}>
              {w.label}
            </Button>
          )}
          {!closed && (
            <Button look="line" large aria-keyshortcuts="t" onClick={() => void (mine ? actions.release() : actions.claim())}>
              {mine ? w.release : w.claim}
            </Button>
          )}
          <Button look="line" large aria-keyshortcuts="d" onClick={onFinish}>
            {closed ? w.reopen : w.close}
          </Button>
          <span class="sp" />
          {!isAd && !closed && (
            <Button
              look={handsOver ? 'primary' : 'line'}
              large
              aria-expanded={open === 'escalate'}
              aria-keyshortcuts="e"
              onClick={() => onOpen('escalate')}
            >
              {w.escalate}
            </Button>
          )}
          {replySite !== undefined && (
            <Button look="primary" large aria-keyshortcuts="g" onClick={() => void actions.jump()}>
              {w.replyOn(siteNames[replySite])}
            </Button>
          )}
        </div>
      ) : (
        <p class="muted">{w.readsOnly}</p>
      )}
    </>
  );
}

/** What its kind alone has closed is opened by another kind too. */
export const mayLabel = ({ closed, labels }: QueueItem['state']) => !closed || needsNoReply(labels.kind);

function LabelChips({ state, labels }: { state: QueueItem['state']; labels: Workspace['labels'] }) {
  const { language } = useFrame();
  const { kind, sentiment, topics } = state.labels;
  if (kind === undefined && sentiment === undefined && topics.length === 0) return null;
  return (
    <p class="chips">
      {kind !== undefined && <LabelChip label={labelOf(labels, 'kind', kind)} value={kind} language={language} />}
      {sentiment !== undefined && <LabelChip label={labelOf(labels, 'sentiment', sentiment)} value={sentiment} language={language} />}
      {topics.map((topic) => {
        const sensitive = labelOf(labels, 'topic', topic)?.sensitive === true;
        return (
          <Chip key={topic} tone={sensitive ? 'red' : 'grey'} dot={sensitive}>
            {labelName(labels, 'topic', topic, language)}
          </Chip>
        );
      })}
    </p>
  );
}
