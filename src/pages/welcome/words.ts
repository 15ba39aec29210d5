import { listSites } from '../../domain/sites.ts';
import { words } from '../../guide/words.ts';

interface WelcomeWords {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly (readonly [title: string, text: string])[];
  readonly sample: {
    readonly who: string;
    readonly post: string;
    readonly kind: string;
    readonly topic: string;
    readonly late: string;
    readonly department: string;
    readonly leaves: string;
    readonly undo: string;
    readonly reply: readonly [before: string, wrong: string, after: string];
    readonly finding: string;
    readonly fix: string;
    readonly picture: string;
  };
  readonly you: string;
  readonly name: string;
  readonly nameHint: string;
  readonly language: string;
  readonly auto: string;
  readonly privacy: string;
  readonly points: readonly string[];
  readonly where: string;
  readonly pin: string;
  readonly openPanel: string;
  readonly notOpened: string;
  readonly start: string;
  readonly openSite: (site: string) => string;
  readonly toChannels: string;
  readonly done: string;
}

/** What the welcome page says. */
export const welcomeWords = words<WelcomeWords>({
  en: {
    title: 'Answer in tune',
    lead: `Diapason works inside ${listSites('en')}, on the posts themselves.`,
    steps: [
      ['Label a post', 'One key says what it is. You see why it matters and who is on it.'],
      ['Hand it over', 'One click sends all a department needs. It waits in your queue until they answer.'],
      ['Reply in your brand’s tone', 'The text is checked as you type, in the site’s own reply box. You decide.'],
    ],
    sample: {
      who: 'Nadia Perrin',
      post: 'Ordered on the 3rd, still nothing.',
      kind: 'Complaint',
      topic: 'delivery',
      late: 'late by 20 min',
      department: 'Customer support',
      leaves: 'Goes to Customer support',
      undo: 'Undo',
      reply: ['Hello Nadia, sorry for ', 'any inconvenience', '.'],
      finding: 'Name the problem',
      fix: '“the delay of your parcel”',
      picture: 'Example',
    },
    you: 'You',
    name: 'Your name',
    nameHint: 'As colleagues and departments will read it',
    language: 'Language',
    auto: 'As the browser',
    privacy: 'What becomes of what you see',
    points: [
      'A post is only stored when you do something with it, in this browser. No account, no server of ours, no statistics.',
      'Alone, something leaves only when you escalate, to the department and by the channel you chose. In a team you join or found, colleagues get what you do.',
      'Replies are checked here. Nothing is sent or changed without your click.',
    ],
    where: 'Where it is',
    pin: 'On every post, a small bar with the fork. In the toolbar, its icon opens the queue: pin it with the puzzle piece.',
    openPanel: 'Open the queue',
    notOpened: 'The browser did not open it: choose the fork in the toolbar.',
    start: 'Try it',
    openSite: (site) => `Open ${site}`,
    toChannels: 'Set up departments and channels',
    done: 'Saved',
  },
  fr: {
    title: 'Répondre juste',
    lead: `Diapason travaille dans ${listSites('fr')}, sur les posts mêmes.`,
    steps: [
      ['Étiqueter un post', 'Une touche dit ce que c’est. Vous voyez pourquoi il compte et qui s’en occupe.'],
      ['Le confier', 'Un clic envoie tout ce qu’il faut à un service. Il attend dans votre file jusqu’à la réponse.'],
      ['Répondre dans le ton de la marque', 'Le texte est vérifié pendant la frappe, dans le champ du site. Vous décidez.'],
    ],
    sample: {
      who: 'Nadia Perrin',
      post: 'Commande passée le 3, toujours rien.',
      kind: 'Réclamation',
      topic: 'livraison',
      late: 'en retard de 20 min',
      department: 'Service client',
      leaves: 'Part vers Service client',
      undo: 'Annuler',
      reply: ['Bonjour Nadia, désolés pour la ', 'gêne occasionnée', '.'],
      finding: 'Nommez le problème',
      fix: '« le retard de votre colis »',
      picture: 'Exemple',
    },
    you: 'Vous',
    name: 'Votre nom',
    nameHint: 'Tel que collègues et services le liront',
    language: 'Langue',
    auto: 'Celle du navigateur',
    privacy: 'Ce que devient ce que vous voyez',
    points: [
      'Un post n’est gardé que si vous en faites quelque chose, dans ce navigateur. Pas de compte, pas de serveur à nous, pas de statistiques.',
      'Seul, quelque chose ne sort que si vous escaladez, vers le service et par le canal que vous avez choisis. Dans une équipe, vos collègues reçoivent ce que vous faites.',
      'Les réponses sont vérifiées ici. Rien n’est envoyé ni changé sans votre clic.',
    ],
    where: 'Où il se trouve',
    pin: 'Sur chaque post, une petite barre avec le diapason. Dans la barre d’outils, son icône ouvre la file : épinglez-la par la pièce de puzzle.',
    openPanel: 'Ouvrir la file',
    notOpened: 'Le navigateur ne l’a pas ouverte : choisissez le diapason dans la barre d’outils.',
    start: 'Essayer',
    openSite: (site) => `Ouvrir ${site}`,
    toChannels: 'Préparer les services et les canaux',
    done: 'Enregistré',
  },
});
