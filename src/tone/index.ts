/** Guide + text + situation → findings. What a page may load; importers and dictionaries stand in `exchange/` and `spelling/`. */
export { type Checker, compileGuide, compileGuideInSlices, longest } from './compile-guide.ts';
export { replyKinds } from './kinds/index.ts';
export { guessLanguage } from './language.ts';
export { type SituationLabels, situationOf } from './situation.ts';
export { type AskedSpeller, createAskedSpeller } from './spelling/asked-speller.ts';
export { type Summary, summarise } from './summary.ts';
