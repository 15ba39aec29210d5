import type { Label, LabelGroup, Workspace } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';
import { folded } from './folded.ts';

type Groups = Workspace['labels'];

/** A label, by the group that it stands in. */
export interface LabelChoice {
  readonly group: LabelGroup;
  readonly key: string;
}

/** U takes an escalation back wherever nothing is being written. */
export const UNDO_LETTER = 'u';

const words = (name: string) => folded(name).match(/[a-z]+/g) ?? [];

/** The letter that a workspace gives a label in a language. One from before letters had a language counts where it begins a word. */
function givenLetter({ letter, letters, name }: Label, language: Language): string | undefined {
  const own = letters?.[language];
  if (own !== undefined || letter === undefined) return own;
  return /\d/.test(letter) || words(name[language]).some((word) => word.startsWith(letter)) ? letter : undefined;
}

/** Letters that a speaker would try, the first of each word before all others. */
function likelyLetters({ name }: Label, language: Language): string[] {
  const all = words(name[language]);
  return [...all.map((word) => word.charAt(0)), ...all.join('')];
}

const groupOrder = ['kind', 'sentiment', 'topic'] as const;

/** The labels that the workspace itself gave a letter in a language, the first where two have the same. */
export function givenLetters(groups: Groups, language: Language): ReadonlyMap<string, LabelChoice> {
  const given = groupOrder.flatMap((group) =>
    groups[group].flatMap((label) => {
      const letter = givenLetter(label, language);
      return letter === undefined ? [] : [[letter, { group, key: label.key }] as const];
    }),
  );
  return new Map(given.reverse());
}

/**
 * The key of each label that has one, in a language: no two labels share one, since all stand in one picker. Kinds and moods
 * without a letter of their own get a free one of their name, or else a figure; of topics, only those with one of their own.
 */
export function labelLetters(groups: Groups, language: Language): ReadonlyMap<string, LabelChoice> {
  const letters = new Map<string, LabelChoice>();
  const give = (letter: string | undefined, choice: LabelChoice): boolean => {
    if (letter === undefined || letter === UNDO_LETTER || letters.has(letter)) return false;
    letters.set(letter, choice);
    return true;
  };
  const waiting: [Label, LabelChoice][] = [];
  for (const group of groupOrder)
    for (const label of groups[group]) {
      const choice = { group, key: label.key };
      if (!give(givenLetter(label, language), choice) && group !== 'topic') waiting.push([label, choice]);
    }
  for (const [label, choice] of waiting) [...likelyLetters(label, language), ...'123456789'].some((letter) => give(letter, choice));
  return letters;
}
