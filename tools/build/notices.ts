/** What the packages whose code or data is in the extension ask to be told: who made them, under which licence, and where. */
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { type Notice, noticeOf } from './package-licence.ts';

/** The folders of the packages of which something ended in a bundle, nested ones apart from those above them. */
export function packagesIn({ outputs }: Metafile): string[] {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
  );
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].toSorted();
}

const line = '='.repeat(100);

const head = `Third-party notices of Diapason

Diapason is free software under the MIT licence (see LICENSE). It contains the following packages. For each: what it is, who
made it, its licence, and where its source is. The texts of the licences follow, each once.

Packages under the Mozilla Public License or the Apache License are used unchanged: the source of the named version is at the
address given here, and in the npm registry under the same name and version.`;

const about = ({ name, version, licence, author, source }: Notice) =>
  [`${name} ${version}`, ...(author === '' ? [] : [`  by ${author}`]), `  licence: ${licence}`, `  source:  ${source}`].join('\n');

/** A licence may be named by a file that does not hold its text; then that of another package under the same is its own too. */
function withText(notices: readonly Notice[], { name, licence, texts }: Notice): readonly string[] {
  const whole = /^MPL-2\.0$/.test(licence) ? /Mozilla Public License Version 2\.0\n=+\n[\s\S]*Exhibit A/ : undefined;
  if (whole === undefined || texts.some((text) => whole.test(text))) return texts;
  const text = notices.flatMap((one) => one.texts).find((one) => whole.test(one));
  if (text === undefined) throw new Error(`No package brings the text of ${licence}, under which ${name} is`);
  return [...texts, text];
}

/** The notices of these packages as one text, the same for the same packages. Throws a sentence where one may not be shipped. */
export function noticesFor(folders: readonly string[], root: string): string {
  const all = folders.map((folder) => noticeOf(path.resolve(root, folder)));
  const notices = [...new Map(all.map((one) => [`${one.name} ${one.version}`, one])).values()].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const byText = new Map<string, string[]>();
  for (const notice of notices)
    for (const text of withText(notices, notice)) byText.set(text, [...(byText.get(text) ?? []), `${notice.name} ${notice.version}`]);
  const texts = [...byText].map(([text, names]) => `${line}\n${names.join(', ')}\n${line}\n\n${text}`);
  // The mark at the beginning tells browsers, which open it as plain text, that it is UTF-8.
  return `\uFEFF${[head, ...notices.map(about), ...texts].join('\n\n')}\n`;
}
