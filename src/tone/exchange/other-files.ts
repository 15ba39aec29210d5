import { isHidden } from './hidden.ts';
import { because, type Remark } from './report.ts';
import { settingLines } from './vale-config.ts';

/** Settings that only say where things are, or that a package cannot do without. */
const plain = /^(?:StylesPath|Vocab|BasedOnStyles|MinAlertLevel|Packages|IgnoredScopes|SkippedScopes)\s*=/i;

/** What a package holds besides rules and vocabularies: settings line by line, dictionaries and programs by file, the rest in one line. */
export function otherFiles(texts: ReadonlyMap<string, string>, names: readonly string[]): Remark[] {
  const all = [...texts.keys(), ...names].filter(
    (file) =>
      !isHidden(file) &&
      !/(?:^|\/)(?:meta\.json|Thumbs\.db|(?:readme|license|licence|copying|notice|changelog|contributing)(?:\.\w+)?)$/i.test(file),
  );
  const settings = [...texts].flatMap(([file, text]) => (/\.ini$/i.test(file) ? settingRemarks(file, text) : []));
  const dictionaries = all.filter((file) => /\.(?:dic|aff)$/i.test(file));
  const programs = all.filter((file) => /\.tengo$/i.test(file));
  const told = new Set([...dictionaries, ...programs]);
  const rest = all.filter((file) => !told.has(file) && !/\.ini$/i.test(file) && !/(?:^|\/)diapason\.json$/i.test(file));
  const [first] = rest;
  const shown = rest.slice(0, 3).join(', ') + (rest.length > 3 ? '…' : '');
  return [
    ...settings,
    ...dictionaries.map((file): Remark => ({ file, reason: because('dictionary'), kind: 'left-out' })),
    ...programs.map((file): Remark => ({ file, reason: because('program'), kind: 'left-out' })),
    ...(first === undefined
      ? []
      : [{ file: first, reason: because('other-files', String(rest.length), shown), kind: 'note' } satisfies Remark]),
  ];
}

/** Settings change what rules do (switch one off, another level, what is passed over): each is named. */
function settingRemarks(file: string, text: string): Remark[] {
  return settingLines(text).flatMap((written, index): Remark[] => {
    const line = written.trim();
    if (line === '' || /^[#;[]/.test(line) || plain.test(line)) return [];
    return [{ file, line: index + 1, reason: because('vale-config', line), kind: 'left-out' }];
  });
}
