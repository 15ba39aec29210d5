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
        { key: '1 – 4', does: 'change tab' },
      ],
    },
    {
      name: 'On a post',
      keys: [
        { key: 'l', does: 'label' },
        { key: 't', does: 'take it, or give it back' },
        { key: 'e', does: 'escalate' },
        { key: 'n', does: 'note' },
        { key: 'd', does: 'done, or reopen' },
        { key: 'g', does: 'go to the post on its site' },
        { key: 'Esc', does: 'close what is open, then back to the queue' },
      ],
    },
    { name: 'Everywhere', keys: [{ key: '?', does: 'this sheet' }] },
  ],
  fr: [
    {
      name: 'Dans la file',
      keys: [
        { key: 'j ↓', does: 'post suivant' },
        { key: 'k ↑', does: 'post précédent' },
        { key: 'Entrée', does: 'ouvrir le post' },
        { key: '/', does: 'chercher' },
        { key: '1 – 4', does: 'changer d’onglet' },
      ],
    },
    {
      name: 'Sur un post',
      keys: [
        { key: 'l', does: 'étiqueter' },
        { key: 't', does: 'prendre, ou rendre' },
        { key: 'e', does: 'escalader' },
        { key: 'n', does: 'note' },
        { key: 'd', does: 'terminer, ou rouvrir' },
        { key: 'g', does: 'aller au post sur son site' },
        { key: 'Échap', does: 'fermer ce qui est ouvert, puis revenir à la file' },
      ],
    },
    { name: 'Partout', keys: [{ key: '?', does: 'cette feuille' }] },
  ],
});

/** All keys of the panel. */
export function helpGroups(language: Language): Groups {
  return groups[language];
}
