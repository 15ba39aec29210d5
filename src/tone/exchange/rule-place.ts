/** The file a rule was read from. */
export interface RuleSource {
  readonly file: string;
  readonly text: string;
  /** Lines of the text before the rule, where others stand in it too. */
  readonly from?: number;
}

/** The line of a rule file that a fault is about: where the pattern stands that it names, or the key, or the first. */
export function ruleLine({ text, from = 0 }: RuleSource, where: string): number {
  const lines = text.split('\n').slice(from);
  const key =
    where
      .replace(/^spec\./, '')
      .split('.')[0]
      ?.toLowerCase() ?? '';
  const plain = (line: string) => [line, line.replaceAll('\\\\', '\\').replaceAll('\\"', '"'), line.replaceAll("''", "'")];
  const pattern = where === '' ? -1 : lines.findIndex((line) => plain(line).some((written) => written.includes(where)));
  const named = lines.findIndex((line) =>
    line
      .toLowerCase()
      .trim()
      .replace(/^"(.*?)"/, '$1')
      .startsWith(`${key}:`),
  );
  return from + Math.max(pattern >= 0 ? pattern : named, 0) + 1;
}

/** The file and line of a problem whose place is `<rule>` or `<rule>, <pattern or key>`. */
export function placeOf(
  where: string,
  sources: ReadonlyMap<string, RuleSource>,
): { readonly file: string; readonly line: number } | undefined {
  const cut = where.indexOf(', ');
  const id = cut < 0 ? where : where.slice(0, cut);
  const source = sources.get(id);
  return source && { file: source.file, line: ruleLine(source, cut < 0 ? '' : where.slice(cut + 2)) };
}
