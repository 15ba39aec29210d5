import type { Behalf } from '../contract/behalf.ts';
import type { CallAnswer, CallInput, CallName, CallResults } from '../contract/calls.ts';
import { Refusal } from '../contract/refusal.ts';
import { runtime } from './runtime.ts';

/** The message on the wire. */
export interface Envelope {
  readonly diapason: 1;
  readonly call: string;
  readonly input: unknown;
  readonly behalf?: Behalf;
}

/** All scripts of ours in one page speak for the same workspace, whichever bundle they came in. */
const KEY = Symbol.for('diapason-behalf');

/** On whose behalf every later call of this page or tab is made. */
export function speakFor(behalf: Behalf): void {
  (globalThis as unknown as Record<symbol, Behalf>)[KEY] = behalf;
}

function behalf(): Behalf | undefined {
  return (globalThis as unknown as Record<symbol, Behalf | undefined>)[KEY];
}

/**
 * Calls the background. Rejects with the Refusal it answered, or `unexpected` when nobody answered
 * (the extension was updated or removed under a running page).
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResults[N]> {
  const speaking = behalf();
  const envelope: Envelope = { diapason: 1, call: name, input, ...(speaking && { behalf: speaking }) };
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
