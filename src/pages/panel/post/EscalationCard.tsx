import { useState } from 'preact/hooks';
import type { EscalationView } from '../../../contract/state.ts';
import { isUnreached } from '../../../domain/unreached.ts';
import { Button } from '../../../ui/Button.tsx';
import { EscalationStatus } from '../../../ui/post/EscalationStatus.tsx';
import { troublesOf } from '../../../ui/post/troubles.ts';
import { dateTime, relativeTime } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { PostActions } from './actions.ts';
import { postPageWords } from './words.ts';

interface EscalationCardProps {
  readonly escalation: EscalationView;
  /** The department's name. */
  readonly name: string;
  /** The id of the channel that delivers to it. */
  readonly channel?: string | undefined;
  readonly now: number;
  readonly actions: PostActions;
  readonly acts: boolean;
  readonly onElsewhere: (id: string, instead: boolean) => void;
}

/** One escalation: where it stands, what may be done next, and what the department said. */
export function EscalationCard({ escalation, name, channel, now, actions, acts, onElsewhere }: EscalationCardProps) {
  const { language } = useFrame();
  const w = postPageWords[language];
  const [answering, setAnswering] = useState(false);
  const { id, stage, at, attempts = 0, nextAt, problem } = escalation;
  return (
    <article class={`escalation ${stage}`}>
      <div class="parts">
        <EscalationStatus
          escalation={escalation}
          acts={acts}
          name={name}
          trouble={troublesOf([escalation], language)[id]}
          language={language}
          now={now}
          onUndo={() => void actions.undo(id)}
          onRetry={() => void actions.retry(id)}
          onArrived={(_, byHand) => void actions.arrived(id, byHand)}
          onElsewhere={onElsewhere}
          onParcel={actions.parcel}
          onCopy={actions.copy}
        />
      </div>
      <p class="muted">
        <time dateTime={new Date(at).toISOString()}>{dateTime(at, now, language)}</time>
        {stage === 'pending' && attempts > 0 && ` · ${w.attempts(attempts)}`}
        {stage === 'pending' && problem !== undefined && nextAt !== undefined && `. ${w.nextTry(relativeTime(nextAt, now, language))}`}
      </p>
      {acts && !answering && <NextSteps escalation={escalation} channel={channel} actions={actions} onAnswer={() => setAnswering(true)} />}
      {answering && (
        <AnswerForm
          onCancel={() => setAnswering(false)}
          onSave={async (by, text) => {
            if (await actions.outcome(id, { what: 'answered', by, text })) setAnswering(false);
          }}
        />
      )}
    </article>
  );
}

interface NextStepsProps extends Pick<EscalationCardProps, 'escalation' | 'channel' | 'actions'> {
  readonly onAnswer: () => void;
}

/** What a person can say of the outcome, in the order it comes. */
function NextSteps({ escalation, channel, actions, onAnswer }: NextStepsProps) {
  const { language } = useFrame();
  const w = postPageWords[language];
  const { id, stage, by } = escalation;
  const tell = (what: 'delivered' | 'acknowledged' | 'settled') => () => void actions.outcome(id, { what });
  const unsent = stage === 'handed' || stage === 'passed';
  const away = unsent || stage === 'sent';
  if (isUnreached(escalation)) return <ToChannel {...{ escalation, channel, language, actions }} />;
  const open = away || stage === 'acknowledged';
  if (!open && stage !== 'answered') return null;
  return (
    <div class="actions">
      {unsent && !(stage === 'handed' && by === undefined) && (
        <Button look="line" onClick={tell('delivered')}>
          {w.sentIt}
        </Button>
      )}
      {away && (
        <Button look="line" onClick={tell('acknowledged')}>
          {w.acknowledged}
        </Button>
      )}
      {open && (
        <Button look="line" onClick={onAnswer}>
          {w.answered}
        </Button>
      )}
      {(open || stage === 'answered') && (
        <Button look="line" onClick={tell('settled')}>
          {w.settled}
        </Button>
      )}
    </div>
  );
}

/** The way to the channel of what nobody has got: before that is mended no department can have said anything. */
function ToChannel({ escalation: { stage, reachable }, channel, actions }: Omit<NextStepsProps, 'onAnswer'>) {
  const { language } = useFrame();
  const w = postPageWords[language];
  if (stage === 'unrouted' && reachable) return null;
  const isRefused = stage === 'refused' && channel !== undefined;
  return (
    <div class="actions">
      <Button look={isRefused ? 'primary' : 'line'} onClick={() => actions.openSettings(isRefused ? channel : undefined)}>
        {isRefused ? w.changeAddress : w.toSettings}
      </Button>
    </div>
  );
}
