import { type Language, words } from '../contract/language.ts';
import type { PostView } from '../contract/state.ts';

const colleagueWords = words({
  en: {
    answered: (name: string) => `${name} answered this post.`,
    writing: (name: string) => `${name} is writing a reply to this post.`,
    has: (name: string) => `${name} has this post.`,
    again: ' Your draft is kept; send again to send it all the same.',
  },
  fr: {
    answered: (name: string) => `${name} a répondu à ce post.`,
    writing: (name: string) => `${name} est en train de répondre à ce post.`,
    has: (name: string) => `${name} s’occupe de ce post.`,
    again: ' Votre brouillon est gardé ; envoyez de nouveau pour l’envoyer quand même.',
  },
});

/** Why a reply would be a second one: a colleague answered, or holds the post. */
export function reasonToAsk(view: PostView | undefined, now: number, language: Language): string | undefined {
  const w = colleagueWords[language];
  const { answered, claim } = view ?? {};
  if (answered !== undefined && !answered.mine) return w.answered(answered.by) + w.again;
  if (claim === undefined || claim.mine || claim.until <= now) return undefined;
  return (claim.writing ? w.writing(claim.by) : w.has(claim.by)) + w.again;
}
