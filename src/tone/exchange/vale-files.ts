import { because, type Remark } from './report.ts';
import { readValeConfig, type ValeConfig } from './vale-config.ts';
import { shapesOf } from './vale-keys.ts';

/** Which files of a package hold rules and terms that count. */
export interface ValeFiles {
  readonly isRule: (file: string) => boolean;
  readonly isVocabulary: (file: string) => boolean;
  readonly remarks: readonly Remark[];
}

type Texts = ReadonlyMap<string, string>;

/** Vale's settings by their names. */
export const settingsFile = /(?:^|\/)(?:[._]?vale)\.ini$/i;

/**
 * What the settings of a package name is what counts: styles below their StylesPath, and of those the named ones, wherever they
 * lie. Without settings every rule file counts. Rule files that are not named become remarks.
 */
export function valeFiles(texts: Texts): ValeFiles {
  const inis = [...texts.keys()].filter((file) => settingsFile.test(file)).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const [ini, ...others] = inis;
  if (ini === undefined) return { isRule: () => true, isVocabulary: () => true, remarks: [] };
  const config = readValeConfig(texts.get(ini) ?? '', ini);
  const named = config.styles.filter((style) => style !== 'Vale');
  const { folder, remarks: missing } = stylesFolder(texts, ini, config, named);
  if (folder === undefined) return { isRule: () => true, isVocabulary: () => true, remarks: missing };
  const isRule = (file: string) => below(file, folder) && (named.length === 0 || named.includes(styleIn(file, folder)));
  const vocabularies = config.vocabularies.map((name) => name.toLowerCase());
  const isVocabulary = (file: string) =>
    below(file, folder) && (vocabularies.length === 0 || vocabularies.includes(parentOf(file).toLowerCase()));
  const remarks = [
    ...missing,
    ...others
      .filter((file) => !below(file, folder))
      .map((file): Remark => ({ file, reason: because('second-settings', ini), kind: 'note' })),
    ...absent(texts, named, folder, ini),
    ...unnamed(texts, isRule, ini),
    ...[...texts.keys()]
      .filter((file) => /(?:^|\/)(?:accept|reject)\.txt$/i.test(file) && !isVocabulary(file))
      .map((file): Remark => ({ file, reason: because('unnamed-terms', ini), kind: 'left-out' })),
  ];
  return { isRule, isVocabulary, remarks };
}

const depth = (file: string) => file.split('/').length;
const below = (file: string, folder: string) => folder === '' || file.startsWith(`${folder}/`);
const parentOf = (file: string) => file.split('/').at(-2) ?? '';

/** The style that a file below the folder of styles belongs to. */
function styleIn(file: string, folder: string): string {
  return (folder === '' ? file : file.slice(folder.length + 1)).split('/')[0] ?? '';
}

/**
 * Whether a file is meant as a rule of Vale: `extends` names a kind or a rule, or stands beside a message. Files of other tools
 * have that key too.
 */
export function looksLikeRule(text: string): boolean {
  const [, named = ''] = /(?:^|[\s{,])["']?extends["']?[ \t]*:[ \t]*["']?([^\s"',}#]*)/i.exec(text) ?? [];
  if (named === '') return false;
  const isKind = named === 'script' || shapesOf(named) !== undefined || /^[\p{L}\p{N}_-]+\.[\p{L}\p{N}_-]+$/u.test(named);
  return isKind || /(?:^|[\s{,])["']?message["']?[ \t]*:/i.test(text);
}

const isRuleFile = (file: string, text: string) => /\.ya?ml$/i.test(file) && looksLikeRule(text);

interface StylesFolder {
  readonly folder: string | undefined;
  readonly remarks: readonly Remark[];
}

/** Where the styles lie: where the settings say, else where a named style is found. */
function stylesFolder(texts: Texts, ini: string, { stylesPath }: ValeConfig, named: readonly string[]): StylesFolder {
  const files = [...texts.keys()].filter((file) => /\.(?:ya?ml|txt)$/i.test(file));
  const said = resolved(ini, stylesPath);
  if (said !== undefined && files.some((file) => below(file, said) && file !== ini)) return { folder: said, remarks: [] };
  const remarks: Remark[] = [{ file: ini, reason: because('no-styles-folder', stylesPath), kind: 'note' }];
  const found = files.find((file) => named.includes(parentOf(file)));
  return { folder: found?.split('/').slice(0, -2).join('/'), remarks };
}

/** A path of the settings inside the package; undefined when it leads out of it. */
function resolved(ini: string, stylesPath: string): string | undefined {
  if (/^(?:[/~$]|[a-z]:)/i.test(stylesPath)) return undefined;
  const parts = ini.split('/').slice(0, -1);
  for (const part of stylesPath.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Styles that are named and not there: Vale would fetch them. */
function absent(texts: Texts, named: readonly string[], folder: string, ini: string): Remark[] {
  const there = new Set(
    [...texts].filter(([file, text]) => below(file, folder) && isRuleFile(file, text)).map(([file]) => styleIn(file, folder)),
  );
  return named
    .filter((style) => !there.has(style))
    .map((style): Remark => ({ file: ini, reason: because('absent-style', style), kind: 'left-out' }));
}

/** Rule files that the settings do not name, folder by folder. */
function unnamed(texts: Texts, isRule: (file: string) => boolean, ini: string): Remark[] {
  const folders = new Map<string, number>();
  for (const [file, text] of texts) {
    if (isRule(file) || !isRuleFile(file, text)) continue;
    const folder = file.split('/').slice(0, -1).join('/') || file;
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return [...folders].map(([file, count]): Remark => ({ file, reason: because('unnamed-rules', String(count), ini), kind: 'left-out' }));
}
