import type { EscalationView } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import { problemSentence } from '../words/problems.ts';

/** What went wrong with each escalation, in sentences, by its id. */
export type Troubles = Readonly<Record<string, string>>;

/** For whoever shows escalations: the frame over a page holds no sentences of problems itself, and is told those it shows. */
export function troublesOf(escalations: readonly EscalationView[], language: Language): Troubles {
  return Object.fromEntries(
    escalations.flatMap(({ id, problem }) => (problem === undefined ? [] : [[id, problemSentence(problem, language)]])),
  );
}
