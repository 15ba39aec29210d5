import { words } from '../../guide/words.ts';
import type { Place } from './route.ts';

interface GuideWords {
  readonly title: string;
  readonly places: Readonly<Record<Place, string>>;
  readonly inForce: (version: string) => string;
  readonly shipped: string;
  readonly you: string;
  readonly search: string;
  readonly languages: string;
  readonly all: string;
  readonly add: string;
  readonly terms: string;
  readonly name: string;
  readonly accept: string;
  readonly acceptHelp: string;
  readonly reject: string;
  readonly rejectHelp: string;
  readonly makeRule: string;
  readonly notProposable: string;
  readonly nothingToPropose: string;
  readonly noTheme: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly choose: string;
  readonly chooseHelp: string;
  readonly off: string;
  readonly notInReplies: string;
  readonly changed: string;
  readonly fresh: string;
  readonly broken: string;
  readonly ignored: (ignored: number, total: number) => string;
  readonly told: (count: number) => string;
  readonly toLookAt: string;
  readonly toLookAtHelp: string;
  readonly back: string;
  readonly unsaved: (count: number) => string;
  readonly noteLabel: string;
  readonly noteHint: string;
  readonly publish: string;
  readonly propose: string;
  readonly publishing: string;
  readonly discardText: string;
  readonly published: string;
  readonly proposed: string;
  readonly newer: string;
  readonly merge: string;
  readonly conflicts: (rules: string) => string;
  readonly notPublished: string;
  readonly 'silent-on-bad': (rule: string) => string;
  readonly 'fires-on-good': (rule: string) => string;
  readonly cannotWork: (rule: string) => string;
  readonly twice: (id: string) => string;
  readonly slow: (rule: string) => string;
  readonly slowPattern: string;
  readonly slowText: string;
  readonly openRule: string;
  readonly readOnly: string;
  /** For roles that do not propose either. */
  readonly readAlone: string;
  readonly fork: (version: string) => string;
  readonly forkHelp: string;
  readonly compare: string;
  readonly join: string;
}

