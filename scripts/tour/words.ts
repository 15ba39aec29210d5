import type { PracticeLanguage } from '../../tools/practice/words.ts';

/** The words on our surfaces that the tour presses, and what it types, per language. */
export const tourWords: Record<
  PracticeLanguage,
  {
    /** The keys of three kinds. */
    readonly letters: Readonly<Record<'praise' | 'question' | 'complaint', string>>;
    readonly label: RegExp;
    readonly complaint: RegExp;
    readonly take: string;
    readonly escalate: RegExp;
    readonly more: RegExp;
    readonly kinds: RegExp;
    readonly ask: RegExp;
    readonly history: string;
    readonly leaving: RegExp;
    readonly sent: RegExp;
    readonly advised: RegExp;
    readonly draft: string;
    readonly fix: RegExp;
    readonly fixed: string;
  }
> = {
  en: {
    letters: { praise: 'p', question: 'q', complaint: 'c' },
    label: /^Label$/,
    complaint: /^Complaint\b/,
    take: 'I take it',
    escalate: /^Escalate to /,
    more: /another department/,
    kinds: /Kind/,
    ask: /What you ask for/,
    history: 'History',
    leaving: /\d+\ss\b/,
    sent: /sent/i,
    advised: /advised|required/,
    draft: 'Hi Tom, we looked into it with the workshop today. To take it back, you must send us the number under the foot. – Lea',
    fix: /please/,
    fixed: 'please send us',
  },
  fr: {
    letters: { praise: 'c', question: 'q', complaint: 'r' },
    label: /^Étiqueter$/,
    complaint: /^Réclamation\b/,
    take: 'Je prends',
    escalate: /^Escalader vers /,
    more: /autre service/,
    kinds: /Genre/,
    ask: /Ce que vous demandez/,
    history: 'Historique',
    leaving: /\d+ s\b/,
    sent: /envoyé/i,
    advised: /conseil|obligatoire/,
    draft: 'Bonjour Nadia, votre colis est resté au dépôt de Nantes depuis mardi. Vous devez nous envoyer votre numéro de commande. – Léa',
    fix: /Vous pouvez/,
    fixed: 'Vous pouvez nous envoyer',
  },
};
