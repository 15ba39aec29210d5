import { listSites } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';

interface WorkspacesWords {
  readonly title: string;
  readonly text: string;
  readonly alone: string;
  /** The button in a page's head. */
  readonly change: (name: string) => string;
  readonly waiting: (count: number) => string;
  readonly shown: string;
  readonly show: string;
  readonly first: string;
  readonly makeFirst: string;
  readonly name: string;
  readonly rename: string;
  readonly remove: string;
  readonly cancel: string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly removeUnsent: (count: number) => string;
  readonly removed: (name: string) => string;
  readonly newName: string;
  readonly add: string;
  readonly addHelp: string;
  readonly presentName: string;
  readonly added: (name: string) => string;
  readonly saved: string;
  readonly accounts: string;
  readonly accountsText: string;
  readonly noAccounts: string;
  readonly unbound: (first: string) => string;
  readonly bind: (name: string) => string;
  readonly bound: (account: string, name: string) => string;
  readonly offer: (name: string) => string;
  readonly offerYes: string;
  readonly into: (name: string) => string;
  readonly others: string;
}

/** What our pages say of workspaces. */
export const workspacesWords = words<WorkspacesWords>({
  en: {
    title: 'Workspaces',
    text: 'One for each brand. Each has its own posts, labels, guide, departments and team; nothing passes from one to another.',
    alone: 'You answer for several brands? Give each a workspace of its own: posts, labels, guide, departments and team stay apart.',
    change: (name) => `Workspace: ${name}. Choose another one`,
    waiting: (count) => `${count} waiting`,
    shown: 'shown here',
    show: 'Show',
    first: 'for accounts nobody has bound',
    makeFirst: 'Use for unbound accounts',
    name: 'Name in this browser',
    rename: 'Rename',
    remove: 'Remove…',
    cancel: 'Cancel',
    removeTitle: (name) => `Remove “${name}” from this browser?`,
    removeText:
      'Its posts, labels, notes, guide and history are deleted here for good. What its team already received stays with the team.',
    removeUnsent: (count) => `${count === 1 ? 'One thing has' : `${count} things have`} not been sent yet and will be lost.`,
    removed: (name) => `“${name}” was removed.`,
    newName: 'Name of the new workspace',
    add: 'Add a workspace',
    addHelp: 'It starts empty, with your name and settings.',
    presentName: 'Name of the present one',
    added: (name) => `“${name}” is ready. It is shown here now.`,
    saved: 'Saved.',
    accounts: 'Accounts',
    accountsText: `Diapason sees which account is signed in on ${listSites('en')}, and shows that account the workspace it answers for.`,
    noAccounts: `No account was seen yet. Open ${listSites('en', 'disjunction')}, and you are asked there.`,
    unbound: (first) => `Not chosen (${first})`,
    bind: (name) => `Answer for “${name}”`,
    bound: (account, name) => `${account} answers for “${name}”.`,
    offer: (name) => `The page beside this one is “${name}”.`,
    offerYes: 'Show it',
    into: (name) => `It is added to the workspace “${name}”.`,
    others: 'Another workspace',
  },
  fr: {
    title: 'Espaces de travail',
    text: 'Un par marque. Chacun a ses posts, ses étiquettes, son guide, ses services et son équipe ; rien ne passe de l’un à l’autre.',
    alone:
      'Vous répondez pour plusieurs marques ? Donnez à chacune son espace : posts, étiquettes, guide, services et équipe restent séparés.',
    change: (name) => `Espace de travail : ${name}. En choisir un autre`,
    waiting: (count) => `${count} en attente`,
    shown: 'affiché ici',
    show: 'Afficher',
    first: 'pour les comptes non liés',
    makeFirst: 'Utiliser pour les comptes non liés',
    name: 'Nom dans ce navigateur',
    rename: 'Renommer',
    remove: 'Retirer…',
    cancel: 'Annuler',
    removeTitle: (name) => `Retirer « ${name} » de ce navigateur ?`,
    removeText:
      'Ses posts, étiquettes, notes, guide et historique sont supprimés ici, pour de bon. Ce que son équipe a déjà reçu reste à l’équipe.',
    removeUnsent: (count) =>
      count === 1 ? 'Un élément n’est pas encore parti et sera perdu.' : `${count} éléments ne sont pas encore partis et seront perdus.`,
    removed: (name) => `« ${name} » a été retiré.`,
    newName: 'Nom du nouvel espace',
    add: 'Ajouter un espace',
    addHelp: 'Il commence vide, avec votre nom et vos réglages.',
    presentName: 'Nom de l’espace actuel',
    added: (name) => `« ${name} » est prêt. Il est maintenant affiché ici.`,
    saved: 'Enregistré.',
    accounts: 'Comptes',
    accountsText: `Diapason voit quel compte est connecté sur ${listSites('fr')}, et montre à ce compte l’espace de travail pour lequel il répond.`,
    noAccounts: `Aucun compte vu pour l’instant. Ouvrez ${listSites('fr', 'disjunction')} : la question y sera posée.`,
    unbound: (first) => `Non choisi (${first})`,
    bind: (name) => `Répondre pour «\u202f${name}\u202f»`,
    bound: (account, name) => `${account} répond pour « ${name} ».`,
    offer: (name) => `La page à côté est celle de « ${name} ».`,
    offerYes: 'L’afficher',
    into: (name) => `C’est ajouté à l’espace « ${name} ».`,
    others: 'Un autre espace de travail',
  },
});
