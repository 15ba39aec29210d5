import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/root.ts';
import type { Present } from './records.ts';
import { type Description, isWidened } from './shape.ts';

export const frozenFile = path.join(root, 'test', 'released', 'shapes.json');

/** By name, then by number. */
export type Frozen = Record<string, Readonly<Record<string, Description>>>;

export function frozenShapes(): Frozen {
  return existsSync(frozenFile) ? (JSON.parse(readFileSync(frozenFile, 'utf8')) as Frozen) : {};
}

/** What is to be done about a shape; `undefined` where it is as it was frozen. */
export function faultOf(name: string, present: Present, frozen: Frozen): { kind: 'changed' | 'unfrozen'; sentence: string } | undefined {
  const run = 'Then run: npx tsx test/released/freeze-shapes.ts';
  const before = frozen[name]?.[present.schema];
  if (before === undefined) return { kind: 'unfrozen', sentence: `“${name}” has a new shape, number ${present.schema}. ${run}` };
  if (JSON.stringify(before) === JSON.stringify(present.shape)) return undefined;
  if (isWidened(before, present.shape, present.mayGain))
    return { kind: 'unfrozen', sentence: `“${name}” has more than it had, and older versions read the rest. ${run}` };
  const todo = present.isNumbered
    ? `add an upgrade from number ${present.schema} to its record, which raises the number`
    : 'make what was added optional, or store it under another key or as another kind: it has no number of its own';
  // An older version that meets an unknown value under a number it knows takes it for damage.
  const isMore = isWidened(before, present.shape, true);
  const reason = isMore
    ? 'has one more of several, which an older version takes for damage'
    : 'changed, and what is stored would not be read any more';
  return {
    kind: 'changed',
    sentence: `“${name}” ${reason}: ${todo}${isMore && present.isNumbered ? ' (one that changes nothing will do)' : ''}. ${run}`,
  };
}
