import { because, type Reason } from './report.ts';
import type { Entry, Tree } from './yaml-tree.ts';

/** The entries of a rule file that another rule may extend, by the rule's name. */
export type Parents = (name: string) => readonly Entry[] | undefined;

export type Flat = { readonly entries: readonly Entry[] } | { readonly reason: Reason; readonly line: number };

/** Whether `extends` names a rule and no extension point. */
export function isRuleName(extended: string): boolean {
  return extended.includes('.');
}

/**
 * The entries of a rule with those of the rules it extends: a key replaces the parent's, `key+` adds to its list or map,
 * `key-` takes entries out.
 */
export function flatten(entries: readonly Entry[], parents: Parents, chain: readonly string[] = []): Flat {
  const extended = entries.findLast(({ key }) => key === 'extends');
  const name = extended?.value.kind === 'text' ? extended.value.text : '';
  if (!isRuleName(name)) {
    const edit = entries.find(({ key }) => /[+-]$/.test(key));
    return edit ? { reason: because('needs-parent', edit.key), line: edit.line } : { entries };
  }
  const line = extended?.line ?? 1;
  if (chain.includes(name) || chain.length > 10) return { reason: because('circle', [...chain, name].join(' → ')), line };
  const found = parents(name);
  if (!found) return { reason: because('no-parent', name), line };
  const parent = flatten(
    found.filter(({ key }) => key !== 'tests'),
    parents,
    [...chain, name],
  );
  return 'reason' in parent ? { ...parent, line } : overlay(parent.entries, entries);
}

function overlay(parent: readonly Entry[], child: readonly Entry[]): Flat {
  const entries = new Map(parent.map((entry) => [entry.key, entry]));
  for (const entry of child) {
    const base = entry.key.replace(/[+-]$/, '');
    if (entry.key === 'extends') continue;
    if (base === entry.key) {
      entries.set(base, entry);
      continue;
    }
    const edited = edit(entries.get(base)?.value, entry);
    if ('code' in edited) return { reason: edited, line: entry.line };
    entries.set(base, { key: base, line: entry.line, value: edited });
  }
  return { entries: [...entries.values()] };
}

function edit(have: Tree | undefined, { key, value }: Entry): Tree | Reason {
  const adds = key.endsWith('+');
  const names = value.kind === 'list' ? value.items.map((item) => (item.kind === 'text' ? item.text : '')) : [];
  if (have?.kind === 'list' && value.kind === 'list') {
    if (adds) return { ...have, items: [...have.items, ...value.items] };
    const gone = names.find((name) => !have.items.some((item) => item.kind === 'text' && item.text === name));
    if (gone !== undefined) return because('no-entry', key, gone);
    return { ...have, items: have.items.filter((item) => item.kind !== 'text' || !names.includes(item.text)) };
  }
  if (have?.kind === 'map' && adds && value.kind === 'map') {
    const fresh = new Set(value.pairs.map((pair) => pair.key));
    return { ...have, pairs: [...have.pairs.filter((pair) => !fresh.has(pair.key)), ...value.pairs] };
  }
  if (have?.kind === 'map' && !adds && value.kind === 'list') {
    const gone = names.find((name) => !have.pairs.some((pair) => pair.key === name));
    if (gone !== undefined) return because('no-entry', key, gone);
    return { ...have, pairs: have.pairs.filter((pair) => !names.includes(pair.key)) };
  }
  return because('no-field', key);
}
