import { words } from '../../../guide/words.ts';

/** What a department's queue says. */
export const departmentWords = words({
  en: {
    queueOf: (department: string) => `Requests to ${department}`,
    places: { open: 'To do', done: 'Answered' },
    empty: {
      open: ['Nothing waits for you', 'What colleagues hand to your department appears here, the most pressing first.'],
      done: ['Nothing answered yet', 'What your department has answered is kept here.'],
    },
    unknown: ['No department yet', 'Your invitation names no department of this workspace. Ask a lead to choose one for you.'],
    asks: {
      information: (who: string) => `${who} asks for information`,
      decision: (who: string) => `${who} asks for a decision`,
      takeover: (who: string) => `${who} asks you to take over`,
      wording: (who: string) => `${who} asks you to check the wording`,
    },
    takeBy: (time: string) => `confirm by ${time}`,
    answerBy: (time: string) => `answer by ${time}`,
    late: (time: string) => `${time} late`,
    writes: (name: string) => `${name} writes:`,
    someone: 'A customer',
    heard: (place: string) => `Heard: ${place}`,
    see: (site: string) => `See on ${site}`,
    expects: 'Expects',
    proposal: 'Proposed answer',
    whole: 'The whole message',
    passedBy: (name: string, department: string) => `Passed on by ${name} (${department}).`,
    taken: (name: string, when: string) => `${name} took it ${when}`,
    answered: (name: string, when: string) => `${name}, ${when}`,
    take: 'I take it',
    answer: 'My answer',
    answerLabel: 'Your answer',
    answerHelp: (byFile: boolean) =>
      byFile
        ? 'Your colleague reads it beside the post once they took in your next file, and answers the customer.'
        : 'Your colleague reads it beside the post and answers the customer.',
    missing: 'Write your answer first.',
    send: 'Send my answer',
    notMine: 'Not mine',
    to: 'Who should have it?',
    pass: 'Pass it on',
    cancel: 'Cancel',
    saidTaken: (byFile: boolean) =>
      byFile
        ? 'Kept here. Your colleague sees it with the next file that you save and give them.'
        : 'Your colleague sees that you are on it.',
    saidAnswered: (name: string, byFile: boolean) =>
      byFile
        ? `Kept here. ${name} sees your answer with the next file that you save and give them (Settings → Team).`
        : `${name} sees your answer beside the post.`,
    saidPassed: (name: string, byFile: boolean) =>
      byFile ? `Kept here. ${name} gets it with the next file that you save and give them.` : `${name} has it now.`,
  },
  fr: {
    queueOf: (department) => `Demandes à ${department}`,
    places: { open: 'À traiter', done: 'Répondues' },
    empty: {
      open: ['Rien ne vous attend', 'Ce que vos collègues confient à votre service arrive ici, le plus pressé d’abord.'],
      done: ['Pas encore de réponse', 'Ce à quoi votre service a répondu est gardé ici.'],
    },
    unknown: [
      'Pas encore de service',
      'Votre invitation ne nomme aucun service de cet espace. Demandez à un responsable d’en choisir un pour vous.',
    ],
    asks: {
      information: (who) => `${who} demande une information`,
      decision: (who) => `${who} demande une décision`,
      takeover: (who) => `${who} vous demande de prendre en charge`,
      wording: (who) => `${who} vous demande une relecture`,
    },
    takeBy: (time) => `à confirmer avant ${time}`,
    answerBy: (time) => `réponse avant ${time}`,
    late: (time) => `en retard de ${time}`,
    writes: (name) => `${name} écrit :`,
    someone: 'Une personne',
    heard: (place) => `Entendu : ${place}`,
    see: (site) => `Voir sur ${site}`,
    expects: 'Attend',
    proposal: 'Réponse proposée',
    whole: 'Le message entier',
    passedBy: (name, department) => `Transmis par ${name} (${department}).`,
    taken: (name, when) => `${name} s’en occupe, pris ${when}`,
    answered: (name, when) => `${name}, ${when}`,
    take: 'Je prends',
    answer: 'Ma réponse',
    answerLabel: 'Votre réponse',
    answerHelp: (byFile) =>
      byFile
        ? 'Votre collègue la lit à côté du post une fois votre prochain fichier ajouté chez lui, et répond à la personne.'
        : 'Votre collègue la lit à côté du post et répond à la personne.',
    missing: 'Écrivez d’abord votre réponse.',
    send: 'Envoyer ma réponse',
    notMine: 'Pas pour moi',
    to: 'Qui doit l’avoir ?',
    pass: 'Transmettre',
    cancel: 'Annuler',
    saidTaken: (byFile) =>
      byFile
        ? 'Gardé ici. Votre collègue le verra avec le prochain fichier que vous enregistrez et lui donnez.'
        : 'Votre collègue voit que vous vous en occupez.',
    saidAnswered: (name, byFile) =>
      byFile
        ? `Gardé ici. ${name} verra votre réponse avec le prochain fichier que vous enregistrez et lui donnez (Réglages → Équipe).`
        : `${name} voit votre réponse à côté du post.`,
    saidPassed: (name, byFile) =>
      byFile ? `Gardé ici. ${name} l’aura avec le prochain fichier que vous enregistrez et donnez.` : `C’est maintenant chez ${name}.`,
  },
});
