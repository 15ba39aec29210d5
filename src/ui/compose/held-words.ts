import { words } from '../../guide/words.ts';

/** What is said when a send is held. These words are separate because only the card that asks loads them. */
export const heldWords = words({
  en: {
    heldTitle: 'Before you send',
    held: {
      asks: 'Your draft is kept. Send again to send it all the same.',
      looks: 'Your draft is kept while Diapason looks whether a colleague has answered…',
      clear: 'No colleague has answered. Send again: it goes.',
      unknown: 'Your team is out of reach, so nobody knows whether a colleague has answered. Send again to send it.',
      checks: 'Your draft is kept while Diapason reads the guide and checks it…',
      fine: 'Nothing speaks against it. Send again: it goes.',
      unread: 'The guide could not be read, so nothing is checked. Send again to send it unchecked.',
    },
    back: 'Back to my draft',
    lead: 'Show the place',
  },
  fr: {
    heldTitle: 'Avant d’envoyer',
    held: {
      asks: 'Votre brouillon est gardé. Envoyez de nouveau pour l’envoyer quand même.',
      looks: 'Votre brouillon est gardé pendant que Diapason regarde si un collègue a répondu…',
      clear: 'Aucun collègue n’a répondu. Envoyez de nouveau\u202f: cela part.',
      unknown: 'Votre équipe est hors d’atteinte\u202f: on ne sait pas si un collègue a répondu. Envoyez de nouveau pour l’envoyer.',
      checks: 'Votre brouillon est gardé pendant que Diapason lit le guide et le vérifie…',
      fine: 'Rien ne s’y oppose. Envoyez de nouveau\u202f: cela part.',
      unread: 'Le guide n’a pas pu être lu\u202f: rien n’est vérifié. Envoyez de nouveau pour envoyer sans vérification.',
    },
    back: 'Revenir à mon brouillon',
    lead: 'Voir l’endroit',
  },
});
