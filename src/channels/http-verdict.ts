import { type Answer, REDIRECT, type Verdict } from '../contract/channel.ts';
import type { Problem } from '../contract/problem.ts';
import { present } from '../domain/present.ts';
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

/** The status and what was said, `404 no_service`; `redirect` where no more is known than that it was one. */
function detailOf(answer: Answer): string {
  return answer.status === REDIRECT ? 'redirect' : [String(answer.status), saidBy(answer)].join(' ').trim();
}

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
  return { kind: 'retry', ...present({ after }), problem: { code, detail: detailOf(answer) } };
}

/** It may have been taken; whoever keeps no keys would take it twice. */
export const unsure = (answer: Answer): Verdict => ({ kind: 'unsure', problem: { code: 'maybe-sent', detail: detailOf(answer) } });

/** Said before anything is taken: too early, too many, not at work, no room, not signed in to the network. */
const NOT_NOW: readonly number[] = [408, 425, 429, 503, 507, 511];
/** Said instead of taking it, for good. */
const NEVER: readonly number[] = [501, 505, 506, 508, 510];

/** How a receiver is read: what its 2xx says, and whether it takes each key once. */
interface Reading {
  readonly success: (answer: Answer) => Verdict;
  readonly honoursKeys: boolean;
}

/**
 * What any HTTP answer means. A redirect is a door to somewhere else: never a receipt. Any other 5xx may come from a
 * gateway after the receiver has taken the parcel. `docs/delivery.md` holds the table.
 */
export function httpVerdict(answer: Answer, { success, honoursKeys }: Reading): Verdict {
  const { status } = answer;
  if (status >= 200 && status < 300) return success(answer);
  if (NOT_NOW.includes(status)) return retry('receiver-busy', answer);
  if (status >= 500 && (honoursKeys || !NEVER.includes(status))) return honoursKeys ? retry('receiver-busy', answer) : unsure(answer);
  if (status === 404 || status === 410) return refused('receiver-gone', answer);
  return refused(status >= 400 ? 'receiver-refused' : 'receiver-garbage', answer);
}

/** An HTML page: something on the way answered in the receiver's place. */
export const isPage = ({ headers, body }: Answer) => /\bhtml\b/i.test(headers['content-type'] ?? '') || /^\s*</.test(body);
