/** Takes a guide in: verifies and compares guides, says what is wrong with a rule, and knows the spec and the form of each kind. */
export { compareGuides, type GuideChanges } from './compare-guides.ts';
export { deadPatterns } from './dead-patterns.ts';
export { deadTokens } from './dead-tokens.ts';
export { emptyField } from './empty-rule.ts';
export { allKinds } from './kinds/all.ts';
export { kindForms } from './kinds/all-forms.ts';
export { kindSpecs } from './kinds/all-specs.ts';
export type { FieldLabel, KindForm, KindGroup, KindWords, SpecField } from './kinds/form.ts';
export { dictionariesOf } from './kinds/spelling.ts';
export { reachesReplies } from './reach.ts';
export { dictionaryName } from './spelling/dictionary-name.ts';
export { checkerOf, EMPTY_FIELD, type Failure, firesOn, isObstacle, slowPattern, verifyGuide, verifyRule } from './verify-guide.ts';
