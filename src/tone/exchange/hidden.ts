/** What the packers of Macs and version control leave. */
export function isHidden(file: string): boolean {
  return file.split('/').some((part) => part === '__MACOSX' || part === 'node_modules' || (part.startsWith('.') && part !== '.vale.ini'));
}
