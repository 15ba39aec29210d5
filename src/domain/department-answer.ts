import type { EscalationView } from '../contract/state.ts';

type Answered = EscalationView & { readonly answer: NonNullable<EscalationView['answer']> };

/**
 * The newest answer of each department that no reply has passed on yet, the newest first: it came after the last reply
 * (`repliedAt`, ms; 0 for none).
 */
export function answersToPassOn(escalations: readonly EscalationView[], repliedAt: number): readonly Answered[] {
  const answers = escalations
    .filter((one): one is Answered => one.answer !== undefined && one.answer.at > repliedAt)
    .toSorted((a, b) => b.answer.at - a.answer.at);
  return answers.filter(({ department }, place) => answers.findIndex((other) => other.department === department) === place);
}
