import { safeParse } from 'valibot';
import type { Rule } from '../guide/guide.ts';
import { Fault } from './fault.ts';
import { specs } from './kinds/index.ts';

/** The schema of each kind's `spec`. */
const schemas = new Map(specs.map(({ id, schema }) => [id, schema()]));

/** Throws a Fault with the key and the reason when a rule's `spec` is not what its kind wants. */
export function inspectRule(rule: Rule): void {
  const schema = schemas.get(rule.kind);
  if (!schema) return;
  const parsed = safeParse(schema, rule.spec);
  if (parsed.success) return;
  const [issue] = parsed.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.');
  throw new Fault(path ? `spec.${path}` : 'spec', issue.message);
}
