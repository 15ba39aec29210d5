import { workspaceHandlers } from '../../src/background/workspaces/handlers.ts';
import { answer } from '../../src/browser/serve.ts';
import type { CallAnswer, CallInput, CallName, CallResults } from '../../src/contract/calls.ts';
import { type Bench, portsOf } from './bench.ts';

/** What a call of one of our pages resolves with. Rejects with what was refused. */
export async function askPage<N extends CallName>(at: Bench, call: N, input: CallInput<N>): Promise<CallResults[N]> {
  const answered = (await answer(workspaceHandlers(at, portsOf(at)), { call, input }, { page: true })) as CallAnswer<N>;
  if (!answered.ok) throw new Error(`${call}: ${JSON.stringify(answered.problem)}`);
  return answered.value;
}
