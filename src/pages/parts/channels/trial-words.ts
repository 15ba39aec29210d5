import { words } from '../../../guide/words.ts';

/** What is said while a channel is tried, and of what came of it. */
export const trialWords = words({
  en: {
    test: 'Send a test',
    testing: 'Sending…',
    notTaken: (receiver: string, detail: string) =>
      `${receiver || 'The receiver'} did not take the test (${detail}). A test is sent once: try it again later.`,
    accepted: 'The receiver accepted the test.',
    opened: 'Your e-mail program was asked to open the message. Only you know whether it did.',
    notAllowed: (host: string) =>
      `The browser was not allowed to reach ${host}. Choose “Allow” when it asks, or nothing can be sent there.`,
  },
  fr: {
    test: 'Envoyer un essai',
    testing: 'Envoi…',
    notTaken: (receiver, detail) =>
      `${receiver || 'Le destinataire'} n’a pas pris l’essai (${detail}). Un essai n’est envoyé qu’une fois\u202f: réessayez plus tard.`,
    accepted: 'Le destinataire a accepté l’essai.',
    opened: 'Votre messagerie a été priée d’ouvrir le message. Vous seul savez si elle l’a fait.',
    notAllowed: (host) =>
      `Le navigateur n’a pas été autorisé à joindre ${host}. Choisissez «\u202fAutoriser\u202f» quand il le demande, sinon rien ne peut y partir.`,
  },
});
