import { words } from '../../guide/words.ts';
import { frenchOf } from '../../ui/words/french.ts';

interface BarWords {
  /** "Label: Complaint". */
  readonly pair: (name: string, value: string) => string;
  readonly bar: (who: string) => string;
  readonly someone: string;
  readonly menu: string;
  readonly kind: string;
  readonly label: string;
  readonly take: string;
  readonly mine: string;
  readonly release: string;
  readonly has: (name: string) => string;
  readonly writing: (name: string) => string;
  readonly answered: (name: string, ago: string) => string;
  readonly answeredMine: (ago: string) => string;
  readonly closed: string;
  readonly escalate: string;
  readonly escalateTo: (department: string) => string;
  readonly pick: string;
  /** Of a department that nothing reaches. */
  readonly noChannel: string;
  readonly undo: string;
  readonly late: (time: string) => string;
  readonly due: (time: string) => string;
  readonly points: (points: string) => string;
  readonly note: string;
  readonly dismiss: string;
  readonly notRecognised: string;
  /** More than a tenth of what the page shows could not be read. */
  readonly partly: string;
  readonly openPanel: string;
  readonly panelClosed: string;
}

/** What the bar and the page program say. */
export const barWords = words<BarWords>({
  en: {
    pair: (name, value) => `${name}: ${value}`,
    bar: (who) => `Diapason, post by ${who}`,
    someone: 'an unnamed author',
    menu: 'More actions',
    kind: 'Kind',
    label: 'Label',
    take: 'I take it',
    mine: 'Mine',
    release: 'Mine; press to hand it back',
    has: (name) => `${name} has it`,
    writing: (name) => `${name} is writing`,
    answered: (name, ago) => `Answered by ${name} · ${ago}`,
    answeredMine: (ago) => `You answered · ${ago}`,
    closed: 'Done',
    escalate: 'Escalate',
    escalateTo: (department) => `Escalate to ${department}`,
    pick: 'Choose another department',
    noChannel: 'No channel yet: nothing leaves',
    undo: 'Undo',
    late: (time) => `${time} late`,
    due: (time) => `reply within ${time}`,
    points: (points) => `Priority ${points}`,
    note: 'Note',
    dismiss: 'Close',
    notRecognised: 'Diapason does not recognise this page’s layout.',
    partly: 'Diapason cannot read all of this page: its layout has changed.',
    openPanel: 'Open the panel',
    panelClosed: 'Open the panel with the Diapason button of the browser.',
  },
  fr: {
    pair: (name, value) => `${name}\u202f: ${value}`,
    bar: (who) => `Diapason, post ${frenchOf(who)}`,
    someone: 'un auteur sans nom',
    menu: 'Autres actions',
    kind: 'Genre',
    label: 'Étiqueter',
    take: 'Je prends',
    mine: 'À moi',
    release: 'À moi\u202f; appuyer pour le rendre',
    has: (name) => `${name} s’en occupe`,
    writing: (name) => `${name} est en train d’écrire`,
    answered: (name, ago) => `Répondu par ${name} · ${ago}`,
    answeredMine: (ago) => `Vous avez répondu · ${ago}`,
    closed: 'Traité',
    escalate: 'Escalader',
    escalateTo: (department) => `Escalader vers ${department}`,
    pick: 'Choisir un autre service',
    noChannel: 'Sans canal\u202f: rien ne part',
    undo: 'Annuler',
    late: (time) => `en retard de ${time}`,
    due: (time) => `réponse sous ${time}`,
    points: (points) => `Priorité ${points}`,
    note: 'Note',
    dismiss: 'Fermer',
    notRecognised: 'Diapason ne reconnaît pas la mise en page.',
    partly: 'Diapason ne lit pas toute cette page\u202f: sa mise en page a changé.',
    openPanel: 'Ouvrir le panneau',
    panelClosed: 'Ouvrez le panneau avec le bouton Diapason du navigateur.',
  },
});
