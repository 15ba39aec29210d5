/**
 * Checks a text: guide + text + situation → findings. What runs on a page of a site comes through here, so nothing here
 * leads to schemas, importers or dictionaries.
 */
export { type Checker, compileGuide, compileGuideInSlices, longest, type RuleProblem } from './compile-guide.ts';
export { replyKinds } from './kinds/common.ts';
export { rareKinds } from './kinds/index.ts';
export { guessLanguage } from './language.ts';
export { type SituationLabels, situationOf } from './situation.ts';
export { type AskedSpeller, createAskedSpeller, type Dictionary } from './spelling/asked-speller.ts';
export { type Summary, summarise } from './summary.ts';
