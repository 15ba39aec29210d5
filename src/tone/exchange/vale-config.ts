import type { Level } from '../../guide/finding.ts';
import type { Guide, Rule } from '../../guide/guide.ts';
import { because, type Remark } from './report.ts';

/** What of Vale's settings decides which rules run where. */
export interface ValeConfig {
  readonly stylesPath: string;
  readonly vocabularies: readonly string[];
  /** The styles that some section asks for, whole or a rule of them. */
  readonly styles: readonly string[];
  readonly remarks: readonly Remark[];
  /** Whether some section asks for a rule. */
  names(id: string): boolean;
  /** The level of a rule in a file, or undefined where it does not run. */
  levelOf(rule: Pick<Rule, 'id' | 'level'>, file: string): Level | undefined;
  /** The rules that Vale brings itself. */
  builtIn(vocabulary: Guide['vocabulary']): Rule[];
}

interface Section {
  readonly files: RegExp;
  readonly styles: string[] | undefined;
  readonly rules: ReadonlyMap<string, string>;
}

const levels: Readonly<Record<string, Level>> = { error: 'required', warning: 'recommended', suggestion: 'hint' };
const ranks: readonly Level[] = ['hint', 'recommended', 'required'];
const list = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((part) => part !== '');

/** Reads `.vale.ini`. Settings about formats and ignored pieces are named in the remarks. */
export function readValeConfig(text: string, file: string): ValeConfig {
  const { top, sections, remarks } = parse(text, file);
  const least = ranks.indexOf(levels[top.get('minalertlevel')?.toLowerCase() ?? ''] ?? 'hint');
  const levelOf: ValeConfig['levelOf'] = ({ id, level }, checked) => {
    let runs = false;
    let said: Level | undefined;
    for (const { files, styles, rules } of sections) {
      if (!files.test(checked)) continue;
      if (styles) runs = styles.includes(id.split('.')[0] ?? '');
      const setting = rules.get(id) ?? rules.get(id.split('.')[0] ?? '');
      if (setting === undefined) continue;
      runs = !/^(?:no|false|off)$/i.test(setting);
      said = levels[setting.toLowerCase()] ?? said;
    }
    const found = said ?? level;
    return runs && ranks.indexOf(found) >= least ? found : undefined;
  };
  return {
    stylesPath: top.get('stylespath') ?? 'styles',
    vocabularies: list(top.get('vocab')),
    styles: [...new Set(sections.flatMap(({ styles, rules }) => [...(styles ?? []), ...[...rules].flatMap(askedStyle)]))],
    remarks,
    names: (id) => sections.some(({ styles, rules }) => (styles?.includes(id.split('.')[0] ?? '') ?? false) || rules.has(id)),
    levelOf,
    builtIn,
  };
}

/** The style of a rule that a section switches on. */
function askedStyle([id, setting]: readonly [string, string]): string[] {
  return /^(?:no|false|off)$/i.test(setting) ? [] : [id.split('.')[0] ?? ''];
}

function parse(text: string, file: string) {
  const top = new Map<string, string>();
  const sections: { files: RegExp; styles: string[] | undefined; rules: Map<string, string> }[] = [];
  const remarks: Remark[] = [];
  for (const [index, written] of settingLines(text).entries()) {
    const line = written.trim();
    const pattern = /^\[(.+)\]$/.exec(line)?.[1];
    const [, key = '', value = ''] = /^([^=]+?)\s*=\s*(.*)$/.exec(line) ?? [];
    const section = sections.at(-1);
    if (pattern !== undefined) sections.push({ files: glob(pattern), styles: undefined, rules: new Map() });
    else if (line === '' || /^[#;]/.test(line)) continue;
    else if (/^basedonstyles$/i.test(key) && section) section.styles = list(value);
    else if (/^[\w-]+(?:\.[\w-]+)?$/.test(key) && section && !/ignores$|^(?:lang|transform|comment\w*)$/i.test(key))
      section.rules.set(key, value);
    else if (!section && /^(?:stylespath|vocab|minalertlevel|packages)$/i.test(key))
      top.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2'));
    else remarks.push({ file, line: index + 1, reason: because('vale-config', line), kind: 'left-out' });
  }
  return { top, sections: sections satisfies Section[], remarks };
}

/** The lines of the settings; what a backslash continues stands in its first line. */
export function settingLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (!/\\\s*$/.test(line)) continue;
    lines[index] = line.replace(/\\\s*$/, '') + (lines[index + 1] ?? '').trim();
    lines[index + 1] = '';
  }
  return lines;
}

/** `*.{md,txt}` as an expression; a star also passes folders. */
function glob(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
    .replace(/\{([^}]*)\}/g, (_, inside: string) => `(?:${inside.split(',').join('|')})`);
  return new RegExp(`^(?:.*/)?${source}$`);
}

/** Those of Vale's own rules that no guide brings by itself: what is rejected, every guide with a vocabulary has (`tone/avoid.ts`). */
function builtIn({ accept }: Guide['vocabulary']): Rule[] {
  const rule = (name: string, kind: string, message: string, spec: Rule['spec']): Rule => {
    return { id: `Vale.${name}`, kind, level: 'required', message, spec };
  };
  const swap = Object.fromEntries(accept.map((term) => [term.toLowerCase(), term]));
  return [
    rule('Spelling', 'spelling', "Did you really mean '%s'?", { action: { name: 'suggest', params: ['spellings'] } }),
    rule('Repetition', 'repetition', "'%s' is repeated!", {
      ignorecase: true,
      alpha: true,
      action: { name: 'edit', params: ['truncate', ' '] },
      tokens: ['[^\\s.!?]+'],
    }),
    ...(accept.length > 0 ? [rule('Terms', 'substitution', "Use '%s' instead of '%s'.", { ignorecase: true, vocab: false, swap })] : []),
  ];
}
