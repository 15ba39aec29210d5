import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import type { Level } from '../../contract/finding.ts';
import type { Guide, Rule } from '../../contract/guide.ts';
import { writeGuideFile } from './guide-file.ts';
import type { Remark } from './report.ts';

const levels: Readonly<Record<Level, string>> = { required: 'error', recommended: 'warning', hint: 'suggestion' };
const valeKinds = new Set(
  'existence substitution occurrence repetition consistency conditional capitalization metric readability spelling sequence'.split(' '),
);
/** Keys of ours that Vale would refuse. */
const ownKeys = new Set(['tolerant', 'quoting', 'accents']);
const date = new Date('2020-01-01T00:00:00Z');

export interface WrittenPackage {
  readonly bytes: Uint8Array;
  readonly remarks: readonly Remark[];
}

/**
 * A guide as a zipped Vale package. What Vale does not know (our own kinds, situations, languages) stands whole in
 * `diapason.json` beside the styles and is named in the remarks; the styles load in Vale as they are.
 */
export function writeValePackage(guide: Guide): WrittenPackage {
  const style = guide.name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-|-$/g, '') || 'Guide';
  const remarks: Remark[] = [];
  const files: Record<string, Uint8Array> = {
    '.vale.ini': strToU8(`StylesPath = styles\nMinAlertLevel = suggestion\nVocab = ${style}\n\n[*]\nBasedOnStyles = ${style}\n`),
    'diapason.json': strToU8(writeGuideFile(guide)),
    [`styles/config/vocabularies/${style}/accept.txt`]: strToU8(guide.vocabulary.accept.join('\n')),
    [`styles/config/vocabularies/${style}/reject.txt`]: strToU8(guide.vocabulary.reject.join('\n')),
  };
  for (const rule of guide.rules.filter(({ off }) => !off)) {
    const remark = (reason: string) => remarks.push({ file: 'diapason.json', reason: `${rule.id}: ${reason}`, kind: 'note' });
    if (!valeKinds.has(rule.kind)) {
      remark(`Vale has no rules of the kind ${rule.kind}`);
      continue;
    }
    if (rule.when || rule.lang || rule.sites)
      remark('Vale knows neither situations, nor languages, nor sites: the rule applies always there');
    const name = rule.id.replace(/^.*\./, '').replace(/[^\p{L}\p{N}_-]+/gu, '-');
    files[`styles/${style}/${name}.yml`] = strToU8(stringify(valeRule(rule)));
  }
  return { bytes: zipSync(files, { mtime: date }), remarks };
}

function valeRule({ kind, level, message, link, spec }: Rule): Record<string, unknown> {
  const own = Object.entries(spec).filter(([key]) => !ownKeys.has(key));
  return { extends: kind, message, level: levels[level], ...(link ? { link } : {}), ...Object.fromEntries(own) };
}
