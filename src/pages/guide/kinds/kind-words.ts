import type { Language } from '../../../contract/language.ts';
import { words } from '../../../contract/words.ts';

/** A kind of rule in plain words: its name, and what it does. */
type Said = readonly [name: string, about: string];

/** Kinds that a guide may hold but this table does not are shown by their id. */
export const kindWords = words<Readonly<Record<string, Said>>>({
  en: {
    existence: ['Words to avoid', 'Speaks wherever one of these words or phrases stands.'],
    substitution: ['Say this instead', 'Offers what the brand says instead, by one click.'],
    limit: ['Not too often', 'Allows some words so many times in a reply.'],
    occurrence: ['How often', 'Counts a pattern in a sentence or a reply.'],
    opening: ['How a reply begins', 'Asks for one of these openings.'],
    closing: ['How a reply ends', 'Asks for one of these endings, a signature for example.'],
    require: ['Something to say', 'Asks for one of these phrases, such as the next step.'],
    promise: ['Promises to have approved', 'Marks commitments that somebody must approve first.'],
    address: ['Form of address', 'French only: tu, vous, or at least not both.'],
    emoji: ['Emoji', 'How many, and which.'],
    exclamation: ['Exclamation marks', 'How many a reply may hold.'],
    length: ['Length', 'How long a reply or a sentence may be.'],
    'french-typography': ['French typography', 'No-break spaces, guillemets, apostrophes, accents on capitals.'],
    'personal-data': ['Personal data', 'E-mail, phone, bank account or order number in a public reply.'],
    placeholder: ['Fields to fill in', 'A field of a template that was left empty.'],
    shouting: ['Capitals', 'Words in capitals that read as shouting.'],
    variety: ['One spelling', 'Two ways of spelling that must not meet, British and American for example.'],
    consistency: ['One way of writing', 'Of two ways only one in a reply.'],
    repetition: ['Repeated words', 'The same word twice in a row.'],
    capitalization: ['Capitalisation', 'How a whole text is capitalised.'],
    conditional: ['Only with', 'Something that may only stand with something else.'],
    readability: ['School grade', 'How hard an English text is to read.'],
    'reading-ease': ['Reading ease', 'How easy a French or English text is to read.'],
    metric: ['Formula', 'A calculation over the counts of a text.'],
    spelling: ['Spelling, French and English', 'Words that neither the dictionary nor the words of the brand know.'],
    sequence: ['Words in a row', 'Words that follow each other in a sentence.'],
  },
  fr: {
    existence: ['Mots à éviter', 'Intervient partout où se trouve un de ces mots ou tournures.'],
    substitution: ['Dire plutôt', 'Propose en un clic ce que dit la marque.'],
    limit: ['Pas trop souvent', 'Autorise certains mots un nombre de fois par réponse.'],
    occurrence: ['Combien de fois', 'Compte un motif dans une phrase ou une réponse.'],
    opening: ['Le début', 'Demande une de ces ouvertures.'],
    closing: ['La fin', 'Demande une de ces fins, une signature par exemple.'],
    require: ['À dire absolument', 'Demande une de ces phrases, l’étape suivante par exemple.'],
    promise: ['Promesses à faire valider', 'Signale les engagements que quelqu’un doit valider.'],
    address: ['Tutoiement, vouvoiement', 'Tu, vous, ou du moins pas les deux.'],
    emoji: ['Emoji', 'Combien, et lesquels.'],
    exclamation: ['Points d’exclamation', 'Combien une réponse peut en contenir.'],
    length: ['Longueur', 'La longueur d’une réponse ou d’une phrase.'],
    'french-typography': ['Typographie française', 'Espaces insécables, guillemets, apostrophes, capitales accentuées.'],
    'personal-data': ['Données personnelles', 'Courriel, téléphone, compte bancaire ou numéro de commande en public.'],
    placeholder: ['Champs à remplir', 'Un champ de modèle laissé vide.'],
    shouting: ['Capitales', 'Des mots en capitales qui se lisent comme un cri.'],
    variety: ['Une seule orthographe', 'Deux orthographes qui ne doivent pas se croiser.'],
    consistency: ['Une seule façon d’écrire', 'De deux façons, une seule par réponse.'],
    repetition: ['Mots répétés', 'Le même mot deux fois de suite.'],
    capitalization: ['Majuscules', 'Les majuscules de tout un texte.'],
    conditional: ['Seulement avec', 'Ce qui ne va qu’avec autre chose.'],
    readability: ['Niveau scolaire', 'La difficulté d’un texte anglais.'],
    'reading-ease': ['Facilité de lecture', 'La facilité d’un texte français ou anglais.'],
    metric: ['Formule', 'Un calcul sur les comptes d’un texte.'],
    spelling: ['Orthographe, français et anglais', 'Les mots que ni le dictionnaire ni les mots de la marque ne connaissent.'],
    sequence: ['Suite de mots', 'Des mots qui se suivent dans une phrase.'],
  },
});

