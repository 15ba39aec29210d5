import { words } from '../../guide/words.ts';
import { frenchOf } from '../words/french.ts';

/** The stage of an escalation in a few words. Separate from the pickers' words, because the bar of every post loads them. */
export const stageWords = words({
  en: {
    stages: {
      pending: 'on its way',
      unrouted: 'no channel',
      sent: 'sent',
      handed: 'in your e-mail',
      passed: 'passed on',
      refused: 'refused',
      unconfirmed: 'maybe sent',
      acknowledged: 'confirmed',
      answered: 'answered',
      settled: 'settled',
      undone: 'undone',
    },
    /** Its department had no channel, and has one by now. */
    unsent: 'not sent yet',
    nobody: 'Nobody has it',
    maybeNobody: 'Maybe nobody has it',
    leavesIn: (seconds: number) => `leaves in ${seconds} s`,
    opensIn: (seconds: number) => `opens in your e-mail in ${seconds} s`,
    /** Opened in the mail program of a colleague. */
    handedBy: (name: string) => `opened in ${name}’s e-mail`,
    /** Another browser was to send it and has not reported since. */
    unheard: 'no news',
    again: (time: string) => `again at ${time}`,
  },
  fr: {
    stages: {
      pending: 'en route',
      unrouted: 'sans canal',
      sent: 'envoyé',
      handed: 'dans votre messagerie',
      passed: 'transmis',
      refused: 'refusé',
      unconfirmed: 'peut-être envoyé',
      acknowledged: 'pris en charge',
      answered: 'répondu',
      settled: 'réglé',
      undone: 'annulé',
    },
    unsent: 'pas encore envoyé',
    nobody: 'Personne ne l’a',
    maybeNobody: 'Peut-être chez personne',
    leavesIn: (seconds) => `part dans ${seconds}\u202fs`,
    opensIn: (seconds) => `s’ouvre dans votre messagerie dans ${seconds}\u202fs`,
    handedBy: (name) => `ouvert dans la messagerie ${frenchOf(name)}`,
    unheard: 'sans nouvelles',
    again: (time) => `nouvel essai à ${time}`,
  },
});
