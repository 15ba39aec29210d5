import type { Workspace } from '../../../contract/workspace.ts';
import { folded } from '../../../domain/folded.ts';
import { labelName } from '../../../domain/labels.ts';
import type { Language } from '../../../guide/language.ts';
import { sourceName } from '../../../ui/words/source-name.ts';
import type { QueueItem } from '../queue.ts';
import { type Filter, filterFields, isSameFilter, membersOf, personOf, valuesOf } from './filters.ts';
import { filterWords } from './words.ts';

/** A filter as it is offered and shown. */
export interface Choice extends Filter {
  /** The value in words. */
  readonly name: string;
  /** The field and the value in words. */
  readonly title: string;
}

interface Scene {
  readonly items: readonly QueueItem[];
  readonly workspace: Pick<Workspace, 'labels' | 'marks'>;
  readonly language: Language;
  readonly now: number;
}

/** The value of a filter in words; a person or a member is named as one of the rows names them. */
function nameOf({ field, value }: Filter, { items, workspace, language, now }: Scene): string {
  const w = filterWords[language];
  if (field === 'late') return value === 'late' ? w.late : w.soon;
  if (field === 'date') return w.days[value as keyof typeof w.days] ?? value;
  if (field === 'mark') return workspace.marks.find(({ key }) => key === value)?.name[language] ?? value;
  if (field === 'kind' || field === 'sentiment' || field === 'topic') return labelName(workspace.labels, field, value, language);
  if (field === 'site') return sourceName({ site: value as QueueItem['state']['post']['site'] }, language);
  if (field === 'member') return items.flatMap((item) => membersOf(item, now)).find(({ id }) => id === value)?.name || value;
  const author = items.find((item) => personOf(item) === value)?.state.post.author;
  return author?.name ?? author?.handle ?? value.replace(/^name /, '');
}

export function choiceOf(filter: Filter, scene: Scene): Choice {
  const name = nameOf(filter, scene);
  return { ...filter, name, title: filterWords[scene.language].title(filterWords[scene.language].fields[filter.field], name) };
}

/** Everything that the rows can be filtered by, each once: nothing is offered that finds no row. */
export function choicesOf(scene: Scene): Choice[] {
  return filterFields.flatMap((field) => {
    const values = new Set(scene.items.flatMap((item) => valuesOf(item, field, scene.now)));
    const found = [...values].map((value) => choiceOf({ field, value }, scene));
    return field === 'late' || field === 'date' ? found : found.sort((a, b) => a.name.localeCompare(b.name, scene.language));
  });
}

/** The choices whose words hold all that was typed, in any order, with accents or without. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ title }) => words.every((word) => folded(title).includes(word)));
}

export const isChosen = (chosen: readonly Filter[], choice: Filter): boolean => chosen.some((one) => isSameFilter(one, choice));
