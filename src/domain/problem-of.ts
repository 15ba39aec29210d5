import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';

const DETAIL_MAX = 500;

/**
 * A failure as data, whatever was thrown: a refusal says its own problem, a full disk is told as that, and all else is
 * `unexpected`, with the error's name and message. `where` names the call or the part that failed.
 */
export function problemOf(error: unknown, where?: string): Problem {
  if (error instanceof Refusal) return error.problem;
  const place = where === undefined ? {} : { where };
  if (isQuota(error) || isQuota((error as { inner?: unknown } | undefined)?.inner)) return { code: 'storage-full', ...place };
  return { code: 'unexpected', ...place, detail: detailOf(error).slice(0, DETAIL_MAX) };
}

/** Dexie puts the browser's own error inside of its. */
const isQuota = (error: unknown): boolean => (error as { name?: unknown } | undefined)?.name === 'QuotaExceededError';

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
}
