import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/root.ts';

/** The text of a file of the project, by its path from the root. */
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Every TypeScript file below a folder of the project, by its path from the root with forward slashes. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}

const importLine =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, types included, as written: packages, and paths relative to the file. */
export function targetsOf(file: string): string[] {
  return [...read(file).matchAll(importLine)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The path from the root of what a relative import of `file` names. */
export const resolved = (file: string, target: string): string => path.posix.normalize(path.posix.join(path.posix.dirname(file), target));

/** The files of the project that a file imports, by their paths from the root. */
export function importedFiles(file: string): string[] {
  return targetsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => resolved(file, target));
}
