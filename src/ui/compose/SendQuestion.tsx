import type { Language } from '../../guide/language.ts';
import { heldWords } from './held-words.ts';

/** Why a send was held. */
export interface SendReason {
  readonly text: string;
  /** Whether there is a place that it is about. */
  readonly leads: boolean;
}

export interface SendQuestionProps {
  /**
   * `looks`: colleagues' newest is being asked for; `clear`: it came, and nothing stands against sending; `unknown`: it did
   * not come. `checks`: the guide is still being made ready; `fine`: it is, and nothing stands against sending;
   * `unread`: it could not be.
   */
  readonly state: 'asks' | 'looks' | 'clear' | 'unknown' | 'checks' | 'fine' | 'unread';
  readonly reasons: readonly SendReason[];
  readonly language: Language;
  readonly onClose: () => void;
  /** Leads to what the reason of this number is about. */
  readonly onReason: (at: number) => void;
}

/** Why a reply did not leave, and what to do. There is no button that sends: the site's own does. */
export function SendQuestion({ state, reasons, language, onClose, onReason }: SendQuestionProps) {
  const w = heldWords[language];
  return (
    <div class="question">
      {reasons.length > 0 && (
        <div role="alert">
          <b>{w.heldTitle}</b>
          <ul>
            {reasons.map(({ text, leads }, at) => (
              <li key={text} dir="auto">
                {leads ? (
                  <button type="button" class="b link" title={w.lead} onClick={() => onReason(at)}>
                    {text}
                  </button>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{w.held[state]}</p>
      {state !== 'looks' && state !== 'checks' && (
        <button type="button" class="b line" onClick={onClose}>
          {w.back}
        </button>
      )}
    </div>
  );
}
