import type { Workspace } from '../../../contract/workspace.ts';
import { folded } from '../../../domain/folded.ts';
import { labelName } from '../../../domain/labels.ts';
import { nameInSentence } from '../../../domain/turning.ts';
import type { Language } from '../../../guide/language.ts';
import { personOf } from '../../../log/queue.ts';
import { sourceName } from '../../../ui/words/source-name.ts';
import type { QueueItem } from '../queue.ts';
import { type Filter, type FilterField, filterFields, isSameFilter, membersOf, valuesOf } from './filters.ts';
import { filterWords } from './words.ts';

/** A filter as it is offered and shown. */
export interface Choice extends Filter {
  /** The value in words. */
  readonly name: string;
  /** The field and the value in words. */
  readonly title: string;
  /** The title as it is searched. */
  readonly folded: string;
}

interface Scene {
  readonly items: readonly QueueItem[];
  readonly workspace: Pick<Workspace, 'labels' | 'marks'>;
  readonly language: Language;
  readonly now: number;
}

/** So many choices are offered at once: more are found by more letters. */
const OFFERED = 50;

/** The values that the rows have of each field, with the name by which the first of these rows calls them, where it does. */
type Named = Readonly<Record<FilterField, ReadonlyMap<string, Name>>>;
interface Name {
  readonly name: string;
  /** Tells accounts of one name apart. */
  readonly handle?: string | undefined;
}

/** Reads each row once, however many people they are of. */
function valuesByField({ items, now }: Scene): Named {
  const found = Object.fromEntries(filterFields.map((field) => [field, new Map<string, Name>()])) as Record<FilterField, Map<string, Name>>;
  const add = (field: FilterField, value: string, name: Name) => {
    if (value !== '' && (found[field].get(value)?.name || undefined) === undefined) found[field].set(value, name);
  };
  for (const item of items) {
    const { author } = item.state.post;
    add('person', personOf(item.state), { name: author?.name ?? author?.handle ?? '', handle: author?.handle });
    for (const { id, name } of membersOf(item, now)) add('member', id, { name });
    for (const field of filterFields)
      if (field !== 'person' && field !== 'member') for (const value of valuesOf(item, field, now)) add(field, value, { name: value });
  }
  return found;
}

/** The value of a filter in words; a person or a member is named as one of the rows names them. */
function nameOf({ field, value }: Filter, { workspace, language }: Scene, named: Named): string {
  const w = filterWords[language];
  if (field === 'late') return value === 'late' ? w.late : w.soon;
  if (field === 'date') return w.days[value as keyof typeof w.days] ?? value;
  if (field === 'mark') return workspace.marks.find(({ key }) => key === value)?.name[language] ?? value;
  if (field === 'kind' || field === 'sentiment' || field === 'topic') return labelName(workspace.labels, field, value, language);
  if (field === 'site') return sourceName({ site: value as QueueItem['state']['post']['site'] }, language);
  return named[field].get(value)?.name || (field === 'member' ? value : value.replace(/^name /, ''));
}

/** What a search through the choices needs of the rows: made once for them, whatever is typed. */
export interface Choices {
  /** Everything that the rows can be filtered by, each once: nothing is offered that finds no row. */
  readonly all: readonly Choice[];
  /** A filter in words, also one that no row has any more. */
  readonly choiceOf: (filter: Filter) => Choice;
}

export function choicesOf(scene: Scene): Choices {
  const { language } = scene;
  const w = filterWords[language];
  const named = valuesByField(scene);
  const choiceOf = (filter: Filter, more = ''): Choice => {
    const name = `${nameInSentence(nameOf(filter, scene, named))}${more}`;
    return { ...filter, name, title: w.title(w.fields[filter.field], name), folded: folded(w.title(w.fields[filter.field], name)) };
  };
  const told = new Map<string, Choice>();
  const { compare } = new Intl.Collator(language);
  const all = filterFields.flatMap((field) => {
    const found = toldApart(
      [...named[field].keys()].map((value) => choiceOf({ field, value })),
      named[field],
      choiceOf,
    );
    for (const choice of found) told.set(keyOf(choice), choice);
    return field === 'late' || field === 'date' ? found : found.sort((a, b) => compare(a.name, b.name));
  });
  return { all, choiceOf: (filter) => told.get(keyOf(filter)) ?? choiceOf(filter) };
}

/** What tells a choice from all others, whatever it is called. */
export const keyOf = ({ field, value }: Filter): string => `${field} ${value}`;

/** Choices of one name have the handle behind it, or what stands for them where they have none. */
function toldApart(
  choices: readonly Choice[],
  values: ReadonlyMap<string, Name>,
  again: (filter: Filter, more: string) => Choice,
): Choice[] {
  const count = new Map<string, number>();
  for (const { name } of choices) count.set(name, (count.get(name) ?? 0) + 1);
  return choices.map((choice) => {
    const { field, value, name } = choice;
    if (count.get(name) === 1) return choice;
    const { handle } = values.get(value) ?? {};
    return again({ field, value }, handle === undefined ? (value.startsWith('name ') ? '' : ` (${value})`) : ` (@${handle})`);
  });
}

/** The first choices whose words hold all that was typed, in any order, with accents or without. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => words.every((word) => choice.folded.includes(word))).slice(0, OFFERED);
}

export const isChosen = (chosen: readonly Filter[], choice: Filter): boolean => chosen.some((one) => isSameFilter(one, choice));
