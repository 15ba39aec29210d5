import { words } from '../../guide/words.ts';
import { optional, type Sentences } from './problem-parts.ts';

/** What keeps a guide or a workspace from being published, followed or removed: only our own pages do that. */
export type DocumentCode =
  | 'twice'
  | 'slow-pattern'
  | 'missed-example'
  | 'hit-example'
  | 'older-version'
  | 'newer-version'
  | 'workspace-last';

export const documentSentences = words<Sentences<DocumentCode>>({
  en: {
    twice: ({ where }) => `Two rules have the same name${optional(' “', where, '”')}. Give one of them another, then publish again.`,
    'slow-pattern': ({ where, detail }) =>
      `A pattern of the rule${optional(' “', where, '”')} could take minutes on some texts${optional(': ', detail)}. Write it more simply, then publish again.`,
    'missed-example': ({ where, detail }) =>
      `The rule${optional(' “', where, '”')} says nothing of its bad example${optional(' “', detail, '”')}. Correct the rule or the example, then publish again.`,
    'hit-example': ({ where, detail }) =>
      `The rule${optional(' “', where, '”')} complains about its good example${optional(' “', detail, '”')}. Correct the rule or the example, then publish again.`,
    'older-version': ({ where, detail }) =>
      `${where || 'The address'} offers a guide older than yours${optional(' (', detail, ')')}. Yours stays; ask its publisher if this was meant.`,
    'newer-version': () =>
      'It was changed elsewhere in the meantime. Your entries are still here; look at the newer version, then save again.',
    'workspace-last': () => 'This is the only workspace of this browser, so it stays. Add another one first.',
  },
  fr: {
    twice: ({ where }) => `Deux règles portent le même nom${optional(' « ', where, ' »')}. Renommez-en une, puis publiez de nouveau.`,
    'slow-pattern': ({ where, detail }) =>
      `Un motif de la règle${optional(' « ', where, ' »')} pourrait prendre des minutes sur certains textes${optional(' : ', detail)}. Écrivez-le plus simplement, puis publiez de nouveau.`,
    'missed-example': ({ where, detail }) =>
      `La règle${optional(' « ', where, ' »')} ne dit rien de son mauvais exemple${optional(' « ', detail, ' »')}. Corrigez la règle ou l’exemple, puis publiez de nouveau.`,
    'hit-example': ({ where, detail }) =>
      `La règle${optional(' « ', where, ' »')} reprend son bon exemple${optional(' « ', detail, ' »')}. Corrigez la règle ou l’exemple, puis publiez de nouveau.`,
    'older-version': ({ where, detail }) =>
      `${where || 'L’adresse'} propose un guide plus ancien que le vôtre${optional(' (', detail, ')')}. Le vôtre reste ; demandez à qui le publie si c’était voulu.`,
    'newer-version': () =>
      'Le document a changé ailleurs entre-temps. Votre saisie est toujours là ; regardez la nouvelle version, puis enregistrez de nouveau.',
    'workspace-last': () => 'C’est le seul espace de ce navigateur\u202f: il reste. Ajoutez-en d’abord un autre.',
  },
});
