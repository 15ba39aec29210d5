import type { Rule } from '../../guide/guide.ts';
import type { Language } from '../../guide/language.ts';

/** One control of a rule's form: what of the spec it edits, and how. */
export type SpecField = { readonly key: string } & (
  | { readonly as: 'lines' | 'text' | 'number' | 'flag' | 'pairs' | 'situations' }
  | { readonly as: 'choice' | 'checks'; readonly values: readonly string[]; readonly optional?: boolean }
);

/** A field of the form: its label, and help where it needs some. */
export type FieldLabel = readonly [label: string, help?: string];

/** A kind in plain words. */
export interface KindWords {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** Its own fields by their keys; fields that several kinds have are named by the page. */
  readonly labels?: Readonly<Record<string, FieldLabel>>;
  /** What may be chosen in its fields; `''` is for the choice of nothing. */
  readonly values?: Readonly<Record<string, string>>;
  /** The headings of its tables, by key. */
  readonly columns?: Readonly<Record<string, readonly [left: string, right: string]>>;
}

/** The groups in which somebody looks for the kind of a new rule. */
export type KindGroup = 'words' | 'reply' | 'writing' | 'experts';

/** How a kind is worded, and how its rules are edited. */
export interface KindForm {
  readonly id: string;
  readonly group: KindGroup;
  /** What a new rule starts from. */
  readonly blank: Rule['spec'];
  /** The fields of its form, in order; a kind without is edited as YAML. */
  readonly fields?: readonly SpecField[];
  readonly words: Readonly<Record<Language, KindWords>>;
}
