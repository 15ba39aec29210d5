import { safeParse } from 'valibot';
import type { Rule } from '../guide/guide.ts';
import { Fault } from './fault.ts';
import { specs } from './specs/index.ts';

/** Throws a Fault with the key and the reason when a rule's `spec` is not what its kind wants. */
export function inspectRule(rule: Rule): void {
  const schema = specs.get(rule.kind);
  if (!schema) return;
  const parsed = safeParse(schema, rule.spec);
  if (parsed.success) return;
  const [issue] = parsed.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.');
  throw new Fault(path ? `spec.${path}` : 'spec', issue.message);
}
