import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isHidden } from '../exchange/hidden.ts';
import { because, type Remark } from '../exchange/report.ts';

/** More files than this are no set of styles. */
const most = 5_000;

/** The files below a folder whose names fit, sorted; a folder that cannot be read becomes a remark. Links to folders are not followed. */
export function filesBelow(root: string, wanted: RegExp): { readonly paths: readonly string[]; readonly remarks: readonly Remark[] } {
  const paths: string[] = [];
  const remarks: Remark[] = [];
  const visit = (below: string) => {
    const folder = path.join(root, below);
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(below, entry.name);
        if (isHidden(entry.name) || paths.length > most) continue;
        if (entry.isDirectory()) visit(file);
        else if (wanted.test(entry.name) && (entry.isFile() || isFile(path.join(root, file)))) paths.push(file);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && below === '') return;
      remarks.push({ file: folder, reason: because('fault', error instanceof Error ? error.message : String(error)), kind: 'fault' });
    }
  };
  visit('');
  if (paths.length > most) remarks.push({ file: root, reason: because('too-many-files', String(most)), kind: 'fault' });
  return { paths: paths.slice(0, most).sort(), remarks };
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
