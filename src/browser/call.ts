import type { Behalf } from '../contract/behalf.ts';
import type { CallAnswer, CallInput, CallName, CallResults } from '../contract/calls.ts';
import { isTooLarge } from '../contract/limits.ts';
import { Refusal } from '../contract/refusal.ts';
import { readingCalls, singleCalls } from '../contract/repeat.ts';
import { runtime } from './runtime.ts';

/** The message on the wire. */
export interface Envelope {
  readonly diapason: 1;
  /** Drawn for this call; the same when it is sent again. */
  readonly id: string;
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

/** How an envelope got no answer: nobody heard it, or whoever did ended before answering. */
type Silence = 'unheard' | 'lost';

/** Both browsers say it in words of their own; these alone mean that there was nobody to hear. */
const NOBODY = /receiving end does not exist|could not establish connection/i;

/**
 * Sends an envelope once. The background answers every failure of its own as data, so whatever is thrown, or no answer at
 * all, means that the browser ended it on the way.
 */
async function send<N extends CallName>(envelope: Envelope): Promise<CallAnswer<N> | Silence> {
  try {
    return ((await runtime()?.sendMessage(envelope)) as CallAnswer<N> | undefined) ?? 'lost';
  } catch (error) {
    return NOBODY.test(String(error)) ? 'unheard' : 'lost';
  }
}

/** Sends an envelope, and once more under the same id where no answer came and it may be. */
async function sendAgain<N extends CallName>(name: N, envelope: Envelope): Promise<CallAnswer<N> | Silence> {
  const first = await send<N>(envelope);
  if (typeof first === 'object' || !alive() || (first === 'lost' && singleCalls.has(name))) return first;
  const second = await send<N>(envelope);
  return second === 'unheard' ? first : second;
}

const drawId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Calls the background, a second time where the first was not answered: browsers end it at any moment, also in the middle
 * of a call. Rejects with the Refusal it answered; `too-large` for what no
 * message carries; `unanswered` when it did not, where detail says whether something may
 * have been saved (`maybe`); or `unexpected` when the extension was updated or removed under a running page. `id`: of an
 * earlier call with the same words, which is then done once.
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>, id = drawId()): Promise<CallResults[N]> {
  const speaking = behalf();
  const envelope: Envelope = { diapason: 1, id, call: name, input, ...(speaking && { behalf: speaking }) };
  if (isTooLarge(envelope)) throw new Refusal('too-large', { detail: '> 64 MB' });
  const answer = await sendAgain(name, envelope);
  if (typeof answer === 'string') {
    if (!alive()) throw new Refusal('unexpected', { where: name, detail: 'no answer' });
    throw new Refusal('unanswered', answer === 'unheard' || readingCalls.has(name) ? {} : { detail: 'maybe' });
  }
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
