import { words } from '../../../guide/words.ts';

interface RuleWords {
  readonly says: string;
  readonly message: string;
  readonly messageHelp: string;
  readonly why: string;
  readonly whyHelp: string;
  readonly advice: string;
  readonly adviceHelp: string;
  readonly link: string;
  readonly looksFor: string;
  readonly where: string;
  readonly level: string;
  readonly levelHelp: Readonly<Record<'required' | 'recommended' | 'hint', string>>;
  readonly theme: string;
  readonly languages: string;
  readonly sites: string;
  readonly situations: string;
  readonly all: string;
  readonly allSites: string;
  readonly examples: string;
  readonly examplesHelp: string;
  readonly bad: string;
  readonly good: string;
  readonly addBad: string;
  readonly addGood: string;
  readonly holds: Readonly<Record<'bad' | 'good', readonly [right: string, wrong: string]>>;
  readonly removeExample: string;
  readonly tryIt: string;
  readonly tryHelp: string;
  readonly situation: string;
  readonly silent: string;
  readonly missingHere: (message: string) => string;
  readonly replace: (texts: string) => string;
  readonly nothing: string;
  readonly replies: (fired: number, total: number) => string;
  readonly noReplies: string;
  readonly outcome: string;
  readonly counts: (total: number, ignored: number, mended: number, left: number) => string;
  readonly noCounts: string;
  readonly ignoredOn: (words: string) => string;
  readonly missingPlace: string;
  readonly cannotWork: (place: string, reason: string) => string;
  readonly missing: string;
  readonly said: string;
  readonly on: string;
  readonly onHelp: string;
  readonly remove: string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly copy: string;
  readonly undoChanges: string;
  readonly kind: string;
  readonly id: string;
  readonly idTaken: string;
  readonly yaml: string;
  readonly yamlHelp: string;
  readonly yamlFault: (reason: string, line: number) => string;
  readonly chooseKind: string;
  readonly groups: Readonly<Record<'words' | 'reply' | 'writing' | 'experts', string>>;
  readonly newRule: string;
  readonly notInReplies: string;
  readonly neverMatches: (field: string) => string;
  readonly spelling: string;
  readonly ownDictionaries: string;
  readonly spellingMessage: string;
  readonly slow: (pattern: string) => string;
  readonly dead: (patterns: string) => string;
}

