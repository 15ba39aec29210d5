import { stringify } from 'yaml';
import type { Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { composeWords } from '../../../ui/compose/words.ts';
import { guideWords } from '../../guide/words.ts';
import { fieldLabel, kindWords } from './kind-words.ts';
import { plainMessage } from './plain-message.ts';
import type { RuleChange } from './rule-changes.ts';
import { versionsWords } from './versions-words.ts';

/** What became of each rule between two versions, part by part. */
export function ChangeList({ changes, language }: { readonly changes: readonly RuleChange[]; readonly language: Language }) {
  const w = versionsWords[language];
  return (
    <ul class="changes">
      {changes.map(({ rule, from, to }) => {
        const what = from === null ? 'added' : to === null ? 'removed' : 'changed';
        return (
          <li key={rule} class={`card ${what}`}>
            <p>
              <Chip tone={what === 'added' ? 'green' : what === 'removed' ? 'red' : 'blue'}>{w[what]}</Chip>{' '}
              <b dir="auto">{plainMessage((to ?? from)?.message ?? '') || rule}</b>
            </p>
            <Parts from={from} to={to} language={language} />
          </li>
        );
      })}
    </ul>
  );
}

interface Part {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface PartsProps {
  readonly from: Rule | null;
  readonly to: Rule | null;
  readonly language: Language;
}

function Parts({ from, to, language }: PartsProps) {
  return (
    <dl class="parts-changed">
      {changedParts(from, to, language).map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {before !== '' && <del dir="auto">{before}</del>}
            {after !== '' && <ins dir="auto">{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

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
  const label = fieldLabel(kind, own, language);
  return versionsWords[language].parts[key] ?? (label === own ? own : label.toLocaleLowerCase(language));
}

const kindNames = (language: Language) => Object.fromEntries(Object.entries(kindWords[language]).map(([kind, [name]]) => [kind, name]));

function said(key: string, value: unknown, language: Language): string {
  const { levels, situations } = composeWords[language];
  const names: Readonly<Record<string, string>> =
    key === 'level'
      ? levels
      : key === 'when'
        ? situations
        : key === 'lang'
          ? guideWords[language].languageNames
          : key === 'kind'
            ? kindNames(language)
            : {};
  if (value === undefined) return '';
  if (typeof value === 'boolean') return versionsWords[language][value ? 'yes' : 'no'];
  if (typeof value === 'string') return names[value] ?? value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => names[one] ?? one).join(key.startsWith('spec') || key === 'good' || key === 'bad' ? '\n' : ', ');
  if (isTable(value) && Object.keys(value).length === 0) return '';
  return typeof value === 'object' ? stringify(value, { lineWidth: 0 }).trim() : String(value);
}
