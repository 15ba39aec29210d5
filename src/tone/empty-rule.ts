import type { Rule } from '../guide/guide.ts';
import { kindSpecs } from './kinds/all-specs.ts';

/** The key of a rule in which something must stand and nothing does. */
export function emptyField({ kind, spec }: Pick<Rule, 'kind' | 'spec'>): string | undefined {
  return kindSpecs.get(kind)?.needs?.find((keys) => keys.every((key) => isEmpty(spec[key])))?.[0];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.keys(value).every((key) => key.trim() === '');
}
