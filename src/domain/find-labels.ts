import type { Label, LabelGroup, Workspace } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';
import { folded } from './folded.ts';
import type { LabelChoice } from './label-letters.ts';
import { labelOf } from './labels.ts';
import { topicOf } from './topic-keys.ts';

type Groups = Workspace['labels'];

const groupNames: readonly LabelGroup[] = ['topic', 'kind', 'sentiment'];
/** How well a name fits, the best first: it begins so, a word of it does, it holds the letters, its topic does. */
const [BEGINS, WORD, HOLDS, ABOVE] = [0, 1, 2, 3];

const beginsWord = (text: string, begin: string) => text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(begin));

function fitOf(name: string, above: string, typed: string): number | undefined {
  if (name.startsWith(typed)) return BEGINS;
  if (beginsWord(name, typed)) return WORD;
  if (name.includes(typed)) return HOLDS;
  const all = `${above} ${name}`;
  return typed.split(/\s+/).every((part) => beginsWord(all, part)) ? ABOVE : undefined;
}

/**
 * The labels whose names hold what was typed, the best first; accents and capitals are one. Between equals topics go before
 * kinds and moods, which have keys of their own. None for nothing typed.
 */
export function findLabels(groups: Groups, typed: string, language: Language): LabelChoice[] {
  const wanted = folded(typed).trim();
  if (wanted === '') return [];
  const nameOf = (label: Label | undefined) => (label === undefined ? '' : folded(label.name[language]));
  const found = groupNames.flatMap((group) =>
    groups[group].flatMap((label) => {
      const above = labelOf(groups, group, topicOf(label.key));
      const name = nameOf(label);
      const fit = fitOf(name, nameOf(above), wanted);
      return fit === undefined ? [] : [{ group, key: label.key, fit, length: name.length }];
    }),
  );
  return found
    .sort((a, b) => a.fit - b.fit || Number(b.group === 'topic') - Number(a.group === 'topic') || a.length - b.length)
    .map(({ group, key }) => ({ group, key }));
}
