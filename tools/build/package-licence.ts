import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is said of one package that the extension holds a part of. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** The licence under which it is used, by its SPDX name. */
  readonly licence: string;
  readonly author: string;
  /** Where its source is. */
  readonly source: string;
  /** Its licence and notice files, whole. */
  readonly texts: readonly string[];
}

/** The licences under which a package may be part of the extension. Whoever adds one has read it. */
const accepted = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'MPL-1.1',
  'Unlicense',
  '(MIT AND BSD)',
]);

/** Where a package leaves the choice: which licence we take, and the file that holds it. */
const chosen: Readonly<Record<string, { readonly licence: string; readonly file: RegExp }>> = {
  '(LGPL-2.0 OR GPL-2.0 OR MPL-1.1)': { licence: 'MPL-1.1', file: /^COPYING\.MPL$/ },
};

const licenceFile = /^(?:un)?licen[cs]e|^copying|^notice|^copyright/i;

interface Described {
  readonly name?: string;
  readonly version?: string;
  readonly license?: unknown;
  readonly repository?: string | { readonly url?: string };
  readonly author?: string | { readonly name?: string };
}

/** An address that a browser opens, of whatever a package calls its repository. */
function addressOf(repository: Described['repository']): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const web = url?.replace(/^git\+/, '').replace(/^git@([^:]+):/, 'https://$1/');
  const short = web?.replace(/^github:/, '').replace(/^([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1');
  return short?.replace(/\.git$/, '');
}

const authorOf = (author: Described['author']) => (typeof author === 'string' ? author : author?.name) ?? '';

/**
 * Reads what is to be said of the package in a folder. Throws a sentence where it may not be part of the extension, or
 * where what its licence asks for is not there.
 */
export function noticeOf(folder: string): Notice {
  const described = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Described;
  const { name = folder, version = '', license } = described;
  const choice = typeof license === 'string' ? chosen[license] : undefined;
  const licence = choice?.licence ?? license;
  if (typeof licence !== 'string' || !accepted.has(licence))
    throw new Error(
      `The package ${name} has the licence ${JSON.stringify(license ?? 'none')}, which nobody has accepted for what we ship: see tools/build/package-licence.ts`,
    );
  const files = readdirSync(folder).filter((file) => (choice?.file ?? licenceFile).test(file));
  const texts = files.toSorted().map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.join('').trim() === '')
    throw new Error(`The package ${name} brings no text of its licence (${licence}), and it may not be shipped without`);
  const source = addressOf(described.repository);
  if (source === undefined) throw new Error(`The package ${name} does not say where its source is, and its notice has to`);
  return { name, version, licence, author: authorOf(described.author), source, texts };
}
