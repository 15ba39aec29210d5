import type { EscalationView } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import type { EscalationActions } from './escalation-actions.ts';
import { isUndoable } from './stage.ts';
import { postWords } from './words.ts';

interface UnreachedProps extends Pick<EscalationActions, 'onUndo' | 'onRetry' | 'onArrived' | 'onElsewhere'> {
  readonly escalation: EscalationView;
  readonly language: Language;
  readonly now: number;
  /** Copies the message; absent until that was read. */
  readonly onCopy: (() => void) | undefined;
  readonly copied: boolean;
}

/** What a person can do with an escalation that nobody has: send it, say that it was sent, or take it back. */
export function Unreached({ escalation, language, now, copied, onCopy, onUndo, onRetry, onArrived, onElsewhere }: UnreachedProps) {
  const w = postWords[language];
  const { id, stage, reachable, by } = escalation;
  const unsure = stage === 'unconfirmed';
  return (
    <div class="row">
      {unsure && (
        <button type="button" class="b pri" onClick={() => onArrived(id)}>
          {w.arrived}
        </button>
      )}
      {reachable ? (
        <button type="button" class={unsure ? 'b line' : 'b pri'} onClick={() => onRetry(id)}>
          {stage === 'unrouted' ? w.sendNow : w.retry}
        </button>
      ) : (
        <button type="button" class={unsure ? 'b line' : 'b pri'} disabled={onCopy === undefined} onClick={onCopy}>
          {copied ? w.copied : w.copyParcel}
        </button>
      )}
      <button type="button" class="b line" onClick={() => onArrived(id, true)}>
        {w.sentByHand}
      </button>
      <button type="button" class="b line" onClick={() => onElsewhere(id, by === undefined)}>
        {w.elsewhere}
      </button>
      {isUndoable(escalation, now) && (
        <button type="button" class="b line" onClick={() => onUndo(id)}>
          {w.takeBack}
        </button>
      )}
    </div>
  );
}
