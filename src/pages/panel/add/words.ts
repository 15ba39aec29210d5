import { POST_LINE_MAX, POST_TEXT_MAX } from '../../../contract/limits.ts';
import { listSites } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';

/** What is said where a post is added. */
export const addWords = words({
  en: {
    title: 'Add a post',
    link: 'Its link',
    linkHelp: `Paste it from ${listSites('en', 'disjunction')}. Leave it empty for what was said elsewhere.`,
    shareHelp:
      'This is a link for sharing: the post will not be recognised by it on its page. Better open it, and copy the address of the post itself.',
    text: 'What the person says',
    author: 'Who says it',
    place: 'Where',
    placeHint: 'heard in the shop',
    places: ['heard in the shop', 'by phone', 'by e-mail', 'by letter', 'on Instagram', 'on LinkedIn', 'in a review'],
    optional: 'Optional',
    add: 'Add',
    cancel: 'Cancel',
    faults: {
      link: `This is not the link of a post. Diapason takes links of posts and comments on ${listSites('en', 'disjunction')}; for any other place, leave the link empty and write down what was said.`,
      words: 'Paste a link, or write what the person says.',
      text: `The words have at most ${POST_TEXT_MAX.toLocaleString('en')} characters.`,
      name: `A name has at most ${POST_LINE_MAX} characters.`,
      place: `A place has at most ${POST_LINE_MAX} characters.`,
    },
    added: 'Added',
    known: 'This post is here already.',
    knownOtherwise: 'This post is here already, as its page showed it: what you typed was not added.',
  },
  fr: {
    title: 'Ajouter un post',
    link: 'Son lien',
    linkHelp: `Collez-le depuis ${listSites('fr', 'disjunction')}. Laissez vide pour ce qui a été dit ailleurs.`,
    shareHelp:
      'C’est un lien de partage\u202f: le post ne sera pas reconnu par lui sur sa page. Mieux vaut l’ouvrir et copier l’adresse du post lui-même.',
    text: 'Ce que dit la personne',
    author: 'Qui le dit',
    place: 'Où',
    placeHint: 'entendu en boutique',
    places: ['entendu en boutique', 'par téléphone', 'par e-mail', 'par courrier', 'sur Instagram', 'sur LinkedIn', 'dans un avis'],
    optional: 'Facultatif',
    add: 'Ajouter',
    cancel: 'Annuler',
    faults: {
      link: `Ce n’est pas le lien d’un post. Diapason prend les liens de posts et de commentaires sur ${listSites('fr', 'disjunction')} ; pour tout autre endroit, laissez le lien vide et notez ce qui a été dit.`,
      words: 'Collez un lien, ou écrivez ce que dit la personne.',
      text: `Les mots ont au plus ${POST_TEXT_MAX.toLocaleString('fr')} caractères.`,
      name: `Un nom a au plus ${POST_LINE_MAX} caractères.`,
      place: `Un lieu a au plus ${POST_LINE_MAX} caractères.`,
    },
    added: 'Ajouté',
    known: 'Ce post est déjà ici.',
    knownOtherwise: 'Ce post est déjà ici, tel que sa page l’a montré\u202f: ce que vous avez saisi n’a pas été ajouté.',
  },
});
