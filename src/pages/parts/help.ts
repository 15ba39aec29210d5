import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import type { HelpSheetProps } from '../../ui/post/HelpSheet.tsx';

type Groups = HelpSheetProps['groups'];

const groups = words<Groups>({
  en: [
    {
      name: 'In the queue',
      keys: [
        { key: 'j ↓', does: 'next post' },
        { key: 'k ↑', does: 'previous post' },
        { key: 'Enter', does: 'open the post' },
        { key: '/', does: 'search' },
        { key: 'a', does: 'add a post by its link, or by hand' },
        { key: '1 – 5', does: 'change tab' },
      ],
    },
    {
      name: 'On a row of the queue, and in a post',
      keys: [
        { key: 'l', does: 'label' },
        { key: 't', does: 'take it, or give it back' },
        { key: 'e', does: 'escalate' },
        { key: 'n', does: 'note' },
        { key: 'd', does: 'done and on to the next, or reopen' },
        { key: 'g', does: 'go to the post on its site' },
      ],
    },
    {
      name: 'In a post',
      keys: [
        { key: 'j k', does: 'next and previous post' },
        { key: 'Esc', does: 'close what is open, then back to the queue' },
      ],
    },
    {
      name: 'Everywhere',
      keys: [
        { key: 'u', does: 'take back what you just did, while that is offered' },
        { key: '?', does: 'this sheet' },
      ],
    },
  ],
  fr: [
    {
      name: 'Dans la file',
      keys: [
        { key: 'j ↓', does: 'post suivant' },
        { key: 'k ↑', does: 'post précédent' },
        { key: 'Entrée', does: 'ouvrir le post' },
        { key: '/', does: 'chercher' },
        { key: 'a', does: 'ajouter un post par son lien, ou à la main' },
        { key: '1 – 5', does: 'changer d’onglet' },
      ],
    },
    {
      name: 'Sur une ligne de la file, et dans un post',
      keys: [
        { key: 'l', does: 'étiqueter' },
        { key: 't', does: 'prendre, ou rendre' },
        { key: 'e', does: 'escalader' },
        { key: 'n', does: 'note' },
        { key: 'd', does: 'terminer et passer au suivant, ou rouvrir' },
        { key: 'g', does: 'aller au post sur son site' },
      ],
    },
    {
      name: 'Dans un post',
      keys: [
        { key: 'j k', does: 'post suivant, post précédent' },
        { key: 'Échap', does: 'fermer ce qui est ouvert, puis revenir à la file' },
      ],
    },
    {
      name: 'Partout',
      keys: [
        { key: 'u', does: 'revenir sur ce que vous venez de faire, tant que c’est proposé' },
        { key: '?', does: 'cette feuille' },
      ],
    },
  ],
});

/** All keys of the panel. */
export function helpGroups(language: Language): Groups {
  return groups[language];
}
