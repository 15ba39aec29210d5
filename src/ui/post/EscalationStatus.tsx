import { useEffect, useState } from 'preact/hooks';
import type { EscalationView } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import { problemSentence } from '../words/problems.ts';
import { speakerName } from '../words/speaker-name.ts';
import { isUndoable, isUnheard, stageTone, stageWord } from './stage.ts';
import { postWords } from './words.ts';

export interface EscalationActions {
  readonly onUndo: (id: string) => void;
  readonly onRetry: (id: string) => void;
  /** The person saw that what is not confirmed has arrived, or has sent what opened in the mail program. */
  readonly onArrived: (id: string) => void;
  /** The parcel as it is sent. */
  readonly onParcel: (id: string) => Promise<{ subject: string; text: string }>;
  /** Whether the text reached the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

interface Props extends EscalationActions {
  readonly escalation: EscalationView;
  readonly name: string;
  readonly language: Language;
  readonly now: number;
}

/** Where one escalation stands, what to do about it, and the message it carries. */
export function EscalationStatus({ escalation, name, language, now, onUndo, onRetry, onArrived, onParcel, onCopy }: Props) {
  const w = postWords[language];
  const { id, stage, problem, answer, by } = escalation;
  const handed = by === undefined ? w.handedHelp : w.handedByHelp(by);
  const helps: Partial<Record<typeof stage, string>> = { unrouted: w.unroutedHelp, handed, passed: w.passedHelp };
  const help = isUnheard(escalation, now) ? w.unheardHelp(by) : helps[stage];
  return (
    <section class="status" aria-label={name}>
      <div class="row">
        <b>{name}</b>
        <span class={`chip ${stageTone(escalation, now)}`}>{stageWord(escalation, language, now)}</span>
        <span class="sp" />
        {isUndoable(escalation, now) && (
          <button type="button" class="b line" onClick={() => onUndo(id)}>
            {w.undo}
          </button>
        )}
        {stage === 'handed' && by === undefined && (
          <button type="button" class="b line" onClick={() => onRetry(id)}>
            {w.openAgain}
          </button>
        )}
        {stage === 'handed' && by === undefined && (
          <button type="button" class="b line" onClick={() => onArrived(id)}>
            {w.sentIt}
          </button>
        )}
        {(stage === 'refused' || stage === 'passed') && (
          <button type="button" class="b pri" onClick={() => onRetry(id)}>
            {w.retry}
          </button>
        )}
      </div>
      {problem !== undefined && <p dir="auto">{problemSentence(problem, language)}</p>}
      {stage === 'unconfirmed' && <Decision id={id} language={language} onUndo={onUndo} onRetry={onRetry} onArrived={onArrived} />}
      {help !== undefined && <p>{help}</p>}
      {answer !== undefined && (
        <blockquote dir="auto">
          {answer.text} <span class="muted">– {speakerName(answer, language)}</span>
        </blockquote>
      )}
      <ParcelText id={id} language={language} onParcel={onParcel} onCopy={onCopy} />
    </section>
  );
}

/** What only a person can decide of a message that may have arrived. */
function Decision({
  id,
  language,
  onUndo,
  onRetry,
  onArrived,
}: Pick<Props, 'language' | 'onUndo' | 'onRetry' | 'onArrived'> & { id: string }) {
  const w = postWords[language];
  return (
    <div class="row">
      <button type="button" class="b pri" onClick={() => onArrived(id)}>
        {w.arrived}
      </button>
      <button type="button" class="b line" onClick={() => onRetry(id)}>
        {w.retry}
      </button>
      <button type="button" class="b line" onClick={() => onUndo(id)}>
        {w.takeBack}
      </button>
    </div>
  );
}

function ParcelText({ id, language, onParcel, onCopy }: Pick<Props, 'language' | 'onParcel' | 'onCopy'> & { id: string }) {
  const w = postWords[language];
  const [parcel, setParcel] = useState<string>();
  const [copied, setCopied] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parcel belongs to the id; a new callback is not a new parcel
  useEffect(() => {
    let live = true;
    onParcel(id).then(
      ({ subject, text }) => live && setParcel(`${subject}\n\n${text}`),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [id]);
  if (parcel === undefined) return null;
  return (
    <details>
      <summary>{w.parcel}</summary>
      <pre dir="auto">{parcel}</pre>
      <button type="button" class="b line" onClick={() => void onCopy(parcel).then(setCopied)}>
        {copied ? w.copied : w.copyParcel}
      </button>
    </details>
  );
}
