import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

/** What the team page says of invitations, to whoever makes and whoever takes one. */
export const inviteWords = words({
  en: {
    inviteTitle: 'Invite somebody',
    inviteName: 'Name',
    invite: 'Make the invitation',
    invited: (name: string) => `The invitation of ${name} is ready. It lets in one browser, within seven days.`,
    invitedOver: (name: string, isWithdrawn: boolean) =>
      isWithdrawn
        ? `The invitation of ${name} was withdrawn. Its file and its code let nobody in any more.`
        : `The invitation of ${name} was used or withdrawn. Its file and its code let nobody in any more.`,
    copyText: 'Copy its text',
    codeIs: 'Its code:',
    codeCare: 'Tell the code by phone or another channel than the one the file takes. It is shown only now, and stored nowhere.',
    forWhom: 'For',
    somebodyNew: 'somebody new',
    anotherComputer: (name: string) => `${name}, on another computer`,
    myComputerTitle: 'Another computer of mine',
    myComputerText: 'An invitation lets in one browser. Make one for each further computer or browser that you work with.',
    code: 'Code',
    codeHelp: 'Ten letters and digits, which whoever invites you tells you by phone or another channel.',
    copied: 'Copied',
    saveFile: 'Save as a file',
    inviteCare:
      'Whoever has both the file and the code can join in their place, and read what the team wrote so far. Once it was used it lets nobody in.',
    joinTitle: 'Join a team',
    joinText:
      'A lead gave you an invitation: choose its file, or paste its text, and type the code you were told. Nothing is shared before you accept.',
    paste: 'Invitation',
    look: 'Look at the invitation',
    chooseFile: 'Choose the file…',
    invites: (by: string, team: string) => `${by} invites you to ${team}`,
    offerYou: 'You will be',
    offerWhere: 'Shared through',
    offerShared: 'Shared from then on',
    offerHeld: 'What you will hold',
    offerKept: 'Never shared',
    offerUntil: 'Valid until',
    notShared: 'What you did before joining: it stays on this computer, in a workspace of its own. The time you spend is never shared.',
    roleHelp: {
      member: 'labels, takes, answers and escalates posts',
      lead: 'does everything, publishes the guide and the workspace, decides who is in',
      department: 'sees and answers what is escalated to the department',
      reader: 'reads everything and changes nothing',
    },
    roleIs: (role: string, help: string) => `${role}: ${help}.`,
    through: (host: string) => `${host}, where only the team can read it`,
    byHand: 'Files that you exchange by hand',
    shared:
      'The posts you act on, labels, notes, claims, replies, escalations, and the guide. Sealed with the team’s key before they leave.',
    held: 'Whatever your role, your browser receives all that the team shares: its posts and history, and its settings too, with the addresses and secrets of its channels. Whoever has those can write to the departments as your team. Treat them as your own passwords.',
    heldByThem: 'Whatever the role, their browser receives all that the team shares, the addresses and secrets of its channels too.',
    join: 'Join',
  },
  fr: {
    inviteTitle: 'Inviter quelqu’un',
    inviteName: 'Nom',
    invite: 'Préparer l’invitation',
    invited: (name) => `L’invitation ${frenchOf(name)} est prête. Elle laisse entrer un seul navigateur, dans les sept jours.`,
    invitedOver: (name, isWithdrawn) =>
      `L’invitation ${frenchOf(name)} a ${isWithdrawn ? 'été retirée' : 'servi ou été retirée'}. Son fichier et son code ne laissent plus entrer personne.`,
    copyText: 'Copier son texte',
    codeIs: 'Son code\u00a0:',
    codeCare:
      'Donnez le code par téléphone ou par un autre canal que celui du fichier. Il n’est affiché que maintenant, et n’est stocké nulle part.',
    forWhom: 'Pour',
    somebodyNew: 'quelqu’un de nouveau',
    anotherComputer: (name) => `${name}, sur un autre ordinateur`,
    myComputerTitle: 'Un autre ordinateur à moi',
    myComputerText: 'Une invitation laisse entrer un seul navigateur. Faites-en une par ordinateur ou navigateur de plus.',
    code: 'Code',
    codeHelp: 'Dix lettres et chiffres, que la personne qui vous invite vous donne par téléphone ou par un autre canal.',
    copied: 'Copié',
    saveFile: 'Enregistrer en fichier',
    inviteCare:
      'Qui a le fichier et le code peut entrer à sa place, et lire ce que l’équipe a écrit jusqu’ici. Une fois utilisée, elle ne laisse plus entrer personne.',
    joinTitle: 'Rejoindre une équipe',
    joinText:
      'Un responsable vous a donné une invitation : choisissez son fichier, ou collez son texte, et tapez le code qu’on vous a dit. Rien n’est partagé avant votre accord.',
    paste: 'Invitation',
    look: 'Regarder l’invitation',
    chooseFile: 'Choisir le fichier…',
    invites: (by, team) => `${by} vous invite dans ${team}`,
    offerYou: 'Vous serez',
    offerWhere: 'Partagé par',
    offerShared: 'Partagé dès lors',
    offerHeld: 'Ce que vous aurez',
    offerKept: 'Jamais partagé',
    offerUntil: 'Valable jusqu’au',
    notShared:
      'Ce que vous avez fait avant : cela reste sur cet ordinateur, dans un espace à part. Le temps que vous passez n’est jamais partagé.',
    roleHelp: {
      member: 'étiquette, prend, répond et escalade',
      lead: 'fait tout, publie le guide et l’espace de travail, décide qui est là',
      department: 'voit ce qui est escaladé au service et y répond',
      reader: 'lit tout et ne modifie rien',
    },
    roleIs: (role, help) => `${role} : ${help}.`,
    through: (host) => `${host}, où seule l’équipe peut le lire`,
    byHand: 'Des fichiers que vous vous échangez',
    shared:
      'Les posts sur lesquels vous agissez, étiquettes, notes, prises en charge, réponses, escalades, et le guide. Scellés avec la clé de l’équipe avant de partir.',
    held: 'Quel que soit votre rôle, votre navigateur reçoit tout ce que l’équipe partage\u00a0: ses posts et leur historique, et ses réglages, avec les adresses et les secrets de ses canaux. Qui les a peut écrire aux services au nom de l’équipe. Gardez-les comme vos propres mots de passe.',
    heldByThem:
      'Quel que soit le rôle, son navigateur reçoit tout ce que l’équipe partage, avec les adresses et les secrets de ses canaux.',
    join: 'Rejoindre',
  },
});
