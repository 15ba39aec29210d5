import type { GenericSchema } from 'valibot';
import type { Rule } from '../../guide/guide.ts';

/** A spec as it stands in a guide: it may be half written. */
type Written = Rule['spec'];

/** What may stand in the spec of a kind of rule. */
export interface KindSpec {
  readonly id: string;
  /** Makes its schema. A function, so that a page of a site, which trusts a guide that was taken in, carries no schemas. */
  readonly schema: () => GenericSchema;
  /** The keys of which one must hold something, or several each: without, a rule finds nothing, or everything. */
  readonly needs?: readonly (readonly string[])[];
  /** The regular expressions in it. */
  readonly patterns?: (spec: Written) => readonly string[];
  /** Those that are looked for as whole words, unless the rule says `nonword`. */
  readonly wholeWords?: (spec: Written) => readonly string[];
}
