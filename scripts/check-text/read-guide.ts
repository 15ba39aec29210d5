import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { safeParse } from 'valibot';
import { type Guide, GuideSchema } from '../../src/contract/guide.ts';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Remark } from '../../src/tone/exchange/report.ts';
import { readValeFiles, vocabularyTerms } from '../../src/tone/exchange/vale-style.ts';

/** Files above this are not read. */
export const largest = 50_000_000;

export interface ReadGuide {
  readonly guide: Guide;
  readonly remarks: readonly Remark[];
  /** Where a style looks for its dictionaries. */
  readonly folders: readonly string[];
}

/** A file that cannot be used; the message is a sentence with its name and the reason. */
export class Unreadable extends Error {}

/** Reads a text file. Throws Unreadable. */
export function readText(file: string): string {
  try {
    if (statSync(file).size > largest) throw new Unreadable(`${file}: the file is over 50 MB`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads the guide that `--guide` names: `default`, a Diapason guide (JSON), a Vale rule, or a folder of styles. */
export function readGuide(name: string): ReadGuide {
  if (name === 'default') return { guide: defaultGuide, remarks: [], folders: [] };
  if (!existsSync(name)) throw new Unreadable(`${name}: there is no such file or folder`);
  const full = path.resolve(name);
  if (statSync(full).isDirectory()) return { ...readValeFiles(styleFiles(full), path.basename(full)), folders: [full, path.dirname(full)] };
  if (/\.ya?ml$/i.test(full)) {
    const files = new Map([[`${path.basename(path.dirname(full))}/${path.basename(full)}`, readText(full)]]);
    return { ...readValeFiles(files, path.basename(full)), folders: [path.dirname(full), path.dirname(path.dirname(full))] };
  }
  return { guide: jsonGuide(full), remarks: [], folders: [] };
}

function jsonGuide(file: string): Guide {
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(`${file}: not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = safeParse(GuideSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Unreadable(`${file}: ${issue.path?.map(({ key }) => String(key)).join('.') ?? ''}: ${issue.message}`);
}

/** The rule files below a folder, by their path from the folder above their style. */
function styleFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const own = path.basename(folder);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ya?ml$/i.test(entry) || entry.split(path.sep).some((part) => part === '.git' || part === 'node_modules')) continue;
    if (statSync(path.join(folder, entry)).isFile())
      files.set([own, ...entry.split(path.sep)].join('/'), readText(path.join(folder, entry)));
  }
  return files;
}

/** The vocabulary of `--vocab`: `accept.txt` and `reject.txt` of a folder. */
export function readVocabulary(folder: string): Guide['vocabulary'] {
  if (!existsSync(folder)) throw new Unreadable(`${folder}: there is no such folder`);
  const terms = (name: string) => (existsSync(path.join(folder, name)) ? vocabularyTerms(readText(path.join(folder, name))) : []);
  return { accept: terms('accept.txt'), reject: terms('reject.txt') };
}
