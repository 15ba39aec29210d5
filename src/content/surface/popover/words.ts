import { words } from '../../../guide/words.ts';

/** What is said where the page keeps a popover from a person, or a person from what they press in it. */
export const popoverWords = words({
  en: {
    covered: 'The page covers or hides what you pressed, or what tells of it: nothing was sent. Look again, or send it in the panel.',
    kept: 'Nothing could be opened over this page. Try once more, or use the panel.',
  },
  fr: {
    covered:
      'La page recouvre ou cache ce que vous avez pressé, ou ce qui l’annonce\u202f: rien n’est parti. Regardez de nouveau, ou envoyez depuis le panneau.',
    kept: 'Rien n’a pu s’ouvrir par-dessus cette page. Réessayez, ou passez par le panneau.',
  },
});
