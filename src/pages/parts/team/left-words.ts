import { words } from '../../../guide/words.ts';

/** What is said to somebody whom a lead let go, everywhere they work. */
export const leftWords = words({
  en: {
    /** The light’s few words. */
    light: 'No longer in the team',
    title: 'You are no longer in this team',
    text: 'A lead ended your role. What was done until then stays in this browser and can be read. What you would do now would reach nobody, so nothing can be changed here any more.',
    /** What can still be done, in the order of the buttons. */
    ways: 'You can save a copy of everything, or go on alone with what is here. To come back you need a new invitation from a lead.',
    save: 'Save a copy…',
    goOn: 'Go on alone',
    goOnTitle: 'Go on alone with what is here?',
    goOnText:
      'This workspace leaves the team: you can work in it again, and only in this browser. Nothing of it is deleted and nothing reaches the team.',
    how: 'What you can still do',
  },
  fr: {
    light: 'Plus dans l’équipe',
    title: 'Vous n’êtes plus dans cette équipe',
    text: 'Un responsable a mis fin à votre rôle. Ce qui a été fait jusque-là reste dans ce navigateur et peut être lu. Ce que vous feriez maintenant n’arriverait à personne\u00a0: rien ne peut donc plus être modifié ici.',
    ways: 'Vous pouvez enregistrer une copie de tout, ou continuer en solo avec ce qui est ici. Pour revenir, il faut une nouvelle invitation d’un responsable.',
    save: 'Enregistrer une copie…',
    goOn: 'Continuer en solo',
    goOnTitle: 'Continuer en solo avec ce qui est ici\u00a0?',
    goOnText:
      'Cet espace quitte l’équipe\u00a0: vous pouvez de nouveau y travailler, dans ce navigateur seulement. Rien n’en est supprimé et rien n’arrive à l’équipe.',
    how: 'Ce que vous pouvez encore faire',
  },
});
