import type { Word } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';

const says = words({
  en: { says: (member: string, by: string) => `${member} says: ${by}` },
  fr: { says: (member: string, by: string) => `${member} dit\u202f: ${by}` },
});

/** Who spoke; in a team also which member reported it. */
export function speakerName({ by, says: member }: Pick<Word, 'by' | 'says'>, language: Language): string {
  return member === undefined ? by : says[language].says(member, by);
}
