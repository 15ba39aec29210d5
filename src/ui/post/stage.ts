import type { EscalationView } from '../../contract/state.ts';
import type { Label } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { stageWords } from './stage-words.ts';

type Tone = NonNullable<Label['tone']>;

/** Whether an escalation can still be taken back. */
export const isUndoable = ({ stage, undoUntil = 0 }: EscalationView, now: number): boolean =>
  (stage === 'pending' || stage === 'unrouted') && undoUntil > now;

/** Whether it is sent once the undo time is over. Without a channel it is never sent. */
export const isLeavingSoon = (escalation: EscalationView, now: number): boolean =>
  escalation.stage === 'pending' && isUndoable(escalation, now);

/** A browser that is running sends within this time, ms. */
const NEWS = 10 * 60_000;

/** Whether another browser was to send it and this browser does not know what came of it. */
export const isUnheard = ({ stage, attempts, at }: EscalationView, now: number): boolean =>
  stage === 'pending' && attempts === undefined && now > at + NEWS;

/** The colour of an escalation's stage: red waits for the CM, amber is late, green is good. */
export function stageTone(escalation: EscalationView, now: number): Tone {
  switch (escalation.stage) {
    case 'refused':
    case 'unconfirmed':
      return 'red';
    case 'unrouted':
      return 'amber';
    case 'pending':
      if (isUnheard(escalation, now)) return 'amber';
      return isUndoable(escalation, now) || (escalation.attempts ?? 0) === 0 ? 'grey' : 'amber';
    case 'acknowledged':
    case 'answered':
    case 'settled':
      return 'green';
    default:
      return 'blue';
  }
}

/** An escalation's stage in a few words: "sent", "again at 14:05", "leaves in 7 s". */
export function stageWord(escalation: EscalationView, language: Language, now: number): string {
  const w = stageWords[language];
  const { stage, undoUntil = 0, attempts = 0, nextAt, opensMail, by } = escalation;
  if (isLeavingSoon(escalation, now)) return (opensMail ? w.opensIn : w.leavesIn)(Math.ceil((undoUntil - now) / 1_000));
  if (isUnheard(escalation, now)) return w.unheard;
  if (stage === 'handed' && by !== undefined) return w.handedBy(by);
  if (stage === 'pending' && attempts > 0 && nextAt !== undefined) {
    return w.again(new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(nextAt));
  }
  return w.stages[stage];
}
