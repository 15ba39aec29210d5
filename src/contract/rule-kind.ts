import type * as v from 'valibot';
import type { Finding, SituationName } from './finding.ts';
import type { Rule } from './guide.ts';
import type { Language } from './language.ts';
import type { SiteId } from './post.ts';

/** What the checker knows besides the text. */
export interface Situation {
  /** The post's situation; `any` when it is not labelled. */
  readonly name: SituationName;
  /** The language of the draft, given or guessed. */
  readonly lang: Language;
  readonly site?: SiteId;
}

/** A rule made ready: finds its places in a text. Pure; offsets in UTF-16 units of `text`. */
export type Matcher = (text: string, situation: Situation) => Iterable<Omit<Finding, 'rule' | 'level' | 'why' | 'link' | 'advice'>>;

/** One kind of rule: parses its `spec` and makes matchers. A fault is a sentence that names the key. */
export interface RuleKind<Spec = unknown> {
  readonly id: string;
  readonly spec: v.GenericSchema<unknown, Spec>;
  /** Throws a Refusal `not-understood` with the place and the reason. */
  compile(rule: Rule, spec: Spec): Matcher;
}
