import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

/** What the team page says of members. */
export const memberWords = words({
  en: {
    waitingSeat: (until: string) => `invitation not used yet, valid until ${until}`,
    neverUsed: 'invitation withdrawn or ended before it was used',
    withdraw: 'Withdraw the invitation',
    withdrawTitle: (name: string) => `Withdraw the invitation of ${name}?`,
    withdrawText: (byFile: boolean) =>
      `Nobody can join with it any more, and the team’s key changes, so that what is written from now on cannot be read with it. ${
        byFile
          ? 'Whoever has the invitation’s file and its code can still read what was written before in each of the team’s files that they get. Your colleagues learn of it with the next file that you give them.'
          : 'Whoever has the file and its code can still read what was written before, as long as the login in it works: take that login away on the server.'
      }`,
    you: 'you',
    members: 'Members',
    nobodyYet: (by: string, byFile: boolean) =>
      byFile
        ? `Who is in the team comes with its first file. Ask ${by || 'whoever invited you'} for a file of the team and take it in below; then save yours and give it back: only then does the team know that you came.`
        : 'Who is in the team comes once its server was reached.',
    role: 'Role',
    rename: 'Rename',
    renameOf: (name: string) => `Rename ${name}`,
    renameHelp: 'Everybody in the team reads the new name, on what was done before too. It may not read like a colleague’s.',
    renameSave: 'Save the name',
    letGo: 'Let go',
    letGoTitle: (name: string) => `Let ${name} go?`,
    letGoText: (byFile: boolean) =>
      `What was written so far stays, and the posts they had taken are free again. From now on nothing of theirs counts, and the team’s key changes. Invitations they made end where nobody used them; this page then says whom to invite again. They keep what they read: afterwards this page lists the channels whose secret they may know. ${
        byFile
          ? 'Your colleagues, and they themselves, learn of it with the next file that they get: until then nothing changes in their browsers.'
          : 'Also take the login away on the server.'
      }`,
    inviteAgain: (names: string) => `Invite again: ${names}. Nobody had used the invitation, and it ended with the role of who made it.`,
    learnt: 'Done here. Your colleagues learn of it with the next file that you save and give them.',
    knownTitle: 'May be known by people who left',
    knownText:
      'What was published until they left may have reached their browsers, and these secrets with it; Diapason cannot see whether it did. Make a new one where they could still write as your team.',
    knownBy: (name: string) => `${name} may know`,
    knownLogin: 'Their login on the team’s server: take it away there, or change its password. Diapason cannot see whether it still works.',
    makeNew: 'Make a new one',
    secretChanged: 'changed since',
    department: 'Department',
    choose: 'Choose…',
  },
  fr: {
    waitingSeat: (until) => `invitation pas encore utilisée, valable jusqu’au ${until}`,
    neverUsed: 'invitation retirée, ou expirée avant de servir',
    withdraw: 'Retirer l’invitation',
    withdrawTitle: (name) => `Retirer l’invitation ${frenchOf(name)} ?`,
    withdrawText: (byFile) =>
      `Plus personne ne peut entrer avec elle, et la clé de l’équipe change\u00a0: elle ne permet pas de lire ce qui s’écrira désormais. ${
        byFile
          ? 'Qui a le fichier de l’invitation et son code peut encore lire ce qui était écrit avant, dans chaque fichier de l’équipe qui lui parvient. Vos collègues l’apprennent avec le prochain fichier que vous leur donnez.'
          : 'Qui a le fichier et son code peut encore lire ce qui était écrit avant, tant que l’accès qu’il contient fonctionne\u00a0: retirez cet accès sur le serveur.'
      }`,
    you: 'vous',
    members: 'Membres',
    nobodyYet: (by, byFile) =>
      byFile
        ? `Qui est dans l’équipe arrive avec son premier fichier. Demandez un fichier de l’équipe à ${by || 'la personne qui vous a invité'} et ajoutez-le ci-dessous\u00a0; puis enregistrez le vôtre et rendez-le\u00a0: alors seulement l’équipe sait que vous êtes là.`
        : 'Qui est dans l’équipe arrive une fois son serveur joint.',
    role: 'Rôle',
    rename: 'Renommer',
    renameOf: (name) => `Renommer ${name}`,
    renameHelp: 'Toute l’équipe lit le nouveau nom, aussi sur ce qui a déjà été fait. Il ne doit pas se lire comme celui d’un collègue.',
    renameSave: 'Enregistrer le nom',
    letGo: 'Retirer de l’équipe',
    letGoTitle: (name) => `Retirer ${name} de l’équipe ?`,
    letGoText: (byFile) =>
      `Ce qui a été écrit reste, et les posts que cette personne avait pris sont de nouveau libres. Désormais rien d’elle ne compte, et la clé de l’équipe change. Les invitations qu’elle a faites et dont personne ne s’est servi prennent fin\u00a0; cette page dit alors qui inviter de nouveau. Elle garde ce qu’elle a lu\u00a0: cette page liste ensuite les canaux dont elle connaît peut-être le secret. ${
        byFile
          ? 'Vos collègues, et cette personne, l’apprennent avec le prochain fichier qui leur parvient\u00a0: d’ici là, rien ne change dans leur navigateur.'
          : 'Retirez aussi son accès sur le serveur.'
      }`,
    inviteAgain: (names) =>
      `À inviter de nouveau : ${names}. Personne ne s’était servi de l’invitation, et elle a pris fin avec le rôle de qui l’avait faite.`,
    learnt: 'C’est fait ici. Vos collègues l’apprennent avec le prochain fichier que vous enregistrez et leur donnez.',
    knownTitle: 'Peut-être connu de personnes parties',
    knownText:
      'Ce qui a été publié jusqu’à leur départ a pu arriver dans leur navigateur, et ces secrets avec\u00a0; Diapason ne voit pas si c’est arrivé. Faites-en un nouveau là où ces personnes pourraient encore écrire au nom de l’équipe.',
    knownBy: (name) => `${name} connaît peut-être`,
    knownLogin:
      'Son accès au serveur de l’équipe : retirez-le là-bas, ou changez son mot de passe. Diapason ne voit pas s’il fonctionne encore.',
    makeNew: 'En faire un nouveau',
    secretChanged: 'changé depuis',
    department: 'Service',
    choose: 'Choisir…',
  },
});
