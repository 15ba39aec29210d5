import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

interface AwayWords {
  readonly title: string;
  readonly did: (list: string) => string;
  readonly answered: (author: string, by: string) => string;
  readonly someone: string;
  readonly more: (count: number) => string;
  readonly read: string;
}

/** What is said after an absence. */
export const awayWords = words<AwayWords>({
  en: {
    title: 'While you were away',
    did: (list) => `Actions of colleagues: ${list}.`,
    answered: (author, by) => `${by} answered your post of ${author}`,
    someone: 'somebody',
    more: (count) => `and ${count} more of your posts were answered.`,
    read: 'I have read it',
  },
  fr: {
    title: 'Pendant votre absence',
    did: (list) => `Actions de vos collègues : ${list}.`,
    answered: (author, by) => `${by} a répondu à votre post ${frenchOf(author)}`,
    someone: 'quelqu’un',
    more: (count) => `et ${count} autres de vos posts ont une réponse.`,
    read: 'J’ai lu',
  },
});
