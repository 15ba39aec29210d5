/* It has more than 250 lines: everything that is said of a team stands once in English and once in French. */
import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

/** What the pages say of the team. */
export const teamWords = words({
  en: {
    lights: { alone: 'On your own', 'in-step': 'In step', 'to-send': 'To send', 'out-of-reach': 'Out of reach', asks: 'Needs you' },
    aloneHelp: 'You work alone and offline: everything is stored in this browser.',
    toSend: (count: number) => `${count} to send`,
    since: (time: string) => `Last in step ${time}.`,
    live: 'What colleagues do appears by itself.',
    notLive: 'What colleagues do appears every minute.',
    kept: 'What you do is kept here and leaves by itself as soon as the team is there again.',
    behind: (time: string) => `This computer’s clock is ${time} behind the server’s. Set it right: times shown here are wrong until then.`,
    ahead: (time: string) => `This computer’s clock is ${time} ahead of the server’s. Set it right: times shown here are wrong until then.`,
    profileCopied: (moved: number) =>
      moved === 0
        ? 'This browser’s profile had been copied, or brought back from a backup. It goes on as a new device; nothing was lost.'
        : `This browser’s profile had been copied, or brought back from a backup. It goes on as a new device, and sends ${moved === 1 ? 'one action' : `${moved} actions`} anew; nothing was lost.`,
    byFile: 'By file',
    byFileHelp:
      'Your team exchanges files by hand, and nothing leaves or comes by itself: colleagues see what you did once they took in a file that you saved after it, and you see theirs once you took in theirs.',
    waitsForFile: 'What you did since your last file waits here for the next one.',
    neverExchanged: 'No file has been exchanged yet.',
    exchanged: (time: string) => `Last exchanged ${time}.`,
    asideLight: (count: number, isBelow: boolean) =>
      `${count === 1 ? 'One item was put aside' : `${count} items were put aside`}; ${isBelow ? 'why stands below' : 'the team page says why'}.`,
    enter: 'Join or start a team',
    toTeam: 'To the team page',
    close: 'Close',
    roles: { member: 'Member', lead: 'Lead', department: 'Department', reader: 'Reader', left: 'Left' },
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
    now: 'Share now',
    adopt: 'Use this engine all the same',
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
    cancel: 'Cancel',
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
    department: 'Department',
    choose: 'Choose…',
    through: (host: string) => `${host}, where only the team can read it`,
    byHand: 'Files that you exchange by hand',
    shared:
      'The posts you act on, labels, notes, claims, replies, escalations, and the guide. Sealed with the team’s key before they leave.',
    held: 'Whatever your role, your browser receives all that the team shares: its posts and history, and its settings too, with the addresses and secrets of its channels. Whoever has those can write to the departments as your team. Treat them as your own passwords.',
    heldByThem: 'Whatever the role, their browser receives all that the team shares, the addresses and secrets of its channels too.',
    join: 'Join',
    foundTitle: 'Start a team',
    foundText: (byFile: boolean) =>
      byFile
        ? 'Without a server: what you did so far is shared with each colleague through files that you pass to and fro. Nothing leaves or comes by itself, so you may both answer the same post before a file came.'
        : 'On a server you already have. What you did so far is shared with whoever you invite.',
    teamName: 'Name of the team',
    yourName: 'Your name in it',
    engine: 'Shared through',
    found: 'Start',
    notAllowed: 'The browser did not allow this address, so nothing was done.',
    engineTitle: 'Server and login',
    engineLead:
      'Change the team’s address or your own login. It is tried before it is saved; colleagues are told of a new address while the old one answers.',
    engineMember: (host: string) => `Your own login at ${host}. It is tried before it is saved; only a lead changes the address.`,
    engineSave: 'Try and save',
    engineSaved: 'It works, and is saved.',
    movedTo: (host: string) => `A lead moved the team to ${host}. Save to go there too.`,
    exchangeTitle: 'Exchange by file',
    exchangeText: (byFile: boolean) =>
      byFile
        ? 'Everything of the team as one sealed file, to give to each colleague. Whoever takes it in sees what you did until then.'
        : 'Everything of the team as one sealed file, for a colleague without a server.',
    exportItems: 'Save the file',
    importItems: 'Take in a file…',
    fileWriting: 'Writing the file…',
    fileWritten: 'The file is saved. Pass it on to your colleague.',
    fileReading: 'Taking in the file…',
    fileStopped: 'Stopped. What was taken in stays; take in the same file again to go on.',
    fileCut: (line: number) =>
      `The end of the file is missing: it was cut after line ${line}. What stood before was taken in; ask for the file again.`,
    fileFaulty: (count: number) =>
      count === 1 ? 'One line could not be read; the others were taken in.' : `${count} lines could not be read; the others were taken in.`,
    fileLine: (line: number) => `Line ${line}:`,
    fileAside: (count: number) =>
      count === 1 ? 'One item was put aside: why stands below.' : `${count} items were put aside: why stands below.`,
    added: (events: number, versions: number) =>
      `Added ${events} ${events === 1 ? 'action' : 'actions'} and ${versions} ${versions === 1 ? 'version' : 'versions'}.`,
    asideTitle: (count: number) => `Put aside (${count})`,
    asideText: 'None of this counts anywhere, and nothing of it is lost: it is looked at again when roles, keys or clocks change.',
    times: (count: number) => `${count} times`,
    leave: 'Stop sharing',
    leaveTitle: 'Stop sharing with this team?',
    leaveText: 'What is here stays here. To come back you need a new invitation.',
    guideTitle: 'Guide at a web address',
    guideText: 'Follow a guide that somebody publishes. An older one is never taken.',
    guideAddress: 'Address of the guide',
    follow: 'Follow',
    followed: 'Saved. The guide is looked at every few minutes.',
    publish: 'Save my guide as a file to publish',
  },
  fr: {
    lights: {
      alone: 'En solo',
      'in-step': 'À jour',
      'to-send': 'À envoyer',
      'out-of-reach': 'Hors d’atteinte',
      asks: 'À vous de voir',
    },
    aloneHelp: 'Vous travaillez seul et hors ligne : tout est stocké dans ce navigateur.',
    toSend: (count) => `${count} à envoyer`,
    since: (time) => `À jour pour la dernière fois ${time}.`,
    live: 'Ce que font vos collègues apparaît aussitôt.',
    notLive: 'Ce que font vos collègues apparaît chaque minute.',
    kept: 'Ce que vous faites est gardé ici et partira tout seul dès que l’équipe sera de nouveau là.',
    behind: (time) =>
      `L’horloge de cet ordinateur retarde de ${time} sur celle du serveur. Réglez-la\u00a0: d’ici là, les heures affichées sont fausses.`,
    ahead: (time) =>
      `L’horloge de cet ordinateur avance de ${time} sur celle du serveur. Réglez-la\u00a0: d’ici là, les heures affichées sont fausses.`,
    profileCopied: (moved) =>
      moved === 0
        ? 'Le profil de ce navigateur a été copié, ou repris d’une sauvegarde. Il continue comme un nouvel appareil\u00a0; rien n’est perdu.'
        : `Le profil de ce navigateur a été copié, ou repris d’une sauvegarde. Il continue comme un nouvel appareil et renvoie ${moved === 1 ? 'une action' : `${moved} actions`}\u00a0; rien n’est perdu.`,
    byFile: 'Par fichier',
    byFileHelp:
      'Votre équipe s’échange des fichiers, et rien ne part ni n’arrive tout seul\u00a0: vos collègues voient ce que vous avez fait une fois ajouté un fichier que vous avez enregistré ensuite, et vous voyez ce qu’ils ont fait une fois le leur ajouté.',
    waitsForFile: 'Ce que vous avez fait depuis votre dernier fichier attend ici le prochain.',
    neverExchanged: 'Aucun fichier n’a encore été échangé.',
    exchanged: (time) => `Dernier échange ${time}.`,
    asideLight: (count, isBelow) =>
      `${count === 1 ? 'Un élément est mis de côté' : `${count} éléments sont mis de côté`}\u00a0; ${isBelow ? 'la raison est dite plus bas' : 'la page de l’équipe dit pourquoi'}.`,
    enter: 'Rejoindre ou créer une équipe',
    toTeam: 'Vers la page de l’équipe',
    close: 'Fermer',
    roles: { member: 'Membre', lead: 'Responsable', department: 'Service', reader: 'Lecteur', left: 'N’est plus là' },
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
    now: 'Partager maintenant',
    adopt: 'Utiliser ce moteur quand même',
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
    cancel: 'Annuler',
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
    department: 'Service',
    choose: 'Choisir…',
    through: (host) => `${host}, où seule l’équipe peut le lire`,
    byHand: 'Des fichiers que vous vous échangez',
    shared:
      'Les posts sur lesquels vous agissez, étiquettes, notes, prises en charge, réponses, escalades, et le guide. Scellés avec la clé de l’équipe avant de partir.',
    held: 'Quel que soit votre rôle, votre navigateur reçoit tout ce que l’équipe partage\u00a0: ses posts et leur historique, et ses réglages, avec les adresses et les secrets de ses canaux. Qui les a peut écrire aux services au nom de l’équipe. Gardez-les comme vos propres mots de passe.',
    heldByThem:
      'Quel que soit le rôle, son navigateur reçoit tout ce que l’équipe partage, avec les adresses et les secrets de ses canaux.',
    join: 'Rejoindre',
    foundTitle: 'Créer une équipe',
    foundText: (byFile) =>
      byFile
        ? 'Sans serveur\u00a0: ce que vous avez fait jusqu’ici est partagé avec chaque collègue par des fichiers que vous vous passez. Rien ne part ni n’arrive tout seul\u00a0: vous pouvez répondre à deux au même post avant qu’un fichier arrive.'
        : 'Sur un serveur que vous avez déjà. Ce que vous avez fait jusqu’ici est partagé avec les personnes invitées.',
    teamName: 'Nom de l’équipe',
    yourName: 'Votre nom dans l’équipe',
    engine: 'Partagé par',
    found: 'Créer',
    notAllowed: 'Le navigateur n’a pas autorisé cette adresse : rien n’a été fait.',
    engineTitle: 'Serveur et identifiants',
    engineLead:
      'Changer l’adresse de l’équipe ou vos propres identifiants. Ils sont essayés avant d’être enregistrés\u00a0; vos collègues apprennent la nouvelle adresse tant que l’ancienne répond.',
    engineMember: (host) =>
      `Vos propres identifiants sur ${host}. Ils sont essayés avant d’être enregistrés\u00a0; seul un responsable change l’adresse.`,
    engineSave: 'Essayer et enregistrer',
    engineSaved: 'Cela fonctionne, et c’est enregistré.',
    movedTo: (host) => `Un responsable a déplacé l’équipe vers ${host}. Enregistrez pour l’y suivre.`,
    exchangeTitle: 'Échanger par fichier',
    exchangeText: (byFile) =>
      byFile
        ? 'Tout ce qui est à l’équipe en un fichier scellé, à donner à chaque collègue. Qui l’ajoute voit ce que vous avez fait jusque-là.'
        : 'Tout ce qui est à l’équipe en un fichier scellé, pour un collègue sans serveur.',
    exportItems: 'Enregistrer le fichier',
    importItems: 'Ajouter un fichier…',
    fileWriting: 'Écriture du fichier…',
    fileWritten: 'Le fichier est enregistré. Passez-le à votre collègue.',
    fileReading: 'Lecture du fichier…',
    fileStopped: 'Arrêté. Ce qui a été pris reste ; reprenez le même fichier pour continuer.',
    fileCut: (line) =>
      `La fin du fichier manque : il a été coupé après la ligne ${line}. Ce qui précède a été pris ; redemandez le fichier.`,
    fileFaulty: (count) =>
      count === 1 ? 'Une ligne est illisible ; les autres ont été prises.' : `${count} lignes sont illisibles ; les autres ont été prises.`,
    fileLine: (line) => `Ligne ${line} :`,
    fileAside: (count) =>
      count === 1
        ? 'Un élément a été mis de côté\u00a0: la raison est dite plus bas.'
        : `${count} éléments ont été mis de côté\u00a0: la raison est dite plus bas.`,
    added: (events, versions) =>
      `Ajouté\u202f: ${events} ${events > 1 ? 'actions' : 'action'} et ${versions} ${versions > 1 ? 'versions' : 'version'}.`,
    asideTitle: (count) => `Mis de côté (${count})`,
    asideText: 'Rien de cela ne compte nulle part, et rien n’est perdu : c’est réexaminé quand un rôle, une clé ou une horloge change.',
    times: (count) => `${count} fois`,
    leave: 'Ne plus partager',
    leaveTitle: 'Ne plus partager avec cette équipe ?',
    leaveText: 'Ce qui est ici reste ici. Pour revenir, il faudra une nouvelle invitation.',
    guideTitle: 'Guide à une adresse web',
    guideText: 'Suivre un guide que quelqu’un publie. Un plus ancien n’est jamais pris.',
    guideAddress: 'Adresse du guide',
    follow: 'Suivre',
    followed: 'Enregistré. Le guide est consulté toutes les quelques minutes.',
    publish: 'Enregistrer mon guide à publier',
  },
});
