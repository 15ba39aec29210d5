import { stringify } from 'yaml';
import { ownEntry } from '../../../domain/own-entry.ts';
import { siteNames } from '../../../domain/sites.ts';
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
      // What a click does is told whole.
      const [old, fresh] = key === 'spec.action' ? [before[key], after[key]] : onlyDifferent(before[key], after[key]);
      const say = (value: unknown) => said({ key, kind, value }, language);
      return { name: partName(key, kind, language), before: say(old), after: say(fresh) };
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
  // The form of the kind has the better word for a setting that several kinds have.
  const labelled = key.startsWith('spec.') && label !== own ? label.toLocaleLowerCase(language) : undefined;
  return labelled ?? ownEntry(partNames(language), key) ?? own;
}

const partNames = (language: Language): Readonly<Record<string, string>> => rulePartWords[language].parts;

interface Value {
  readonly key: string;
  /** The kind of the rule. */
  readonly kind: string;
  readonly value: unknown;
}

/** What the values of a part are called; those of a kind's own settings as its form calls them. */
function valueNames({ key, kind, value }: Value, language: Language): Readonly<Record<string, string>> {
  const { levels, situations } = composeWords[language];
  if (key === 'level') return levels;
  if (key === 'when') return situations;
  if (key === 'lang') return rulePartWords[language].languages;
  if (key === 'sites') return siteNames;
  if (key === 'kind') return { [String(value)]: kindWords(String(value), language).name };
  const { values = {} } = kindWords(kind, language);
  return key.startsWith('spec.') ? values : {};
}

const standsInLines = (key: string) => key.startsWith('spec') || key === 'good' || key === 'bad';

function said(part: Value, language: Language): string {
  const { key, value } = part;
  const nameOf = (name: string) => ownEntry(valueNames(part, language), name) ?? name;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return rulePartWords[language][value ? 'yes' : 'no'];
  if (typeof value === 'string') return nameOf(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map(nameOf).join(standsInLines(key) ? '\n' : ', ');
  if (key === 'spec.action' && isTable(value)) return actionText(value, language);
  if (isTable(value) && Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number'))
    return Object.entries(value)
      .map(([from, to]) => `${situationName(from, language)} → ${to}`)
      .join('\n');
  return typeof value === 'object' ? stringify(value, { lineWidth: 0 }).trim() : String(value);
}

/** A table's first column may name situations. */
const situationName = (name: string, language: Language) => ownEntry<string>(composeWords[language].situations, name) ?? name;

/** What a click on a remark does: "puts other words there: Hello". */
function actionText({ name, params }: Record<string, unknown>, language: Language): string {
  const w = rulePartWords[language];
  const action = ownEntry<string>(w.actions, String(name)) ?? String(name);
  const more = Array.isArray(params) && name !== 'suggest' ? params.map(String).join(', ') : '';
  return more === '' ? action : w.and(action, more);
}
