import type { Guide, Rule } from '../../guide/guide.ts';
import { otherFiles } from './other-files.ts';
import type { Files } from './package-files.ts';
import { because, type Remark } from './report.ts';
import { restored } from './restore.ts';
import type { RuleSource } from './rule-place.ts';
import { looksLikeRule, type ValeFiles, valeFiles } from './vale-files.ts';
import type { Parents } from './vale-inherit.ts';
import { readValeRule, ruleEntries } from './vale-rule.ts';
import { distinctTerms, vocabularyTerms } from './vocabulary.ts';

export interface Imported {
  readonly guide: Guide;
  readonly remarks: readonly Remark[];
  /** The file each rule was read from, where it has one of its own. */
  readonly sources?: ReadonlyMap<string, RuleSource>;
}

const ruleFile = /^(?:.*\/)?([^/]+)\/([^/]+)\.ya?ml$/i;
const vocabularyFile = /(?:^|\/)(accept|reject)\.txt$/i;

/**
 * Reads the styles and vocabularies of a Vale package. A style is a folder with rule files; a rule is named
 * `<Style folder>.<File>`. What is not understood becomes a remark; the rest is taken over. `others` are files that were
 * not read; `choice` says which files count, by the settings among them if nobody else does.
 */
export function readValeFiles(files: Files, name: string, others: readonly string[] = [], choice: ValeFiles = valeFiles(files)): Imported {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const withRules = new Set(
    sorted.filter(([file, text]) => ruleId(file) !== undefined && looksLikeRule(text)).map(([file]) => folderOf(file)),
  );
  const rules = new Map<string, Rule>();
  const remarks: Remark[] = [...choice.remarks];
  const vocabulary = { accept: [] as string[], reject: [] as string[] };
  const parents = parentsIn(sorted);
  const used = new Set<string>();
  const sources = new Map<string, RuleSource>();
  const folded = new Map<string, string>();
  for (const [file, text] of sorted) {
    const words = vocabularyFile.exec(file)?.[1]?.toLowerCase();
    if (words === 'accept' || words === 'reject') {
      if (choice.isVocabulary(file)) vocabulary[words].push(...vocabularyTerms(text));
      used.add(file);
    }
    const id = ruleId(file);
    if (id === undefined) continue;
    if (!looksLikeRule(text)) {
      if (!choice.isRule(file) || !withRules.has(folderOf(file))) continue;
      used.add(file);
      remarks.push({ file, line: 1, reason: because('no-extends'), kind: 'note' });
      continue;
    }
    used.add(file);
    if (!choice.isRule(file)) continue;
    const read = readValeRule(text, file, id, parents);
    remarks.push(...read.remarks);
    if (!read.rule) continue;
    const twin = folded.get(id.toLowerCase());
    folded.set(id.toLowerCase(), id);
    if (twin === id) remarks.push({ file, reason: because('rule-twice', id), kind: 'fault' });
    else {
      if (twin !== undefined) remarks.push({ file, reason: because('rule-case', id, twin), kind: 'note' });
      const { rule, lists } = withWords(read.rule, files);
      for (const { list, path } of lists) {
        if (path === undefined) remarks.push({ file, reason: because('no-word-list', list), kind: 'left-out' });
        else used.add(path);
      }
      rules.set(id, rule);
      sources.set(id, { file, text });
    }
  }
  const guide: Guide = { schema: 1, name: name.slice(0, 100) || 'Vale', vocabulary: distinctTerms(vocabulary), rules: [...rules.values()] };
  const whole = restored(guide, files);
  const rest = sorted.filter(([file]) => !used.has(file) && !whole.used.has(file));
  return { guide: whole.guide, remarks: [...remarks, ...whole.remarks, ...otherFiles(new Map(rest), others)], sources };
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

/** The name of the rule in a file, or undefined for a file that holds none. */
function ruleId(file: string): string | undefined {
  if (/(?:^|\/)config\//i.test(file)) return undefined;
  const [, style, base] = ruleFile.exec(file) ?? [];
  return style === undefined || base === undefined || base.startsWith('.') ? undefined : `${style}.${base}`;
}

function parentsIn(files: readonly (readonly [string, string])[]): Parents {
  const texts = new Map(files.map(([file, text]) => [ruleId(file), text]));
  return (name) => {
    const text = texts.get(name);
    const read = text === undefined ? undefined : ruleEntries(text);
    return read && 'entries' in read ? read.entries : undefined;
  };
}

interface WithWords {
  readonly rule: Rule;
  readonly lists: readonly { readonly list: string; readonly path: string | undefined }[];
}

/** A spelling rule with the words of the lists it names, which Vale reads from files. */
function withWords(rule: Rule, files: Files): WithWords {
  const { ignore, ...spec } = rule.spec;
  if (rule.kind !== 'spelling' || !Array.isArray(ignore)) return { rule, lists: [] };
  const paths = [...files.keys()];
  const lists = ignore.map(String).map((list) => ({ list, path: paths.find((path) => path === list || path.endsWith(`/${list}`)) }));
  const words = lists.flatMap(({ path }) => (path === undefined ? [] : (files.get(path) ?? '').split(/\r?\n/)));
  const known = words.map((word) => word.trim()).filter((word) => word !== '' && word !== '#');
  return { rule: { ...rule, spec: { ...spec, words: known } }, lists };
}
