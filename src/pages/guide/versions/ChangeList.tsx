import { stringify } from 'yaml';
import type { Rule } from '../../../contract/guide.ts';
import type { Language } from '../../../contract/language.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { composeWords } from '../../../ui/compose/words.ts';
import { fieldWords } from '../kinds/kind-words.ts';
import type { RuleChange } from '../rule-changes.ts';
import { guideWords } from '../words.ts';
import { versionsWords } from './versions-words.ts';

/** What became of each rule between two versions, part by part. */
export function ChangeList({ changes, language }: { readonly changes: readonly RuleChange[]; readonly language: Language }) {
  const w = versionsWords[language];
  return (
    <ul class="changes">
      {changes.map(({ rule, from, to }) => {
        const what = from === null ? 'added' : to === null ? 'removed' : 'changed';
        return (
          <li key={rule} class="card">
            <p>
              <Chip tone={what === 'added' ? 'green' : what === 'removed' ? 'red' : 'blue'}>{w[what]}</Chip>{' '}
              <b dir="auto">{(to ?? from)?.message || rule}</b>
            </p>
            {from !== null && to !== null && <Parts from={from} to={to} language={language} />}
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

function Parts({ from, to, language }: { readonly from: Rule; readonly to: Rule; readonly language: Language }) {
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

/** The parts of a rule that differ, in words; of the kind's own settings each key by itself. */
export function changedParts(from: Rule, to: Rule, language: Language): Part[] {
  const flat = ({ id: _, spec, ...rest }: Rule, other: Rule): Record<string, unknown> => ({
    ...rest,
    ...Object.fromEntries(Object.keys({ ...other.spec, ...spec }).map((key) => [`spec.${key}`, spec[key]])),
  });
  const [before, after] = [flat(from, to), flat(to, from)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => {
      const [old, fresh] = onlyDifferent(before[key], after[key]);
      return { name: partName(key, to.kind, language), before: said(key, old, language), after: said(key, fresh, language) };
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
  const { labels } = fieldWords[language];
  return versionsWords[language].parts[key] ?? (labels[`${kind}.${own}`] ?? labels[own])?.[0]?.toLocaleLowerCase(language) ?? own;
}

function said(key: string, value: unknown, language: Language): string {
  const { levels, situations } = composeWords[language];
  const names: Readonly<Record<string, string>> =
    key === 'level' ? levels : key === 'when' ? situations : key === 'lang' ? guideWords[language].languageNames : {};
  if (value === undefined) return '';
  if (typeof value === 'string') return names[value] ?? value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => names[one] ?? one).join(key.startsWith('spec') || key === 'good' || key === 'bad' ? '\n' : ', ');
  if (isTable(value) && Object.keys(value).length === 0) return '';
  return typeof value === 'object' ? stringify(value, { lineWidth: 0 }).trim() : String(value);
}
