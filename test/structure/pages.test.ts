import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

const pages = 'src/pages';
const files = readdirSync(path.join(root, pages), { recursive: true, encoding: 'utf8' })
  .map((file) => `${pages}/${file.split(path.sep).join('/')}`)
  .filter((file) => /\.tsx?$/.test(file));

/** The folder of `src/pages` in which a file stands; none for what stands elsewhere. */
const folderOf = (file: string) => (file.startsWith(`${pages}/`) ? file.split('/')[2] : undefined);

/** What a file imports of other folders of `src/pages`, code and style sheets alike. */
function importsAcross(file: string, code: string): string[] {
  const targets = [...code.matchAll(/(?:from|import|import\(|new URL\()\s*['"](\.[^'"]+)['"]/g)].map(([, target]) => target ?? '');
  const reached = targets.map((target) => path.posix.normalize(path.posix.join(path.posix.dirname(file), target)));
  return reached.map(folderOf).filter((folder): folder is string => folder !== undefined && folder !== folderOf(file));
}

const across = files.flatMap((file) => importsAcross(file, readFileSync(path.join(root, file), 'utf8')).map((to) => ({ file, to })));

it('a page imports no page, and what they share imports none', () => {
  expect(across.length).toBeGreaterThan(100);
  expect(across.filter(({ to }) => to !== 'parts')).toEqual([]);
});

it('would notice a page that imports a page, by code or by a style sheet', () => {
  expect(importsAcross('src/pages/guide/GuideApp.tsx', `import { keys } from '../panel/keys.ts';`)).toEqual(['panel']);
  expect(importsAcross('src/pages/merge/main.tsx', `import guide from '../guide/guide.css';`)).toEqual(['guide']);
  expect(importsAcross('src/pages/panel/post/Note.tsx', `import { Section } from './Section.tsx';`)).toEqual([]);
});