/** What the guide page says around its parts. */
export const guideWords = words<GuideWords>({
  en: {
    title: 'Tone guide',
    places: { rules: 'Rules', versions: 'Versions', proposals: 'Proposals', exchange: 'Import and export' },
    inForce: (version) => `in force: the version of ${version}`,
    you: 'you',
    shipped: 'the guide that ships with Diapason',
    search: 'Search a rule, a word…',
    languages: 'Language of the rules',
    all: 'All',
    add: 'Add a rule',
    terms: 'Name and words of the brand',
    name: 'Name of the guide',
    accept: 'Always right',
    acceptHelp: 'One per line: names, products, expressions that no rule on words complains about.',
    reject: 'Never right',
    rejectHelp: 'From a Vale package, one per line. Replies are not checked for them until they are a rule.',
    makeRule: 'Make them a rule “Words to avoid”',
    notProposable: 'Rules and words can be proposed; the name of the guide and patterns among its words stay in your draft.',
    nothingToPropose: 'Only whoever publishes the guide can change this.',
    noTheme: 'Other rules',
    none: 'No rule found',
    noneHelp: 'No rule holds these words. Clear the search, or add a rule.',
    choose: 'Choose a rule',
    chooseHelp: 'Each rule says what it looks for, why, and shows what it would have said of your last replies.',
    off: 'off',
    notInReplies: 'not in replies',
    changed: 'changed',
    fresh: 'new',
    broken: 'to mend',
    ignored: (ignored, total) => `ignored ${ignored} of ${total}`,
    told: (count) => `${count} ${count === 1 ? 'remark' : 'remarks'}`,
    toLookAt: 'Rules to look at',
    toLookAtHelp: 'Those who write ignore them, or say that they are wrong.',
    back: 'All rules',
    unsaved: (count) => (count === 1 ? '1 rule changed' : count === 0 ? 'Guide changed' : `${count} rules changed`),
    noteLabel: 'What changes, for your colleagues',
    noteHint: 'What changes (colleagues read it)',
    publish: 'Publish',
    propose: 'Propose',
    publishing: 'Publishing…',
    discardText: 'What you changed since the version in force is lost.',
    published: 'Published: reply boxes use it from now on',
    proposed: 'Proposed: whoever publishes the guide sees it',
    newer: 'A newer version was published meanwhile. Your changes are still here.',
    merge: 'Put mine on top of it',
    conflicts: (rules) => `Changed on both sides, yours are kept: ${rules}. Compare before you publish.`,
    notPublished: 'Not published. The guide in force stays as it is.',
    'silent-on-bad': (rule) => `“${rule}” says nothing of its bad example:`,
    'fires-on-good': (rule) => `“${rule}” complains about its good example:`,
    cannotWork: (rule) => `“${rule}” cannot work as it is:`,
    twice: (id) => `Two rules are named ${id}.`,
    slow: (rule) => `“${rule}” has a pattern that could take minutes on some texts:`,
    slowPattern: 'Pattern',
    slowText: 'A slow text',
    openRule: 'Open the rule',
    readOnly: 'Only those who publish can change the guide. What you change here you can propose.',
    readAlone: 'You can read the guide. Members of your team propose changes, and a lead publishes them.',
    fork: (version) => `Another version was published at the same time: that of ${version}.`,
    forkHelp: 'Every device uses the same one until they are joined.',
    compare: 'Compare',
    join: 'Join the two',
  },
  fr: {
    title: 'Guide de ton',
    places: { rules: 'Règles', versions: 'Versions', proposals: 'Propositions', exchange: 'Importer, exporter' },
    inForce: (version) => `en vigueur : la version du ${version}`,
    you: 'vous',
    shipped: 'le guide livré avec Diapason',
    search: 'Chercher une règle, un mot…',
    languages: 'Langue des règles',
    all: 'Toutes',
    add: 'Ajouter une règle',
    terms: 'Nom et mots de la marque',
    name: 'Nom du guide',
    accept: 'Toujours justes',
    acceptHelp: 'Un par ligne : noms, produits, expressions que les règles sur les mots ne reprennent pas.',
    reject: 'Jamais justes',
    rejectHelp: 'Venus d’un paquet Vale, un par ligne. Les réponses ne sont vérifiées sur ces mots qu’une fois qu’ils sont une règle.',
    makeRule: 'En faire une règle « Mots à éviter »',
    notProposable: 'Les règles et les mots se proposent ; le nom du guide et les motifs parmi ses mots restent dans votre brouillon.',
    nothingToPropose: 'Seule la personne qui publie le guide peut changer cela.',
    noTheme: 'Autres règles',
    none: 'Aucune règle trouvée',
    noneHelp: 'Aucune règle ne contient ces mots. Effacez la recherche, ou ajoutez une règle.',
    choose: 'Choisissez une règle',
    chooseHelp: 'Chaque règle dit ce qu’elle cherche et pourquoi, et montre ce qu’elle aurait dit de vos dernières réponses.',
    off: 'désactivée',
    notInReplies: 'pas dans les réponses',
    changed: 'modifiée',
    fresh: 'nouvelle',
    broken: 'à corriger',
    ignored: (ignored, total) => `ignorée ${ignored} fois sur ${total}`,
    told: (count) => `${count} remarque${count > 1 ? 's' : ''}`,
    toLookAt: 'Règles à revoir',
    toLookAtHelp: 'Celles et ceux qui écrivent les ignorent, ou disent qu’elles se trompent.',
    back: 'Toutes les règles',
    unsaved: (count) => (count === 0 ? 'Guide modifié' : count === 1 ? '1 règle modifiée' : `${count} règles modifiées`),
    noteLabel: 'Ce qui change, pour vos collègues',
    noteHint: 'Ce qui change (vos collègues le lisent)',
    publish: 'Publier',
    propose: 'Proposer',
    publishing: 'Publication…',
    discardText: 'Ce que vous avez changé depuis la version en vigueur est perdu.',
    published: 'Publié : les réponses sont vérifiées avec ce guide dès maintenant',
    proposed: 'Proposé : la personne qui publie le guide le voit',
    newer: 'Une version plus récente a été publiée entre-temps. Vos changements sont toujours là.',
    merge: 'Mettre les miens par-dessus',
    conflicts: (rules) => `Modifiées des deux côtés, les vôtres sont gardées : ${rules}. Comparez avant de publier.`,
    notPublished: 'Pas publié. Le guide en vigueur reste tel quel.',
    'silent-on-bad': (rule) => `« ${rule} » ne dit rien de son mauvais exemple :`,
    'fires-on-good': (rule) => `« ${rule} » reprend son bon exemple :`,
    cannotWork: (rule) => `« ${rule} » ne peut pas fonctionner ainsi :`,
    twice: (id) => `Deux règles portent le nom ${id}.`,
    slow: (rule) => `« ${rule} » contient un motif qui pourrait prendre des minutes sur certains textes :`,
    slowPattern: 'Motif',
    slowText: 'Un texte lent',
    openRule: 'Ouvrir la règle',
    readOnly: 'Seules les personnes qui publient changent le guide. Ce que vous modifiez ici, vous pouvez le proposer.',
    readAlone: 'Vous pouvez lire le guide. Les membres de votre équipe proposent des changements, et un responsable les publie.',
    fork: (version) => `Une autre version a été publiée au même moment : celle du ${version}.`,
    forkHelp: 'Tous les appareils utilisent la même jusqu’à leur réunion.',
    compare: 'Comparer',
    join: 'Réunir les deux',
  },
});
