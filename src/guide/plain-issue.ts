import * as v from 'valibot';

/** What a value was to be, by the type of the schema that refused it. */
const kinds: Readonly<Record<string, string>> = {
  string: 'not text',
  number: 'not a number',
  boolean: 'neither true nor false',
  array: 'not a list',
  tuple: 'not a list',
  object: 'not a record',
  record: 'not a record',
};

const bounds: Readonly<Record<string, string>> = {
  max_length: 'longer than',
  min_length: 'shorter than',
  max_value: 'more than',
  min_value: 'less than',
};

/**
 * Why a value was refused, in a few plain words of a closed list, which `ui/words/details.ts` has in French. A schema's own
 * message stays: those of the parser are for programmers.
 */
export function plainReason(issue: v.BaseIssue<unknown>): string {
  const { type, message, requirement } = issue;
  if (!message.startsWith('Invalid ')) return message.slice(0, 300);
  if (issue.received === 'undefined') return 'missing';
  if (bounds[type] !== undefined) return `${bounds[type]} ${String(requirement)}`;
  if (type === 'integer') return 'not a whole number';
  if (type.startsWith('iso_')) return 'not a date';
  return kinds[type] ?? (issue.kind === 'schema' ? 'nothing that is known here' : 'not in the right form');
}

/** The place of a value, as in `what.post.url`; empty for the whole. */
export const placeOf = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? '';
