/** Guide + text + situation → findings. What a page may load; importers and dictionaries stand in `exchange/` and `spelling/`. */
export { type Checker, compileGuide } from './compile-guide.ts';
export { guessLanguage } from './language.ts';
export { type SituationLabels, situationOf } from './situation.ts';
export { type Summary, summarise } from './summary.ts';
