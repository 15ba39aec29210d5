import { useEffect, useState } from 'preact/hooks';
import type { EscalationView } from '../../contract/state.ts';
import { isUnreached } from '../../domain/unreached.ts';
import type { Language } from '../../guide/language.ts';
import { speakerName } from '../words/speaker-name.ts';
import type { EscalationActions } from './escalation-actions.ts';
import { isLeavingSoon, isUnheard, stageTone, stageWord, unreachedWord } from './stage.ts';
import { Unreached } from './Unreached.tsx';
import { postWords } from './words.ts';

interface Props extends EscalationActions {
  readonly escalation: EscalationView;
  readonly name: string;
  /** What went wrong with it, in sentences. */
  readonly trouble?: string | undefined;
  readonly language: Language;
  readonly now: number;
  /** Whether the member acts on posts; absent means yes. */
  readonly acts?: boolean;
}

/** Where one escalation stands, what to do about it, and the message it carries. */
export function EscalationStatus(props: Props) {
  const { escalation, name, trouble, language, now, acts = true, onUndo, onRetry, onArrived, onParcel, onCopy } = props;
  const w = postWords[language];
  const { id, stage, answer, by, reachable } = escalation;
  const parcel = useParcel(id, onParcel);
  const [copied, setCopied] = useState(false);
  const handed = by === undefined ? w.handedHelp : w.handedByHelp(by);
  const unrouted = reachable ? w.unsentHelp : w.unroutedHelp;
  const helps: Partial<Record<typeof stage, string>> = { unrouted, handed, passed: w.passedHelp };
  const help = isUnheard(escalation, now) ? w.unheardHelp(by) : helps[stage];
  const copy = () => parcel !== undefined && void onCopy(parcel).then(setCopied);
  return (
    <section class="status" aria-label={name}>
      <div class="row">
        <b>{name}</b>
        <span class={`chip ${stageTone(escalation, now)}`}>{wordsOf(escalation, language, now)}</span>
        <span class="sp" />
        {isLeavingSoon(escalation, now) && (
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
        {stage === 'passed' && reachable && (
          <button type="button" class="b pri" onClick={() => onRetry(id)}>
            {w.retry}
          </button>
        )}
      </div>
      {trouble !== undefined && <p dir="auto">{trouble}</p>}
      {help !== undefined && <p>{help}</p>}
      {acts && isUnreached(escalation) && <Unreached {...props} copied={copied} onCopy={parcel === undefined ? undefined : copy} />}
      {answer !== undefined && (
        <blockquote dir="auto">
          {answer.text} <span class="muted">– {speakerName(answer, language)}</span>
        </blockquote>
      )}
      {parcel !== undefined && (
        <details>
          <summary>{w.parcel}</summary>
          <pre dir="auto">{parcel}</pre>
          <button type="button" class="b line" onClick={copy}>
            {copied ? w.copied : w.copyParcel}
          </button>
        </details>
      )}
    </section>
  );
}

/** The stage in a few words, and before it that nobody has it where that is so. */
function wordsOf(escalation: EscalationView, language: Language, now: number): string {
  const [nobody, word] = [unreachedWord(escalation, language), stageWord(escalation, language, now)];
  return nobody === undefined ? word : `${nobody} · ${word}`;
}

/** The message of an escalation as it is sent, once it was read. */
function useParcel(id: string, onParcel: Props['onParcel']): string | undefined {
  const [parcel, setParcel] = useState<string>();
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
  return parcel;
}
