import type { Answer, Verdict } from '../contract/channel.ts';
import type { Problem } from '../contract/problem.ts';
import { cutAt } from './excerpt.ts';

/** Longer waits are taken for this one (ms): a receiver does not decide that a parcel is never sent. */
const LONGEST_WAIT = 6 * 60 * 60_000;
const SAID_MAX = 200;

/** What the receiver said, as one short harmless line; the reason of a JSON answer where it names one. */
function saidBy({ body }: Answer): string {
  const start = body.slice(0, 4_000);
  try {
    const { error, message } = JSON.parse(start) as { error?: unknown; message?: unknown };
    const reason = [error, message].find((one) => typeof one === 'string' && one !== '');
    if (typeof reason === 'string') return cutAt(reason, SAID_MAX);
  } catch {
    // No JSON, or none that has names: the text itself is what was said.
  }
  return cutAt(start, SAID_MAX);
}

/** The status and what was said, `404 no_service`. */
const detailOf = (answer: Answer) => [String(answer.status), saidBy(answer)].join(' ').trim();

/** `Retry-After` in ms: seconds, or a date read against the receiver's own clock; none where it was not said or is noise. */
function retryAfter({ headers }: Answer): number | undefined {
  const said = headers['retry-after']?.trim() ?? '';
  const wait = /^\d+(?:\.\d+)?$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - dateOf(headers);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}

function dateOf(headers: Answer['headers']): number {
  const date = Date.parse(headers['date'] ?? '');
  return Number.isNaN(date) ? Date.now() : date;
}

export const refused = (code: Problem['code'], answer: Answer): Verdict => ({
  kind: 'refused',
  problem: { code, detail: detailOf(answer) },
});

export function retry(code: Problem['code'], answer: Answer): Verdict {
  const after = retryAfter(answer);
  return { kind: 'retry', ...(after === undefined ? {} : { after }), problem: { code, detail: detailOf(answer) } };
}

/** What any HTTP answer means; `success` reads the body of a 2xx. A redirect is a door to somewhere else: never a receipt. */
export function httpVerdict(answer: Answer, success: (answer: Answer) => Verdict): Verdict {
  const { status } = answer;
  if (status >= 200 && status < 300) return success(answer);
  if (status === 408 || status === 425 || status === 429 || status >= 500) return retry('receiver-busy', answer);
  if (status === 404 || status === 410) return refused('receiver-gone', answer);
  return refused(status >= 400 ? 'receiver-refused' : 'receiver-garbage', answer);
}
