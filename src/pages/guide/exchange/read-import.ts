import type { Guide } from '../../../contract/guide.ts';
import { readGuideFile } from '../../../tone/exchange/guide-file.ts';
import { readValePackage } from '../../../tone/exchange/read-package.ts';
import type { Remark } from '../../../tone/exchange/report.ts';
import { readTerms } from '../../../tone/exchange/terms.ts';
import { type Imported, readValeFiles } from '../../../tone/exchange/vale-style.ts';
import { Fault } from '../../../tone/fault.ts';
import { type Failure, verifyRule } from '../../../tone/verify-guide.ts';

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

/** Bytes of one text file, of one archive, and of a folder; how many files a folder may have. */
const limits = { text: 50_000_000, folder: 20_000_000, files: 5_000 };

/** Reads a Vale package (folder or zip), a table of terms or a guide file. Never throws: what is wrong is a remark. */
export async function readImport(chosen: readonly Chosen[]): Promise<ReadImport> {
  const [first] = chosen;
  const name = first === undefined ? '' : (first.path.split('/')[0] ?? first.path);
  try {
    const { guide, remarks } = await read(chosen, name);
    return checked(name, guide, remarks);
  } catch (error) {
    const [file, reason] =
      error instanceof Fault ? [error.where, error.detail] : [name, error instanceof Error ? error.message : String(error)];
    return { name, remarks: [{ file, reason, kind: 'fault' }] };
  }
}

async function read(chosen: readonly Chosen[], name: string): Promise<Imported> {
  const [only] = chosen;
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  if (only === undefined || chosen.length > 1 || only.path.includes('/') || /\.ya?ml$/i.test(only.path))
    return readFolder(chosen, name, size);
  if (size > limits.text) throw new Fault(name, 'the file is over 50 MB');
  if (/\.zip$/i.test(name)) return readValePackage(await only.bytes(), name);
  const text = decode(await only.bytes(), name);
  if (/\.json$/i.test(name)) return { guide: readGuideFile(text, name), remarks: [] };
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return readTerms(text, name);
  throw new Fault(name, 'not a Vale package (.zip or a folder), a table of terms (.csv) or a guide file (.json)');
}

async function readFolder(chosen: readonly Chosen[], name: string, size: number): Promise<Imported> {
  if (chosen.length > limits.files) throw new Fault(name, `the folder holds over ${limits.files} files`);
  const wanted = chosen.filter(({ path }) => /\.(?:ya?ml|txt)$/i.test(path));
  if (size > limits.folder && wanted.reduce((sum, file) => sum + file.size, 0) > limits.folder)
    throw new Fault(name, 'the folder holds over 20 MB');
  const texts: [string, string][] = [];
  // A single rule file stands in no folder: it gets one, for its name.
  for (const { path, bytes } of wanted) texts.push([path.includes('/') ? path : `Import/${path}`, decode(await bytes(), path)]);
  const imported = readValeFiles(new Map(texts), name);
  if (imported.guide.rules.length > 0) return imported;
  return { ...imported, remarks: [...imported.remarks, { file: name, reason: 'no rule was found', kind: 'fault' }] };
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(file, 'not a text in UTF-8');
  }
}

function reasonOf({ reason, detail = '' }: Failure): string {
  return reason === 'slow' ? `the pattern ${detail} could take minutes on some texts` : detail;
}

/** Rules that cannot work are left out and named; examples that fail are mended on the page. */
function checked(name: string, guide: Guide, remarks: readonly Remark[]): ReadImport {
  const faults = guide.rules.flatMap((rule): Remark[] => {
    const failure = verifyRule(rule, guide.vocabulary).find(({ reason }) => reason === 'broken' || reason === 'slow');
    return failure === undefined || rule.off ? [] : [{ file: rule.id, reason: reasonOf(failure), kind: 'left-out' }];
  });
  const out = new Set(faults.map(({ file }) => file));
  const kept = { ...guide, rules: guide.rules.filter(({ id }) => !out.has(id)) };
  const { accept, reject } = kept.vocabulary;
  const all = [...remarks, ...faults];
  return kept.rules.length + accept.length + reject.length === 0 ? { name, remarks: all } : { name, guide: kept, remarks: all };
}

/** A guide with what was imported: rules of one name are replaced, the others and the terms are added. */
export function withImport(guide: Guide, imported: Guide): Guide {
  const fresh = new Map(imported.rules.map((rule) => [rule.id, rule]));
  const known = new Set(guide.rules.map(({ id }) => id));
  const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    ...guide,
    rules: [...guide.rules.map((rule) => fresh.get(rule.id) ?? rule), ...imported.rules.filter(({ id }) => !known.has(id))],
    vocabulary: {
      accept: union(guide.vocabulary.accept, imported.vocabulary.accept),
      reject: union(guide.vocabulary.reject, imported.vocabulary.reject),
    },
  };
}
