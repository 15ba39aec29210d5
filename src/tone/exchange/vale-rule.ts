import type { Level } from '../../guide/finding.ts';
import type { Rule } from '../../guide/guide.ts';
import { because, type Reason, type Remark } from './report.ts';
import { flatten, isRuleName, type Parents } from './vale-inherit.ts';
import { misshapen, shaped, shapesOf } from './vale-keys.ts';
import { type Entry, readYaml } from './yaml-tree.ts';

/** A rule file read, with what could not be taken over. */
export interface ReadRule {
  readonly rule?: Rule;
  readonly remarks: readonly Remark[];
}

/** Kinds of which Vale forgives unknown keys. */
const forgiving = new Set(['consistency', 'spelling']);
const levels: Readonly<Record<string, Level>> = { error: 'required', warning: 'recommended', suggestion: 'hint' };
const own = new Set(['extends', 'message', 'level', 'link', 'description', 'code', 'tests']);
const longest = 2_000;

/** The entries of a rule file, with keys in small letters; or why there are none. */
export function ruleEntries(text: string): { readonly entries: readonly Entry[] } | { readonly reason: Reason; readonly line: number } {
  const read = readYaml(text);
  if ('fault' in read) {
    const reason = read.fault === 'yaml' ? because('yaml', read.code, read.message) : because(read.fault);
    return { reason, line: read.line };
  }
  if (read.tree.kind !== 'map') return { reason: because('not-a-map'), line: 1 };
  return { entries: read.tree.pairs.map((entry) => ({ ...entry, key: entry.key.toLowerCase() })) };
}

/** Reads one rule file of a Vale style; `id` is `<Style>.<File>`, `parents` finds the rules it may extend. */
export function readValeRule(text: string, file: string, id: string, parents: Parents = () => undefined): ReadRule {
  const refuse = (reason: Reason, line = 1, kind: Remark['kind'] = 'fault'): ReadRule => ({ remarks: [{ file, line, reason, kind }] });
  const read = ruleEntries(text);
  if ('reason' in read) return refuse(read.reason, read.line);
  const flat = flatten(read.entries, parents, [id]);
  if ('reason' in flat) return refuse(flat.reason, flat.line);
  const { entries } = flat;
  const remarks: Remark[] = [...twice(read.entries)].map((remark) => ({ file, ...remark }));
  const find = (key: string) => entries.findLast((entry) => entry.key === key);
  const said = (key: string) => {
    const value = find(key)?.value;
    return value?.kind === 'text' ? value.text : undefined;
  };
  const kind = said('extends');
  if (kind === undefined || isRuleName(kind)) return refuse(because('missing', 'extends'));
  if (kind === 'script') return refuse(because('script'), find('extends')?.line, 'left-out');
  const shape = shapesOf(kind);
  if (!shape) return refuse(because('unknown-kind', kind), find('extends')?.line);
  if (find('message') === undefined) return refuse(because('missing', 'message'));
  const level = levels[said('level') ?? 'warning'];
  if (!level) return refuse(because('bad-level', said('level') ?? ''), find('level')?.line);
  if (shaped(find('code')?.value ?? { kind: 'nothing', line: 1 }, 'flag')) return refuse(because('old-code'), find('code')?.line);
  for (const key of ['message', 'link', 'description'])
    if ((said(key)?.length ?? 0) > longest) return refuse(because('too-long', key, String(longest)), find(key)?.line);
  if (find('tests')) remarks.push({ file, line: find('tests')?.line ?? 1, reason: because('rule-tests'), kind: 'left-out' });

  const spec: Record<string, unknown> = {};
  for (const { key, line, value } of entries) {
    if (own.has(key)) continue;
    const form = shape(key);
    if (form === undefined && !forgiving.has(kind)) return refuse(because('unknown-key', key, kind), line);
    if (form === undefined) remarks.push({ file, line, reason: because('left-out-key', key), kind: 'note' });
    if (form === undefined || form === 'ignored') continue;
    // Without a value these are as if they were not there.
    if (value.kind === 'nothing' && (key === 'scope' || form === 'flag' || form === 'action')) continue;
    const fit = shaped(value, form);
    if (fit === undefined) return refuse(because(misshapen[form], key), line);
    spec[key] = fit;
    const program = key === 'action' ? programOf(fit as { name: string; params?: string[] }) : undefined;
    if (program !== undefined) remarks.push({ file, line, reason: because('action-program', program), kind: 'left-out' });
  }
  const link = said('link');
  const why = said('description');
  const base = { id, kind, level, message: said('message') ?? '' };
  return { rule: { ...base, ...(link ? { link } : {}), ...(why ? { why } : {}), spec }, remarks };
}

/** An action that would run a program of the package. */
function programOf({ name, params = [] }: { name: string; params?: string[] }): string | undefined {
  return name === 'suggest' && params[0] !== undefined && params[0] !== 'spellings' ? params[0] : undefined;
}

/** Keys that stand twice, at the top and in the maps of terms. */
function* twice(entries: readonly Entry[]): Iterable<Omit<Remark, 'file'>> {
  const seen = new Set<string>();
  for (const { key, line, value } of entries) {
    if (seen.has(key)) yield { line, reason: because('key-twice', key), kind: 'note' };
    seen.add(key);
    if (value.kind === 'map') yield* twice(value.pairs);
  }
}
