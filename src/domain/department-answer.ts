import type { EscalationView } from '../contract/state.ts';

type Answered = EscalationView & { readonly answer: NonNullable<EscalationView['answer']> };

/** The newest answer of a department that no reply has passed on yet: it came after the last one (`repliedAt`, ms; 0 for none). */
export function answerToPassOn(escalations: readonly EscalationView[], repliedAt: number): Answered | undefined {
  const answers = escalations.filter((one): one is Answered => one.answer !== undefined && one.answer.at > repliedAt);
  return answers.toSorted((a, b) => a.answer.at - b.answer.at).at(-1);
}