/** What the page of one rule says. */
export const ruleWords = words<RuleWords>({
  en: {
    says: 'What it says',
    message: 'In one sentence',
    messageHelp: '%s stands for the words that were found.',
    why: 'Why',
    whyHelp: 'Shown on the finding: a rule that is understood is followed.',
    advice: 'What to write instead',
    adviceHelp: 'When only a person can word it.',
    link: 'Link to more',
    looksFor: 'What it looks for',
    where: 'Where it holds',
    level: 'Level',
    levelHelp: {
      required: 'Asked once more at the click on send.',
      recommended: 'Underlined, with a fix.',
      hint: 'Underlined lightly.',
    },
    theme: 'Theme',
    languages: 'Languages',
    sites: 'Sites',
    situations: 'Answers to',
    all: 'all',
    allSites: 'all',
    examples: 'Examples',
    examplesHelp: 'They are tests: a guide is published only when every rule finds its bad examples and leaves its good ones alone.',
    bad: 'Must be found',
    good: 'Must be left alone',
    addBad: 'Add a bad example',
    addGood: 'Add a good example',
    holds: { bad: ['found', 'not found'], good: ['left alone', 'found'] },
    removeExample: 'Remove this example',
    tryIt: 'Try it',
    tryHelp: 'Write a reply',
    situation: 'In answer to',
    silent: 'Nothing to say.',
    missingHere: (message) => `Missing: ${message}`,
    replace: (texts) => `offers ${texts}`,
    nothing: 'to remove it',
    replies: (fired, total) => `It would have spoken in ${fired} of the last ${total} ${total === 1 ? 'reply' : 'replies'}.`,
    noReplies: 'No reply was sent with Diapason yet: this will show how often the rule would have spoken.',
    outcome: 'What becomes of it',
    counts: (total, ignored, mended, left) =>
      `Ignored ${ignored} times of ${total}. Mended by a click: ${mended}. Left in the reply: ${left}.`,
    noCounts: 'It has not spoken in a reply yet.',
    ignoredOn: (words) => `Ignored on ${words}.`,
    missingPlace: 'something missing',
    cannotWork: (place, reason) => `It cannot work as it is. ${place === '' ? '' : `${place}: `}${reason}`,
    missing: 'still to be filled in',
    said: 'Told to whoever publishes',
    on: 'In force',
    onHelp: 'Off keeps the rule for later.',
    remove: 'Delete',
    removed: (name) => `“${name}” is gone from the draft`,
    undo: 'Undo',
    copy: 'Duplicate',
    undoChanges: 'Undo my changes',
    kind: 'Kind of rule',
    id: 'Name in files',
    idTaken: 'Another rule has this name.',
    yaml: 'Everything, as YAML',
    yamlHelp: 'All that this kind of rule can do, also what has no field above.',
    yamlFault: (reason, line) => `Line ${line}: ${reason}`,
    chooseKind: 'What should the new rule do?',
    groups: { words: 'Words', reply: 'The reply as a whole', writing: 'Spelling and signs', experts: 'For those who like formulas' },
    newRule: 'New rule',
    notInReplies:
      'Not checked in replies: it is about parts of a document that a reply does not have (headings, lists…). The command line checks it.',
    neverMatches: (field) =>
      `This can never match (${field}): whole words are looked for, and no word begins or ends right beside its mark. Take the mark away, or set nonword:`,
    spelling: 'The dictionaries come with Diapason: nothing that is written leaves this browser.',
    ownDictionaries:
      'It names dictionaries of its own: the command line uses them where it finds them, replies are checked with those of Diapason.',
    spellingMessage: 'Is “%s” spelled right?',
    dead: (patterns) =>
      `Matches nothing that people write: ${patterns}. A whole word has letters at its ends; “nonword: true” takes a pattern as it stands.`,
    slow: (pattern) => `The pattern ${pattern} could take minutes on some texts: the guide cannot be published with it.`,
  },
  fr: {
    says: 'Ce qu’elle dit',
    message: 'En une phrase',
    messageHelp: '%s tient lieu des mots trouvés.',
    why: 'Pourquoi',
    whyHelp: 'Montré avec la remarque : une règle comprise est suivie.',
    advice: 'Que dire à la place',
    adviceHelp: 'Quand seule une personne peut le formuler.',
    link: 'Lien pour en savoir plus',
    looksFor: 'Ce qu’elle cherche',
    where: 'Où elle vaut',
    level: 'Niveau',
    levelHelp: {
      required: 'Redemandé une fois au clic d’envoi.',
      recommended: 'Souligné, avec une correction.',
      hint: 'Souligné légèrement.',
    },
    theme: 'Thème',
    languages: 'Langues',
    sites: 'Sites',
    situations: 'Répond à',
    all: 'toutes',
    allSites: 'tous',
    examples: 'Exemples',
    examplesHelp: 'Ce sont des tests : un guide n’est publié que si chaque règle trouve ses mauvais exemples et laisse les bons.',
    bad: 'Doit être trouvé',
    good: 'Doit être laissé',
    addBad: 'Ajouter un mauvais exemple',
    addGood: 'Ajouter un bon exemple',
    holds: { bad: ['trouvé', 'pas trouvé'], good: ['laissé', 'trouvé'] },
    removeExample: 'Retirer cet exemple',
    tryIt: 'Essayer',
    tryHelp: 'Écrivez une réponse',
    situation: 'En réponse à',
    silent: 'Rien à dire.',
    missingHere: (message) => `Il manque : ${message}`,
    replace: (texts) => `propose ${texts}`,
    nothing: 'de le retirer',
    replies: (fired, total) =>
      total === 1
        ? `Elle serait intervenue ${fired} fois sur la seule réponse envoyée.`
        : `Elle serait intervenue dans ${fired} des ${total} dernières réponses.`,
    noReplies: 'Aucune réponse n’a encore été envoyée avec Diapason : vous verrez ici combien de fois la règle serait intervenue.',
    outcome: 'Ce qu’il en advient',
    counts: (total, ignored, mended, left) =>
      `Ignorée ${ignored} fois sur ${total}. Corrigée d’un clic : ${mended}. Laissée dans la réponse : ${left}.`,
    noCounts: 'Elle n’est encore intervenue dans aucune réponse.',
    ignoredOn: (words) => `Ignorée sur ${words}.`,
    missingPlace: 'ce qui manque',
    cannotWork: (place, reason) => `Elle ne peut pas fonctionner ainsi. ${place === '' ? '' : `${place} : `}${reason}`,
    missing: 'reste à remplir',
    said: 'Dit à qui publie le guide',
    on: 'En vigueur',
    onHelp: 'Désactivée, la règle est gardée pour plus tard.',
    remove: 'Supprimer',
    removed: (name) => `« ${name} » n’est plus dans le brouillon`,
    undo: 'Annuler',
    copy: 'Dupliquer',
    undoChanges: 'Annuler mes changements',
    kind: 'Genre de règle',
    id: 'Nom dans les fichiers',
    idTaken: 'Une autre règle porte ce nom.',
    yaml: 'Tout, en YAML',
    yamlHelp: 'Tout ce que ce genre de règle sait faire, même sans champ ci-dessus.',
    yamlFault: (reason, line) => `Ligne ${line} : ${reason}`,
    chooseKind: 'Que doit faire la nouvelle règle ?',
    groups: { words: 'Les mots', reply: 'La réponse entière', writing: 'Orthographe et signes', experts: 'Pour qui aime les formules' },
    newRule: 'Nouvelle règle',
    notInReplies:
      'Non vérifiée dans les réponses : elle concerne des parties de document qu’une réponse n’a pas (titres, listes…). La ligne de commande la vérifie.',
    neverMatches: (field) =>
      `Ceci ne peut jamais correspondre (${field})\u202f: des mots entiers sont cherchés, et aucun mot ne commence ni ne finit contre ce signe. Ôter le signe, ou mettre nonword\u202f:`,
    spelling: 'Les dictionnaires sont livrés avec Diapason : rien de ce qui s’écrit ne quitte ce navigateur.',
    ownDictionaries:
      'Elle nomme ses propres dictionnaires : la ligne de commande les utilise si elle les trouve, les réponses sont vérifiées avec ceux de Diapason.',
    spellingMessage: '« %s » : est-ce la bonne orthographe ?',
    dead: (patterns) =>
      `Ne correspond à rien de ce qu’on écrit : ${patterns}. Un mot entier commence et finit par une lettre ; « nonword: true » prend un motif tel quel.`,
    slow: (pattern) => `Le motif ${pattern} pourrait prendre des minutes sur certains textes : le guide ne peut pas être publié avec lui.`,
  },
});
