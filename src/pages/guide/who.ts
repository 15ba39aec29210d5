import type { Member } from '../../contract/event.ts';
import type { Language } from '../../guide/language.ts';
import { guideWords } from './words.ts';

/** Who did something, for this browser's member: a member without a name is known by the id, which only they may read as "you". */
export function whoIs({ id, name }: Member, me: Member, language: Language): string {
  if (id === me.id && name.trim() === '') return guideWords[language].you;
  return name.trim() || id.slice(0, 7);
}
