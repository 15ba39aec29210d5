/** What the packers of Macs and version control leave. */
const leftovers = new Set(['__MACOSX', 'node_modules', '.git', '.hg', '.svn', '.DS_Store', '.idea', '.vscode']);

/** Whether a file belongs to no guide, wherever it lies. Folders that begin with a dot may hold styles: Vale advises some. */
export function isHidden(file: string): boolean {
  return file.split('/').some((part) => leftovers.has(part) || part.startsWith('._'));
}