/** A field of the form: its label, and help where it needs some. */
type Labelled = readonly [label: string, help?: string];

interface FieldWords {
  /** By `<kind>.<key>`, else by `<key>`. */
  readonly labels: Readonly<Record<string, Labelled>>;
  readonly values: Readonly<Record<string, string>>;
  /** The headings of two-column tables, by key. */
  readonly columns: Readonly<Record<string, readonly [left: string, right: string]>>;
  readonly none: string;
  readonly addRow: string;
  readonly removeRow: (text: string) => string;
  readonly perSituation: string;
  readonly likeOthers: string;
}

const oneEach = { en: 'One per line.', fr: 'Un par ligne.' };

export const fieldWords = words<FieldWords>({
  en: {
    labels: {
      tokens: ['Words or phrases', `${oneEach.en} A pattern (regular expression) works too.`],
      'opening.tokens': ['Allowed openings', `${oneEach.en} Names mentioned before it do not count.`],
      'closing.tokens': ['Allowed endings', `${oneEach.en} Emoji and tags after it do not count.`],
      'require.tokens': ['One of these must be there', oneEach.en],
      'placeholder.tokens': ['Other fields', `${oneEach.en} Usual ones ({name}, [first name], ___) are known.`],
      if: ['Only when one of these is there', `${oneEach.en} Empty: always.`],
      approved: ['Approved wordings', `${oneEach.en} Offered by one click.`],
      exceptions: ['Except in', `${oneEach.en} Names, brands, fixed expressions.`],
      token: ['Pattern', 'A word or a regular expression.'],
      max: ['At most'],
      min: ['At least'],
      maxWhen: ['Another maximum for some situations', 'Empty: as everywhere.'],
      swap: ['What to say instead', 'Several proposals on the right are parted by “|”.'],
      words: ['The two spellings', 'A star stands for any ending but -ist and -ism: organis* / organiz*.'],
      either: ['The two ways'],
      form: ['The brand says'],
      unit: ['Counted in'],
      per: ['Per'],
      keep: ['Keep'],
      checks: ['Checks'],
      data: ['Kinds of data'],
      allow: ['Only these emoji', `${oneEach.en} Empty: all.`],
      deny: ['Never these emoji', oneEach.en],
      emoticons: ['Also :-) and the like'],
      ignorecase: ['Capitals and small letters alike'],
      tolerant: ['Apostrophes and spaces of every kind alike'],
      quoting: ['Leave what stands in quotation marks', 'The customer’s words are not ours.'],
      capitalize: ['Keep the capital of the word that was written'],
      accents: ['Words with accents too, as French needs'],
      english: ['English as it is spelled in', 'Empty: the United States.'],
    },
    values: {
      us: 'the United States',
      gb: 'Britain',
      ca: 'Canada',
      au: 'Australia',
      vous: 'vous',
      tu: 'tu',
      same: 'either, but not both',
      characters: 'characters',
      graphemes: 'visible signs',
      words: 'words',
      weighted: 'characters as X counts them',
      reply: 'reply',
      sentence: 'sentence',
      left: 'the left one',
      right: 'the right one',
      spaces: 'no-break spaces',
      quotes: 'guillemets',
      apostrophes: 'apostrophes',
      capitals: 'accents on capitals',
      email: 'e-mail',
      phone: 'phone',
      iban: 'bank account',
      card: 'bank card',
      order: 'order number',
    },
    columns: { swap: ['Instead of', 'say'], words: ['One', 'the other'], either: ['One', 'the other'] },
    none: 'the one used more',
    addRow: 'Add a line',
    removeRow: (text) => `Remove ${text || 'the line'}`,
    perSituation: 'Situation',
    likeOthers: 'as everywhere',
  },
  fr: {
    labels: {
      tokens: ['Mots ou tournures', `${oneEach.fr} Un motif (expression régulière) convient aussi.`],
      'opening.tokens': ['Ouvertures admises', `${oneEach.fr} Les noms mentionnés avant ne comptent pas.`],
      'closing.tokens': ['Fins admises', `${oneEach.fr} Les emoji et mots-dièse qui suivent ne comptent pas.`],
      'require.tokens': ['Un de ceux-ci doit s’y trouver', oneEach.fr],
      'placeholder.tokens': ['Autres champs', `${oneEach.fr} Les champs courants ({nom}, [prénom], ___) sont connus.`],
      if: ['Seulement quand s’y trouve', `${oneEach.fr} Vide : toujours.`],
      approved: ['Formulations validées', `${oneEach.fr} Proposées en un clic.`],
      exceptions: ['Sauf dans', `${oneEach.fr} Noms, marques, expressions figées.`],
      token: ['Motif', 'Un mot ou une expression régulière.'],
      max: ['Au plus'],
      min: ['Au moins'],
      maxWhen: ['Un autre maximum dans certaines situations', 'Vide : comme partout.'],
      swap: ['Ce qu’il faut dire plutôt', 'Plusieurs propositions à droite se séparent par « | ».'],
      words: ['Les deux orthographes', 'Une étoile vaut toute terminaison : organis* / organiz*.'],
      either: ['Les deux façons'],
      form: ['La marque dit'],
      unit: ['Compté en'],
      per: ['Par'],
      keep: ['Garder'],
      checks: ['Vérifier'],
      data: ['Données concernées'],
      allow: ['Seulement ces emoji', `${oneEach.fr} Vide : tous.`],
      deny: ['Jamais ces emoji', oneEach.fr],
      emoticons: ['Aussi :-) et ses semblables'],
      ignorecase: ['Majuscules et minuscules confondues'],
      tolerant: ['Apostrophes et espaces de toutes sortes confondues'],
      quoting: ['Laisser ce qui est entre guillemets', 'Les mots du client ne sont pas les nôtres.'],
      capitalize: ['Garder la majuscule du mot écrit'],
      accents: ['Aussi les mots accentués, comme il le faut en français'],
      english: ['Anglais tel qu’on l’écrit', 'Vide\u202f: aux États-Unis.'],
    },
    values: {
      us: 'aux États-Unis',
      gb: 'en Grande-Bretagne',
      ca: 'au Canada',
      au: 'en Australie',
      vous: 'vous',
      tu: 'tu',
      same: 'l’un ou l’autre, pas les deux',
      characters: 'caractères',
      graphemes: 'signes visibles',
      words: 'mots',
      weighted: 'caractères comptés par X',
      reply: 'réponse',
      sentence: 'phrase',
      left: 'celle de gauche',
      right: 'celle de droite',
      spaces: 'espaces insécables',
      quotes: 'guillemets',
      apostrophes: 'apostrophes',
      capitals: 'capitales accentuées',
      email: 'courriel',
      phone: 'téléphone',
      iban: 'compte bancaire',
      card: 'carte bancaire',
      order: 'numéro de commande',
    },
    columns: { swap: ['Au lieu de', 'dire'], words: ['L’une', 'l’autre'], either: ['L’une', 'l’autre'] },
    none: 'la plus employée',
    addRow: 'Ajouter une ligne',
    removeRow: (text) => `Retirer ${text || 'la ligne'}`,
    perSituation: 'Situation',
    likeOthers: 'comme partout',
  },
});

/** What a field of a kind's form is called; its key where it has no field. */
export function fieldLabel(kind: string, key: string, language: Language): string {
  const { labels } = fieldWords[language];
  return (labels[`${kind}.${key}`] ?? labels[key])?.[0] ?? key;
}
