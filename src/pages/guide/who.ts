import type { Version } from '../../contract/document.ts';
import type { Member } from '../../contract/event.ts';
import type { Language } from '../../guide/language.ts';
import { publishedOf, SHIPPED } from '../../log/versions.ts';
import { versionName } from '../../ui/version-name.ts';
import { versionsWords } from './versions/versions-words.ts';
import { guideWords } from './words.ts';

/** Who did something, for this browser's member: a member without a name is known by the id, which only they may read as "you". */
export function whoIs({ id, name }: Member, me: Member, language: Language): string {
  if (id === me.id && name.trim() === '') return guideWords[language].you;
  return name.trim() || id.slice(0, 7);
}

/** A version as people know it: when and by whom it was published, or that it ships. */
export function versionOf(version: Pick<Version, 'author' | 'at'>, me: Member, now: number, language: Language): string {
  return version.author === SHIPPED ? versionsWords[language].shipped : versionName(publishedOf(version), me.id, now, language);
}

/** The same in a sentence: "the version of 24 Nov, 14:05, Inès". */
export function theVersion(version: Pick<Version, 'author' | 'at'>, me: Member, now: number, language: Language): string {
  const w = versionsWords[language];
  return version.author === SHIPPED ? w.theShipped : w.theVersion(versionOf(version, me, now, language));
}
