import { words } from '../../contract/words.ts';

/** What is said where the page keeps a popover from a person, or a person from what they press in it. */
export const popoverWords = words({
  en: {
    covered: 'The page lays something over what you pressed, or makes it faint: nothing was sent. Look again, or send it in the panel.',
    kept: 'This page does not let Diapason open anything over it. Use the panel.',
  },
  fr: {
    covered:
      'La page recouvre ce que vous avez pressé, ou l’estompe\u202f: rien n’est parti. Regardez de nouveau, ou envoyez depuis le panneau.',
    kept: 'Cette page ne laisse pas Diapason ouvrir quoi que ce soit par-dessus. Passez par le panneau.',
  },
});
