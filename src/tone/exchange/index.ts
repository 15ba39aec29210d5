/** Brings guides in and out: Diapason's own file, Vale's styles, settings and vocabularies, tables of terms. */
export { decodeText } from './decode.ts';
export { faultText } from './fault-words.ts';
export { readGuideFile, writeGuideFile } from './guide-file.ts';
export { isHidden } from './hidden.ts';
export { packageText, readValePackage } from './read-package.ts';
export { because, type Reason, Rejected, type Remark, reasonText, remarkLine } from './report.ts';
export { placeOf } from './rule-place.ts';
export { readTerms, ruleTexts } from './terms.ts';
export { type Imported, readValeFiles } from './vale-style.ts';
export { vocabularyTerms } from './vocabulary.ts';
export { writeValePackage } from './write-package.ts';
export { writeTerms } from './write-terms.ts';
