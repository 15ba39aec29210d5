import type { EscalationStage } from '../../contract/state.ts';
import { words } from '../../contract/words.ts';

interface StageWords {
  readonly stages: Readonly<Record<EscalationStage, string>>;
  readonly leavesIn: (seconds: number) => string;
  readonly again: (time: string) => string;
}

/** Where an escalation stands, in a few words. Apart from the pickers' words: the bar of every post carries them. */
export const stageWords = words<StageWords>({
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
      undone: 'taken back',
    },
    leavesIn: (seconds) => `leaves in ${seconds} s`,
    again: (time) => `again at ${time}`,
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
      undone: 'repris',
    },
    leavesIn: (seconds) => `part dans ${seconds}\u202fs`,
    again: (time) => `nouvel essai à ${time}`,
  },
});
