import type { Guide, Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import {
  because,
  decodeText,
  type Imported,
  isHidden,
  packageText,
  placeOf,
  type Reason,
  Rejected,
  type Remark,
  readGuideFile,
  readTerms,
  readValeFiles,
  readValePackage,
  vocabularyTerms,
} from '../../../tone/exchange/index.ts';
import { checkerOf, emptyField, verifyRule } from '../../../tone/guides.ts';
import { withImport } from './with-import.ts';

/** A file as a person chose it. `path` has the folders it was chosen with. */
export interface Chosen {
  readonly path: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What files hold, and what of them was not understood; without a guide when nothing can be taken over. */
export interface ReadImport {
  readonly name: string;
  readonly guide?: Guide;
  readonly remarks: readonly Remark[];
}

/** Bytes of one file, and of a folder; how many files a folder may have. */
const limits = { file: 50_000_000, folder: 20_000_000, files: 5_000 };

const topOf = (path: string) => path.split('/')[0] ?? path;

/** What goes together: the files of a folder, and rule files chosen without one; each other file stands for itself. */
function parcels(chosen: readonly Chosen[]): (readonly Chosen[])[] {
  const together = chosen.filter(({ path }) => path.includes('/') || /\.ya?ml$/i.test(path));
  const groupOf = ({ path }: Chosen) => (path.includes('/') ? topOf(path) : '');
  const groups = [...new Set(together.map(groupOf))].map((group) => together.filter((file) => groupOf(file) === group));
  return [...groups, ...chosen.filter((file) => !together.includes(file)).map((file) => [file])];
}

/**
 * Reads Vale packages (folder or zip), tables of terms and guide files, several in one. `language`: that of the rules made of
 * a table. Never throws: what is wrong is a remark.
 */
export async function readImport(chosen: readonly Chosen[], language: Language): Promise<ReadImport> {
  const [first, ...more] = await Promise.all(parcels(chosen).map((files) => readParcel(files, language)));
  return more.reduce(joined, first ?? { name: '', remarks: [] });
}

function joined(one: ReadImport, other: ReadImport): ReadImport {
  const guide = one.guide && other.guide ? withImport(one.guide, other.guide).guide : (one.guide ?? other.guide);
  return { name: `${one.name}, ${other.name}`, remarks: [...one.remarks, ...other.remarks], ...(guide && { guide }) };
}

async function readParcel(files: readonly Chosen[], language: Language): Promise<ReadImport> {
  const name = topOf(files[0]?.path ?? '');
  try {
    return checked(name, await read(files, name, language));
  } catch (error) {
    if (error instanceof Rejected) return { name, remarks: [error.remark] };
    const detail = error instanceof Error ? error.message : String(error);
    return { name, remarks: [{ file: name, reason: because('fault', detail), kind: 'fault' }] };
  }
}

async function read(files: readonly Chosen[], name: string, language: Language): Promise<Imported> {
  const [only] = files;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (only === undefined || files.length > 1 || only.path.includes('/')) return readFolder(files, name, size);
  if (size === 0) throw new Rejected(name, because('empty-file'));
  if (/\.ya?ml$/i.test(name)) return readFolder(files, name, size);
  if (size > limits.file) throw new Rejected(name, because('too-large', '50 MB'));
  if (/\.zip$/i.test(name)) return readValePackage(await only.bytes(), name);
  if (/\.(?:xls[xmb]?|ods|numbers)$/i.test(name)) throw new Rejected(name, because('spreadsheet'));
  if (!/\.(?:json|csv|tsv|txt)$/i.test(name)) throw new Rejected(name, because('unknown-format'));
  const { text, remarks } = decodeText(await only.bytes(), name);
  if (/\.json$/i.test(name)) return { guide: readGuideFile(text, name), remarks };
  const list = /^(accept|reject)\.txt$/i.exec(name)?.[1]?.toLowerCase();
  const read = list === undefined ? table(text, name, language) : vocabularyFile(text, list === 'accept');
  return { ...read, remarks: [...remarks, ...read.remarks] };
}

/** A list of Vale's vocabulary on its own. */
function vocabularyFile(text: string, accepted: boolean): Imported {
  const terms = vocabularyTerms(text);
  const vocabulary = accepted ? { accept: terms, reject: [] } : { accept: [], reject: terms };
  return { guide: { schema: 1, name: 'Vale', vocabulary, rules: [] }, remarks: [] };
}

/** The rules of a table bear its name: another table's are others. */
function table(text: string, name: string, language: Language): Imported {
  const { guide, ...rest } = readTerms(text, name, language);
  const stem = name.replace(/\.\w+$/, '') || name;
  const rules = guide.rules.map((rule) => ({ ...rule, id: `${stem.slice(0, 100)}.${rule.id}` }));
  return { ...rest, guide: { ...guide, name: stem.slice(0, 100), rules } };
}

async function readFolder(chosen: readonly Chosen[], name: string, size: number): Promise<Imported> {
  if (chosen.length > limits.files) throw new Rejected(name, because('too-many-files', String(limits.files)));
  const wanted = chosen.filter(({ path }) => packageText.test(path) && !isHidden(path));
  if (size > limits.folder && wanted.reduce((sum, file) => sum + file.size, 0) > limits.folder)
    throw new Rejected(name, because('too-large', '20 MB'));
  const texts: [string, string][] = [];
  const remarks: Remark[] = [];
  for (const { path, bytes } of wanted) {
    try {
      const decoded = decodeText(await bytes(), path);
      // A single rule file stands in no folder: it gets one, for its name.
      texts.push([path.includes('/') ? path : `Import/${path}`, decoded.text]);
      remarks.push(...decoded.remarks);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      remarks.push(error.remark);
    }
  }
  const others = chosen.filter((file) => !wanted.includes(file)).map(({ path }) => path);
  const imported = readValeFiles(new Map(texts), name, others);
  const none: Remark[] = imported.guide.rules.length > 0 ? [] : [{ file: name, reason: because('no-rule'), kind: 'fault' }];
  return { ...imported, remarks: [...remarks, ...imported.remarks, ...none] };
}

interface RuleFaults {
  /** Why the rule cannot work, and where in it. */
  readonly fault?: Place;
  /** What of it matches nothing. */
  readonly dead: readonly Place[];
}

interface Place {
  readonly where: string;
  readonly reason: Reason;
}

function faultsOf(rule: Rule, vocabulary: Guide['vocabulary']): RuleFaults {
  const failures = verifyRule(rule, vocabulary);
  const dead = failures.flatMap(({ reason, detail = '' }) =>
    reason === 'dead' ? [{ where: `${rule.id}, ${detail}`, reason: because('dead-token', detail) }] : [],
  );
  const failure = failures.find(({ reason }) => reason === 'broken' || reason === 'slow');
  if (failure === undefined) return { dead };
  const { detail = '' } = failure;
  if (failure.reason === 'slow') return { dead, fault: { where: `${rule.id}, ${detail}`, reason: because('slow', detail) } };
  const [problem] = checkerOf(rule, vocabulary).problems;
  if (problem) return { dead, fault: { where: problem.where, reason: because('fault', problem.detail) } };
  const field = emptyField(rule) ?? '';
  return { dead, fault: { where: `${rule.id}, spec.${field}`, reason: because('empty-rule', field) } };
}

/** Rules that cannot work are left out and named; examples that fail are mended on the page. */
function checked(name: string, { guide, remarks, sources = new Map() }: Imported): ReadImport {
  const out = new Set<string>();
  const remark = ({ where, reason }: Place, { id }: Rule, kind: Remark['kind']): Remark => ({
    ...(placeOf(where, sources) ?? { file: id }),
    reason,
    kind,
  });
  const faults = guide.rules.flatMap((rule): Remark[] => {
    const { fault, dead } = rule.off ? { dead: [] } : faultsOf(rule, guide.vocabulary);
    if (fault) out.add(rule.id);
    return fault ? [remark(fault, rule, 'left-out')] : dead.map((place) => remark(place, rule, 'note'));
  });
  const kept = { ...guide, rules: guide.rules.filter(({ id }) => !out.has(id)) };
  const { accept, reject } = kept.vocabulary;
  const all = [...remarks, ...faults];
  return kept.rules.length + accept.length + reject.length === 0 ? { name, remarks: all } : { name, guide: kept, remarks: all };
}
