import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Guide } from '../../guide/guide.ts';
import { decodeText } from '../exchange/decode.ts';
import { readGuideFile } from '../exchange/guide-file.ts';
import { packageText, readValePackage } from '../exchange/read-package.ts';
import { because, Rejected, type Remark, remarkLine } from '../exchange/report.ts';
import { readTerms } from '../exchange/terms.ts';
import { readValeConfig, type ValeConfig } from '../exchange/vale-config.ts';
import { settingsFile } from '../exchange/vale-files.ts';
import { type Imported, readValeFiles } from '../exchange/vale-style.ts';
import { vocabularyTerms } from '../exchange/vocabulary.ts';
import { filesBelow } from './files-below.ts';

/** Files above this are not read. */
const largest = 50_000_000;

export interface ReadGuide extends Imported {
  /** Where a style looks for its dictionaries. */
  readonly folders: readonly string[];
  /** The settings of Vale beside the styles: which rules run on which files, and at what level. */
  readonly config?: ValeConfig;
}

/** A file that cannot be used; the message is a sentence with its name and the reason. */
export class Unreadable extends Error {}

/** Reads the bytes of a file. Throws Unreadable. */
function readBytes(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > largest) throw new Unreadable(remarkLine({ file, reason: because('too-large', '50 MB'), kind: 'fault' }));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`${file}: ${whyUnread(error)}`);
  }
}

