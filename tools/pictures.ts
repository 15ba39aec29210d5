/** The pictures of the README: which stops of the tour they are taken at, and what they were taken of. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By the stop of the English tour: the picture's name, and the part of the window that it shows; all of it without. */
export const readmePictures: Readonly<Record<string, { readonly name: string; readonly clip?: Clip }>> = {
  label: { name: 'label', clip: { x: 60, y: 0, width: 900, height: 720 } },
  delivered: { name: 'delivered', clip: { x: 60, y: 0, width: 900, height: 640 } },
  'escalate-more': { name: 'escalate', clip: { x: 270, y: 0, width: 900, height: 740 } },
  'reply-x': { name: 'reply', clip: { x: 270, y: 0, width: 900, height: 620 } },
  'panel-light': { name: 'panel' },
  'post-light': { name: 'post' },
};

export const picturePath = (name: string): string => path.join(root, 'docs', 'pictures', `${name}.png`);

/** The folders of the pictured surfaces, and what in them is drawn: sheets, components, words. */
const surfaces = ['src/ui', 'src/content/bar', 'src/content/compose/summary', 'src/pages/panel', 'src/pages/popover'];
const isDrawn = (file: string) => /\.css$|\.tsx$|words\.ts$/.test(file);

/** A digest of the surfaces as they are now; written beside the pictures when they are taken. */
export function surfaceDigest(): string {
  const files = surfaces.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.split(path.sep).join('/')}`,
    ),
  );
  const sum = createHash('sha256');
  for (const file of [...files.filter(isDrawn), 'src/defaults/labels.ts'].sort())
    sum.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return sum.digest('hex');
}

const digestFile = path.join(root, 'docs', 'pictures', 'taken-of.txt');

export const digestOfPictures = (): string => readFileSync(digestFile, 'utf8').trim();
export const keepDigest = (): void => writeFileSync(digestFile, `${surfaceDigest()}\n`);
