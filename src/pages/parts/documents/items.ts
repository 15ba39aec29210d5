import * as v from 'valibot';
import type { DocumentKind } from '../../../contract/document.ts';
import { type Fields, isFields } from '../../../contract/fields.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { RuleSchema } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { canonicalJson } from '../../../log/versions.ts';
import type { Part } from './ChangedParts.tsx';
import { itemWords, valueText } from './item-words.ts';
import { changedParts } from './rule-parts.ts';
import { ruleTitle } from './rule-title.ts';

const isRule = (kind: DocumentKind, path: string) => kind === 'guide' && path.startsWith('rules/');

/** What an item is called, from where it stands and from whichever side still has it. */
export function titleOf(kind: DocumentKind, path: string, items: readonly unknown[], language: Language): string {
  const item = items.find(isFields);
  if (isRule(kind, path)) return ruleTitle({ kind: String(item?.kind ?? ''), message: String(item?.message ?? '') }, language);
  const { items: names, parts } = itemWords[language];
  const [first = '', ...rest] = path.split('/');
  const place = [`${first}/${rest[0] ?? ''}`, first].find((one) => one in names) ?? 'other';
  const inside = place.includes('/') ? rest.slice(1) : rest;
  const own = nameIn(item, language) ?? (parts[inside.join('.')] || inside.join(' ').replace(/^(?:kind|sentiment|topic) /, '') || path);
  return (names[place] ?? ((name: string) => name))(own);
}

function nameIn(item: Fields | undefined, language: Language): string | undefined {
  const name = item?.name ?? item?.title;
  if (typeof name === 'string') return name;
  const said = isFields(name) ? name[language] : undefined;
  return typeof said === 'string' ? said : undefined;
}

/** The parts of an item that differ between two states of it, in words. */
export function partsBetween(kind: DocumentKind, path: string, before: unknown, after: unknown, language: Language): Part[] {
  if (isRule(kind, path)) {
    const [from, to] = [v.safeParse(RuleSchema, before), v.safeParse(RuleSchema, after)];
    if (from.success && to.success) return changedParts(from.output, to.output, language);
    if (to.success) return [{ name: '', before: '', after: to.output.message }];
  }
  const [old, fresh] = [leaves(before, path), leaves(after, path)];
  const { parts } = itemWords[language];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => canonicalJson(old.get(key) ?? null) !== canonicalJson(fresh.get(key) ?? null))
    .map((key) => ({
      name: key === '' ? '' : (ownEntry(parts, key) ?? key),
      before: secret(path, key) ? '' : valueText(old.get(key), language),
      after: secret(path, key) ? '•••' : valueText(fresh.get(key), language),
    }));
}

/** A channel's address and password are nobody's to read here. */
const secret = (path: string, key: string) => path.startsWith('channels/') && key.startsWith('settings');

/** The values of an item by the keys that lead to them, two deep: deeper ones are read as one. */
function leaves(item: unknown, path: string): Map<string, unknown> {
  if (!isFields(item)) return new Map(item === undefined ? [] : [['', item]]);
  const nested = (key: string, value: unknown): [string, unknown][] =>
    isFields(value) && !path.startsWith('rules/') ? Object.entries(value).map(([sub, one]) => [`${key}.${sub}`, one]) : [[key, value]];
  return new Map(Object.entries(item).flatMap(([key, value]) => (key === 'id' || key === 'key' ? [] : nested(key, value))));
}
