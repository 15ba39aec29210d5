import type { Language } from '../../../guide/language.ts';
import { words } from '../../../guide/words.ts';
import { relativeTime } from '../../../ui/time.ts';
import type { Reason } from '../../ports/reply.ts';

const reasonWords = words({
  en: {
    answered: (name: string, when: string, words: string) => `${name} answered this post ${when}${words === '' ? '.' : `: “${words}”`}`,
    writing: (name: string) => `${name} is writing a reply to this post.`,
    held: (name: string) => `${name} has this post.`,
    shown: (when: string) => `Your brand has already answered this post${when === '' ? '' : `, ${when}`}.`,
    unfilled: (fields: string) => `Still to fill in: ${fields}.`,
    required: (message: string) => `Required by the guide: ${message}`,
  },
  fr: {
    answered: (name: string, when: string, words: string) =>
      `${name} a répondu à ce post ${when}${words === '' ? '.' : `\u202f: «\u202f${words}\u202f»`}`,
    writing: (name: string) => `${name} est en train de répondre à ce post.`,
    held: (name: string) => `${name} s’occupe de ce post.`,
    shown: (when: string) => `Votre marque a déjà répondu à ce post${when === '' ? '' : `, ${when}`}.`,
    unfilled: (fields: string) => `Il reste à compléter\u202f: ${fields}.`,
    required: (message: string) => `Exigé par le guide\u202f: ${message}`,
  },
});

/** What a reason says to the CM. */
export function reasonSentence(reason: Reason, now: number, language: Language): string {
  const w = reasonWords[language];
  switch (reason.why) {
    case 'answered':
      return w.answered(reason.by, relativeTime(reason.at, now, language), reason.excerpt ?? '');
    case 'writing':
    case 'held':
      return w[reason.why](reason.by);
    case 'shown':
      return w.shown(reason.at === undefined ? '' : relativeTime(reason.at, now, language));
    case 'unfilled':
      return w.unfilled(reason.fields.join(', '));
    case 'required':
      return w.required(reason.message);
  }
}
