import { words } from '../../../guide/words.ts';

/** The parts of a rule, and what may stand in them. A part that is not named here is shown by its key. */
export const rulePartWords = words({
  en: {
    yes: 'yes',
    no: 'no',
    languages: { fr: 'French', en: 'English' },
    parts: {
      kind: 'kind of rule',
      'spec.action': 'what a click does',
      level: 'level',
      message: 'sentence',
      why: 'why',
      advice: 'advice',
      link: 'link',
      theme: 'theme',
      lang: 'languages',
      sites: 'sites',
      when: 'situations',
      good: 'good examples',
      bad: 'bad examples',
      off: 'off',
    },
  },
  fr: {
    yes: 'oui',
    no: 'non',
    languages: { fr: 'Français', en: 'Anglais' },
    parts: {
      kind: 'genre de règle',
      'spec.action': 'ce que fait un clic',
      level: 'niveau',
      message: 'phrase',
      why: 'pourquoi',
      advice: 'conseil',
      link: 'lien',
      theme: 'thème',
      lang: 'langues',
      sites: 'sites',
      when: 'situations',
      good: 'bons exemples',
      bad: 'mauvais exemples',
      off: 'désactivée',
    },
  },
});
