import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';

/** What is said of a department that nothing reaches yet, and of a message that nobody has signed. */
export const reachWords = words({
  en: {
    where: (department: string) => `Where does ${department} read this?`,
    ways: { mail: 'By e-mail…', chat: 'In a chat…' },
    asksThere: 'A small window of Diapason asks for the address. What you typed here stays.',
    byHand: 'Or copy the message and send it yourself.',
    copy: 'Copy and record as sent by hand',
    leads: (names: string, many: boolean) => `${names} can set up where it is read, as ${many ? 'leads' : 'lead'} of your team.`,
    someLead: 'Only a lead of your team sets up where it is read.',
    noName: 'The message does not say yet who sends it.',
    giveName: 'Your name…',
  },
  fr: {
    where: (department) => `Où le service «\u202f${department}\u202f» lit-il ceci\u202f?`,
    ways: { mail: 'Par e-mail…', chat: 'Dans une messagerie…' },
    asksThere: 'Une petite fenêtre de Diapason demande l’adresse. Ce que vous avez saisi ici reste.',
    byHand: 'Ou copiez le message et envoyez-le vous-même.',
    copy: 'Copier et noter comme envoyé à la main',
    leads: (names, many) =>
      `${names} ${many ? 'peuvent' : 'peut'} dire où cela se lit, en tant que responsable${many ? 's' : ''} de votre équipe.`,
    someLead: 'Seul un responsable de votre équipe dit où cela se lit.',
    noName: 'Le message ne dit pas encore qui l’envoie.',
    giveName: 'Votre nom…',
  },
});

/** Who sets up channels, told to whoever may not. */
export function leadsSentence(leads: readonly string[], language: Language): string {
  const w = reachWords[language];
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(leads);
  return leads.length === 0 ? w.someLead : w.leads(names, leads.length > 1);
}
