import { type Problem, ProblemSchema } from '../contract/problem.ts';
import { present } from '../domain/present.ts';

/** Problems that a receiver, or the way to it, makes. */
const ofReceivers: readonly Problem['code'][] = [
  'no-permission',
  'out-of-reach',
  'receiver-busy',
  'receiver-refused',
  'receiver-gone',
  'receiver-garbage',
  'maybe-sent',
];

/** Without what a colleague's newer version may have put into it. */
function knownOf(problem: Problem): Problem {
  const names = Object.keys(ProblemSchema.entries);
  return Object.fromEntries(Object.entries(problem).filter(([name]) => names.includes(name))) as unknown as Problem;
}

/**
 * What the shared log and the tabs are told of a delivery's problem: of a receiver's, its kind and the status. A receiver's
 * words may hold anything and its address is a secret, so both stay on this device.
 */
export function sharedProblem(problem: Problem): Problem {
  const { code, detail = '' } = problem;
  if (!ofReceivers.includes(code)) return knownOf(problem);
  const status = /^(?:\d{3}|redirect)(?= |$)/.exec(detail)?.[0];
  return { code, ...present({ detail: status }) };
}
