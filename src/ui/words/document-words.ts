import type { DocumentKind } from '../../contract/document.ts';
import { words } from '../../guide/words.ts';

interface DocumentNames {
  /** Begins a sentence: "The guide was written …". */
  readonly subject: string;
  /** Stands within one: "Two versions of the tone guide …"; in French with its "de". */
  readonly within: string;
  /** That another version is in force. */
  readonly changed: string;
}

/** How each kind of document is called; a kind without words does not compile. */
export const documentWords = words<Readonly<Record<DocumentKind, DocumentNames>>>({
  en: {
    guide: { subject: 'The guide', within: 'the tone guide', changed: 'The tone guide changed' },
    workspace: { subject: 'The workspace', within: 'the workspace', changed: 'The workspace changed' },
  },
  fr: {
    guide: { subject: 'Le guide', within: 'du guide de ton', changed: 'Le guide de ton a changé' },
    workspace: { subject: 'L’espace de travail', within: 'de l’espace de travail', changed: 'L’espace de travail a changé' },
  },
});
