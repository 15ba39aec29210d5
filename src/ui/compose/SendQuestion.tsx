import type { Language } from '../../guide/language.ts';
import { heldWords } from './held-words.ts';

export interface SendQuestionProps {
  /**
   * `looks`: colleagues' newest is being asked for; `clear`: it came, and nothing stands against sending; `unknown`: it did
   * not come. `checks`: the guide is still being made ready; `fine`: it is, and nothing stands against sending;
   * `unread`: it could not be.
   */
  readonly state: 'asks' | 'looks' | 'clear' | 'unknown' | 'checks' | 'fine' | 'unread';
  readonly reasons: readonly string[];
  readonly language: Language;
  readonly onClose: () => void;
}

/** Why a reply did not leave, and what to do. There is no button that sends: the site's own does. */
export function SendQuestion({ state, reasons, language, onClose }: SendQuestionProps) {
  const w = heldWords[language];
  return (
    <div class="question">
      {reasons.length > 0 && (
        <div role="alert">
          <b>{w.heldTitle}</b>
          <ul>
            {reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
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
