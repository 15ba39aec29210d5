import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import type { Level } from '../../guide/finding.ts';
import type { Guide, Rule } from '../../guide/guide.ts';
import { writeGuideFile } from './guide-file.ts';
import { because, type Reason, type Remark } from './report.ts';
import { vocabularyText } from './vocabulary.ts';

const levels: Readonly<Record<Level, string>> = { required: 'error', recommended: 'warning', hint: 'suggestion' };
const valeKinds = new Set(
  'existence substitution occurrence repetition consistency conditional capitalization metric readability spelling sequence'.split(' '),
);
/** Keys of ours that Vale would refuse. */
export const ownKeys: ReadonlySet<string> = new Set(['tolerant', 'quoting', 'accents', 'english', 'words']);
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
  const remarks: Remark[] = [];
  const vocabulary = safe(guide.name, 'Guide');
  const names = styleNames(guide);
  const styles = [...new Set([...names.values()].map(({ style }) => style))];
  const files: Record<string, Uint8Array> = {
    '.vale.ini': strToU8(
      `StylesPath = styles\nMinAlertLevel = suggestion\nVocab = ${vocabulary}\n\n[*]\nBasedOnStyles = ${styles.join(', ') || 'Vale'}\n`,
    ),
    'diapason.json': strToU8(writeGuideFile(guide)),
    [`styles/config/vocabularies/${vocabulary}/accept.txt`]: strToU8(vocabularyText(guide.vocabulary.accept)),
    [`styles/config/vocabularies/${vocabulary}/reject.txt`]: strToU8(vocabularyText(guide.vocabulary.reject)),
  };
  for (const rule of guide.rules) {
    const remark = (reason: Reason) => remarks.push({ file: 'diapason.json', reason, kind: 'note' });
    const name = names.get(rule.id);
    if (!name) {
      remark(rule.off ? because('switched', rule.id) : because('no-kind', rule.id, rule.kind));
      continue;
    }
    if (rule.when || rule.lang || rule.sites) remark(because('everywhere', rule.id));
    const unknown = Object.keys(rule.spec).filter((key) => ownKeys.has(key) && key !== 'words');
    if (unknown.length > 0) remark(because('own-keys', rule.id, unknown.join(', ')));
    const words = wordList(rule, `${name.style}-${name.file}.txt`);
    if (words) files[`styles/config/ignore/${words.file}`] = strToU8(vocabularyText(words.words));
    files[`styles/${name.style}/${name.file}.yml`] = strToU8(stringify(valeRule(rule, words?.file), { lineWidth: 0 }));
  }
  return { bytes: zipSync(files, { mtime: date }), remarks };
}

interface StyleName {
  readonly style: string;
  readonly file: string;
}

/** Where each rule that Vale can run stands in the package: an imported one where it stood, others in a style of the guide's name. */
export function styleNames(guide: Guide): ReadonlyMap<string, StyleName> {
  const names = new Map<string, StyleName>();
  const taken = new Set<string>();
  const own = safe(guide.name, 'Guide');
  for (const { id, kind, off } of guide.rules) {
    if (off || !valeKinds.has(kind)) continue;
    const [, style = own, base = id] = /^([\p{L}\p{N}_-]+)\.([^.]+)$/u.exec(id) ?? [];
    const plain = safe(base, 'Rule');
    let file = plain;
    for (let count = 2; taken.has(`${style}/${file}`.toLowerCase()); count += 1) file = `${plain}-${count}`;
    taken.add(`${style}/${file}`.toLowerCase());
    names.set(id, { style, file });
  }
  return names;
}

/** A name that every file system takes. */
function safe(name: string, otherwise: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || otherwise;
}

function wordList({ kind, spec }: Rule, file: string): { readonly file: string; readonly words: readonly string[] } | undefined {
  const words = kind === 'spelling' ? spec['words'] : undefined;
  return Array.isArray(words) && words.length > 0 ? { file, words: words.map(String) } : undefined;
}

/** A rule as Vale writes it, without what Vale does not know. */
export function valeRule({ kind, level, message, why, link, spec }: Rule, ignore?: string): Record<string, unknown> {
  const known = Object.entries(spec).filter(([key]) => !ownKeys.has(key));
  return {
    extends: kind,
    message,
    level: levels[level],
    ...(link ? { link } : {}),
    ...(why ? { description: why } : {}),
    ...Object.fromEntries(known),
    ...(ignore === undefined ? {} : { ignore: [ignore] }),
  };
}