/** What the system says of a file, as a sentence. */
function whyUnread(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder, not a file',
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Reads a text file; what was guessed about it is told on stderr. Throws Unreadable or Rejected. */
function readText(file: string): string {
  const { text, remarks } = decodeText(readBytes(file), file);
  for (const remark of remarks) console.error(remarkLine(remark));
  return text;
}

/** Reads a text to check: bytes that are no UTF-8 are told and passed over. Throws Unreadable, or Rejected for what is no text. */
export function readDraft(file: string, input: () => Uint8Array): string {
  const bytes = file === '-' ? input() : readBytes(file);
  try {
    const { text, remarks } = decodeText(bytes, file);
    for (const remark of remarks) console.error(remarkLine(remark));
    return text;
  } catch (error) {
    if (!(error instanceof Rejected) || error.remark.reason.code !== 'not-utf8') throw error;
    console.error(error.message);
    return new TextDecoder().decode(bytes);
  }
}

/**
 * Reads the guide that `--guide` names: a Diapason guide (JSON), a Vale package (.zip), a table of terms (.csv), a Vale
 * rule, Vale's settings, or a folder with one style or several.
 */
export function readGuide(name: string): ReadGuide {
  if (!existsSync(name)) throw new Unreadable(`${name}: there is no such file or folder`);
  const full = path.resolve(name);
  const folders = [path.dirname(full), path.dirname(path.dirname(full))];
  if (statSync(full).isDirectory()) return readFolder(name, full);
  if (/\.ini$/i.test(full)) return configured(name, full);
  if (/\.zip$/i.test(full)) return { ...readValePackage(readBytes(name), path.basename(name)), folders: [] };
  if (/\.(?:csv|tsv)$/i.test(full)) return { ...readTerms(readText(name), name), folders: [] };
  if (!/\.ya?ml$/i.test(full)) return guideFile(name);
  const files = new Map([[`${path.basename(path.dirname(full))}/${path.basename(full)}`, readText(name)]]);
  return { ...readValeFiles(files, path.basename(full)), folders };
}

/** A guide file; each rule is placed in its own lines. */
function guideFile(name: string): ReadGuide {
  const text = readText(name);
  const guide = readGuideFile(text, name);
  const line = (id: string) => text.slice(0, Math.max(0, text.indexOf(JSON.stringify(id)))).split('\n').length - 1;
  const sources = new Map(guide.rules.map(({ id }) => [id, { file: name, text, from: line(id) }]));
  return { guide, remarks: [], folders: [], sources };
}

function readFolder(name: string, full: string): ReadGuide {
  const ini = settingsBelow(full);
  if (ini !== undefined) return configured(name, ini);
  const read = readStyles(name, full);
  if (read.guide.rules.length > 0 || read.remarks.some(({ kind }) => kind === 'fault'))
    return { ...read, folders: [full, path.dirname(full)] };
  throw new Unreadable(remarkLine({ file: name, reason: because('no-rule'), kind: 'fault' }));
}

/** The settings nearest to the top of a folder whose styles are there. */
function settingsBelow(full: string): string | undefined {
  const depth = (file: string) => file.split(path.sep).length;
  const { paths } = filesBelow(full, settingsFile);
  const [nearest] = paths.toSorted((a, b) => depth(a) - depth(b));
  if (nearest === undefined) return undefined;
  const ini = path.join(full, nearest);
  const atTop = depth(nearest) === 1;
  return atTop || existsSync(path.resolve(path.dirname(ini), readValeConfig(readText(ini), ini).stylesPath)) ? ini : undefined;
}

/** The rules below a folder, named by their path from the folder above their style. */
function readStyles(name: string, full: string, config?: ValeConfig): Imported {
  const { paths, remarks } = filesBelow(full, packageText);
  const own = path.basename(full);
  const texts = new Map<string, string>();
  const faults: Remark[] = [...remarks];
  for (const file of paths) {
    const shown = path.join(name, file);
    try {
      texts.set([own, ...file.split(path.sep)].join('/'), readText(shown));
    } catch (error) {
      faults.push(error instanceof Rejected ? error.remark : { file: shown, reason: because('fault', String(error)), kind: 'fault' });
    }
  }
  // Lists of words stand beside the styles.
  for (const file of filesBelow(path.join(full, '../config/ignore'), /\.txt$/i).paths)
    texts.set(`config/ignore/${file}`, readText(path.join(full, '../config/ignore', file)));
  const choice = config && {
    isRule: (file: string) => config.styles.includes(file.split('/')[1] ?? ''),
    isVocabulary: () => true,
    remarks: [],
  };
  const imported = readValeFiles(texts, own, [], choice);
  return { ...imported, remarks: [...faults, ...imported.remarks.filter(({ reason }) => reason.code !== 'other-files')] };
}

/** The styles that Vale's settings name, with its vocabulary and its own rules. */
function configured(name: string, ini: string): ReadGuide {
  const config = readValeConfig(readText(ini), ini);
  const styles = path.resolve(path.dirname(ini), config.stylesPath);
  if (!existsSync(styles)) throw new Unreadable(`${ini}: StylesPath ${config.stylesPath}: there is no such folder`);
  const read = readStyles(path.relative(process.cwd(), styles) || '.', styles, config);
  const vocabularies = config.vocabularies.map((vocabulary) => readVocabulary(vocabularyFolder(styles, vocabulary)));
  const accept = vocabularies.flatMap((one) => one.accept);
  const reject = config.names('Vale.Avoid') ? vocabularies.flatMap((one) => one.reject) : [];
  const vocabulary = { accept, reject };
  const guide = { ...read.guide, name: path.basename(name), vocabulary };
  const rules = [...guide.rules, ...config.builtIn(vocabulary)].filter(({ id }) => config.names(id));
  return { ...read, guide: { ...guide, rules }, remarks: [...read.remarks, ...config.remarks], folders: [styles], config };
}

function vocabularyFolder(styles: string, name: string): string {
  const folders = ['config/vocabularies', 'config/Vocab', 'Vocab'].map((below) => path.join(styles, below, name));
  return folders.find((folder) => existsSync(folder)) ?? path.join(styles, 'config/vocabularies', name);
}

/** The vocabulary of `--vocab`: `accept.txt` and `reject.txt` of a folder. */
export function readVocabulary(folder: string): Guide['vocabulary'] {
  if (!existsSync(folder)) throw new Unreadable(`${folder}: there is no such folder`);
  const files = { accept: path.join(folder, 'accept.txt'), reject: path.join(folder, 'reject.txt') };
  if (!existsSync(files.accept) && !existsSync(files.reject))
    throw new Unreadable(`${folder}: there is neither accept.txt nor reject.txt in it`);
  const terms = (file: string) => (existsSync(file) ? vocabularyTerms(readText(file)) : []);
  return { accept: terms(files.accept), reject: terms(files.reject) };
}
