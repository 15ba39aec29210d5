import type { EscalationView } from '../../contract/state.ts';
import type { Label } from '../../contract/workspace.ts';
import { isDelayed, isUnreached } from '../../domain/unreached.ts';
import type { Language } from '../../guide/language.ts';
import { stageWords } from './stage-words.ts';

type Tone = NonNullable<Label['tone']>;

/** Whether it is sent once the undo time is over. Without a channel it is never sent. */
export const isLeavingSoon = ({ stage, undoUntil = 0 }: EscalationView, now: number): boolean => stage === 'pending' && undoUntil > now;

/** Whether an escalation can still be taken back: before it leaves, and one's own for as long as nobody has it. */
export const isUndoable = (escalation: EscalationView, now: number): boolean =>
  isLeavingSoon(escalation, now) || (isUnreached(escalation) && escalation.by === undefined);

/** Whether another browser was to send it and this browser does not know what came of it. */
export const isUnheard = (escalation: EscalationView, now: number): boolean =>
  isDelayed(escalation, now) && escalation.attempts === undefined;

/** The colour of an escalation's stage: red waits for the CM, amber is late, green is good. */
export function stageTone(escalation: EscalationView, now: number): Tone {
  switch (escalation.stage) {
    case 'unrouted':
    case 'refused':
    case 'unconfirmed':
      return 'red';
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
  const { stage, undoUntil = 0, attempts = 0, nextAt, opensMail, by, reachable } = escalation;
  if (isLeavingSoon(escalation, now)) return (opensMail ? w.opensIn : w.leavesIn)(Math.ceil((undoUntil - now) / 1_000));
  if (isUnheard(escalation, now)) return w.unheard;
  if (stage === 'unrouted' && reachable) return w.unsent;
  if (stage === 'handed' && by !== undefined) return w.handedBy(by);
  if (stage === 'pending' && attempts > 0 && nextAt !== undefined) {
    return w.again(new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(nextAt));
  }
  return w.stages[stage];
}

/** Whose an escalation is that reached no department, in the words of the queue, the bar and the notice; else `undefined`. */
export function unreachedWord(escalation: EscalationView, language: Language): string | undefined {
  if (!isUnreached(escalation)) return undefined;
  const w = stageWords[language];
  return escalation.stage === 'unconfirmed' ? w.maybeNobody : w.nobody;
}
