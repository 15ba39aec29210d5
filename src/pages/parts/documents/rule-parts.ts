import { stringify } from 'yaml';
import { ownEntry } from '../../../domain/own-entry.ts';
import type { Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import type { Part } from './ChangedParts.tsx';
import { fieldLabel, kindWords } from './kind-words.ts';
import { rulePartWords } from './rule-part-words.ts';

/** The parts of a rule as one table; nothing for a rule that is not there. Of a rule alone its sentence is said already. */
function flat(rule: Rule | null, alone: boolean): Record<string, unknown> {
  if (rule === null) return {};
  const { id: _, spec, message, ...rest } = rule;
  return {
    ...(alone ? {} : { message }),
    ...rest,
    ...Object.fromEntries(Object.entries(spec).map(([key, value]) => [`spec.${key}`, value])),
  };
}

/** The parts of a rule that differ, in words; of the kind's own settings each key by itself. `null`: it is not there. */
export function changedParts(from: Rule | null, to: Rule | null, language: Language): Part[] {
  const alone = from === null || to === null;
  const [before, after] = [flat(from, alone), flat(to, alone)];
  const kind = (to ?? from)?.kind ?? '';
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => {
      const [old, fresh] = onlyDifferent(before[key], after[key]);
      return { name: partName(key, kind, language), before: said(key, old, language), after: said(key, fresh, language) };
    });
}

/** Of two lists, what each has alone; of two tables, the entries that differ. */
function onlyDifferent(before: unknown, after: unknown): [unknown, unknown] {
  const without = (one: unknown, other: unknown): unknown => {
    if (Array.isArray(one) && Array.isArray(other)) return one.filter((item) => !other.includes(item));
    if (!isTable(one) || !isTable(other)) return one;
    return Object.fromEntries(Object.entries(one).filter(([key, value]) => other[key] !== value));
  };
  return [without(before, after), without(after, before)];
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function partName(key: string, kind: string, language: Language): string {
  const own = key.replace(/^spec\./, '');
  const [label] = fieldLabel(kind, own, language);
  return ownEntry(partNames(language), key) ?? (label === own ? own : label.toLocaleLowerCase(language));
}

const partNames = (language: Language): Readonly<Record<string, string>> => rulePartWords[language].parts;

function said(key: string, value: unknown, language: Language): string {
  const { levels, situations } = composeWords[language];
  const names: Readonly<Record<string, string>> =
    key === 'level'
      ? levels
      : key === 'when'
        ? situations
        : key === 'lang'
          ? rulePartWords[language].languages
          : key === 'kind'
            ? { [String(value)]: kindWords(String(value), language).name }
            : {};
  if (value === undefined) return '';
  if (typeof value === 'boolean') return rulePartWords[language][value ? 'yes' : 'no'];
  if (typeof value === 'string') return ownEntry(names, value) ?? value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((name) => ownEntry(names, name) ?? name).join(key.startsWith('spec') || key === 'good' || key === 'bad' ? '\n' : ', ');
  if (isTable(value) && Object.keys(value).length === 0) return '';
  return typeof value === 'object' ? stringify(value, { lineWidth: 0 }).trim() : String(value);
}
