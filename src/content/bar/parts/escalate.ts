import type { EscalationView } from '../../../contract/state.ts';
import type { TabWorkspace } from '../../../contract/workspace.ts';
import { departmentName, departmentOf } from '../../../domain/departments.ts';
import { isLeavingSoon, stageTone, stageWord, unreachedWord } from '../../../ui/post/stage.ts';
import type { BarInput, PartKind, ShownPart } from '../../ports/bar-part.ts';
import { mustBeHandedOver, offersEscalation, shownEscalation, withLacks } from '../escalation.ts';
import { barWords } from '../words.ts';

const shortSeconds = ({ undoUntil = 0 }: EscalationView, now: number) => `${Math.ceil((undoUntil - now) / 1_000)}\u202fs`;

/** Where the escalation went, and what became of it. */
function underWay(escalation: EscalationView, { workspace, language, now }: BarInput): ShownPart {
  const name = departmentName(workspace.departments, escalation.department, language);
  const word = stageWord(escalation, language, now);
  const state: ShownPart = {
    panel: 'escalate',
    text: `${name} · ${word}`,
    short: word,
    yields: 7,
    look: `chip ${stageTone(escalation, now)}`,
    dot: true,
    title: barWords[language].pair(name, word),
  };
  const nobody = unreachedWord(escalation, language);
  if (nobody !== undefined) {
    const text = `${nobody} · ${name}, ${word}`;
    return { ...state, text, steps: [`${nobody} · ${word}`], short: nobody, title: text };
  }
  if (!isLeavingSoon(escalation, now)) return state;
  // Where it goes outlasts the words around the seconds; the seconds outlast both.
  const seconds = shortSeconds(escalation, now);
  return { ...state, steps: [`${name} · ${seconds}`, word], short: seconds };
}

/** The loudest look is for what must be handed over, and what goes nowhere yet does not look like what sends. */
function lookOf({ reachable }: TabWorkspace['departments'][number], input: BarInput): string {
  if (!reachable) return 'b ghost';
  return mustBeHandedOver(input) ? 'b pri' : 'b line';
}

/** Sends to the suggested department at one press; opens the choice where none is suggested. */
function offer(input: BarInput): ShownPart {
  const { post, workspace, language, department } = input;
  const w = barWords[language];
  const to = departmentOf(workspace.departments, department);
  const button = { panel: 'escalate', short: '', yields: 7, icon: 'out', offers: true } as const;
  if (to === undefined) return { ...button, text: w.escalate, look: 'b ghost', title: withLacks(w.escalate, post, language) };
  const name = to.name[language];
  const title = to.reachable ? w.escalateTo(name) : `${w.escalateTo(name)}\n${w.noChannel}`;
  return { ...button, does: 'send', text: name, look: lookOf(to, input), title: withLacks(title, post, language) };
}

/** Hands the post to a department, and says what became of that. */
export const escalate: PartKind = {
  name: 'escalate',
  show(input) {
    const escalation = shownEscalation(input.view);
    if (escalation !== undefined) return underWay(escalation, input);
    return offersEscalation(input) ? offer(input) : undefined;
  },
};
