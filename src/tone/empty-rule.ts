import type { Rule } from '../guide/guide.ts';

/** The keys of a kind of which one must hold something, or several each: without, a rule finds nothing, or everything. */
const needed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  existence: [['tokens', 'raw']],
  substitution: [['swap']],
  occurrence: [['token']],
  repetition: [['tokens']],
  consistency: [['either']],
  conditional: [['first'], ['second']],
  capitalization: [['match']],
  metric: [['formula'], ['condition']],
  readability: [['metrics']],
  sequence: [['tokens']],
  opening: [['tokens']],
  closing: [['tokens']],
  require: [['tokens']],
  limit: [['tokens']],
  promise: [['tokens']],
  variety: [['words']],
  'personal-data': [['data']],
};

/** The key of a rule in which something must stand and nothing does. */
export function emptyField({ kind, spec }: Pick<Rule, 'kind' | 'spec'>): string | undefined {
  return needed[kind]?.find((keys) => keys.every((key) => isEmpty(spec[key])))?.[0];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.keys(value).every((key) => key.trim() === '');
}
