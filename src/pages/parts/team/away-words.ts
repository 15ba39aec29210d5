import type { DocumentKind } from '../../../contract/document.ts';
import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

interface AwayWords {
  readonly title: string;
  readonly did: (list: string) => string;
  readonly answered: (author: string, by: string) => string;
  readonly someone: string;
  readonly more: (count: number) => string;
  readonly changed: Readonly<Record<DocumentKind, string>>;
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
    changed: { guide: 'The tone guide changed', workspace: 'The workspace changed' },
    read: 'I have read it',
  },
  fr: {
    title: 'Pendant votre absence',
    did: (list) => `Actions de vos collègues : ${list}.`,
    answered: (author, by) => `${by} a répondu à votre post ${frenchOf(author)}`,
    someone: 'quelqu’un',
    more: (count) => `et ${count} autres de vos posts ont une réponse.`,
    changed: {
      guide: 'Le guide de ton a changé',
      workspace: 'L’espace de travail a changé',
    },
    read: 'J’ai lu',
  },
});
