import type { CallAnswer, CallInput, CallName, CallResults } from '../contract/calls.ts';
import { Refusal } from '../contract/refusal.ts';
import { runtime } from './runtime.ts';

/** The message on the wire. */
export interface Envelope {
  readonly diapason: 1;
  readonly call: string;
  readonly input: unknown;
}

/**
 * Calls the background. Rejects with the Refusal it answered, or `unexpected` when nobody answered
 * (the extension was updated or removed under a running page).
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResults[N]> {
  const envelope: Envelope = { diapason: 1, call: name, input };
  const answer = (await runtime()?.sendMessage(envelope)) as CallAnswer<N> | undefined;
  if (answer === undefined) throw new Refusal('unexpected', { where: name, detail: 'no answer' });
  if (answer.ok) return answer.value;
  throw new Refusal(answer.problem.code, answer.problem);
}

/** Whether the extension this script belongs to is still there; false after an update or removal. */
export function alive(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    return false;
  }
}
