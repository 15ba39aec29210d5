import type { Guide, Rule } from '../../../contract/guide.ts';
import { decodeText } from '../../../tone/exchange/decode.ts';
import { readGuideFile } from '../../../tone/exchange/guide-file.ts';
import { isHidden } from '../../../tone/exchange/hidden.ts';
import { packageText, readValePackage } from '../../../tone/exchange/read-package.ts';
import { because, type Reason, Rejected, type Remark } from '../../../tone/exchange/report.ts';
import { placeOf } from '../../../tone/exchange/rule-place.ts';
import { readTerms } from '../../../tone/exchange/terms.ts';
import { type Imported, readValeFiles } from '../../../tone/exchange/vale-style.ts';
import { checkerOf, verifyRule } from '../../../tone/verify-guide.ts';

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

/** Reads a Vale package (folder or zip), a table of terms or a guide file. Never throws: what is wrong is a remark. */
export async function readImport(chosen: readonly Chosen[]): Promise<ReadImport> {
  const [first] = chosen;
  const name = first === undefined ? '' : (first.path.split('/')[0] ?? first.path);
  try {
    return checked(name, await read(chosen, name));
  } catch (error) {
    if (error instanceof Rejected) return { name, remarks: [error.remark] };
    return {
      name,
      remarks: [{ file: name, reason: because('fault', error instanceof Error ? error.message : String(error)), kind: 'fault' }],
    };
  }
}

async function read(chosen: readonly Chosen[], name: string): Promise<Imported> {
  const [only] = chosen;
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  if (only === undefined || chosen.length > 1 || only.path.includes('/') || /\.ya?ml$/i.test(only.path))
    return readFolder(chosen, name, size);
  if (size > limits.file) throw new Rejected(name, because('too-large', '50 MB'));
  if (/\.zip$/i.test(name)) return readValePackage(await only.bytes(), name);
  if (!/\.(?:json|csv|tsv|txt)$/i.test(name)) throw new Rejected(name, because('unknown-format'));
  const { text, remarks } = decodeText(await only.bytes(), name);
  if (/\.json$/i.test(name)) return { guide: readGuideFile(text, name), remarks };
  const table = readTerms(text, name);
  return { ...table, remarks: [...remarks, ...table.remarks] };
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

/** Why a rule cannot work, and where in it. */
function faultOf(rule: Rule, vocabulary: Guide['vocabulary']): { readonly where: string; readonly reason: Reason } | undefined {
  const failure = verifyRule(rule, vocabulary).find(({ reason }) => reason === 'broken' || reason === 'slow');
  if (failure?.reason === 'slow') return { where: `${rule.id}, ${failure.detail}`, reason: because('slow', failure.detail ?? '') };
  const problem = failure && checkerOf(rule, vocabulary).problems[0];
  return problem && { where: problem.where ?? rule.id, reason: because('fault', problem.detail ?? '') };
}

/** Rules that cannot work are left out and named; examples that fail are mended on the page. */
function checked(name: string, { guide, remarks, sources = new Map() }: Imported): ReadImport {
  const out = new Set<string>();
  const faults = guide.rules.flatMap((rule): Remark[] => {
    const fault = rule.off ? undefined : faultOf(rule, guide.vocabulary);
    if (!fault) return [];
    out.add(rule.id);
    return [{ ...(placeOf(fault.where, sources) ?? { file: rule.id }), reason: fault.reason, kind: 'left-out' }];
  });
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
