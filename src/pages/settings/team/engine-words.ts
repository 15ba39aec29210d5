import { words } from '../../../guide/words.ts';

/** What the team page says of the engine: starting a team, its server, and leaving it. */
export const engineWords = words({
  en: {
    adopt: 'Use this engine all the same',
    foundTitle: 'Start a team',
    foundText: (byFile: boolean) =>
      byFile
        ? 'Without a server: what you did so far is shared with each colleague through files that you pass to and fro. Nothing leaves or comes by itself, so you may both answer the same post before a file came.'
        : 'On a server you already have. What you did so far is shared with whoever you invite.',
    teamName: 'Name of the team',
    yourName: 'Your name in it',
    engine: 'Shared through',
    found: 'Start',
    engineTitle: 'Server and login',
    engineLead:
      'Change the team’s address or your own login. It is tried before it is saved; colleagues are told of a new address while the old one answers.',
    engineMember: (host: string) => `Your own login at ${host}. It is tried before it is saved; only a lead changes the address.`,
    engineSave: 'Try and save',
    engineSaved: 'It works, and is saved.',
    movedTo: (host: string) => `A lead moved the team to ${host}. Save to go there too.`,
    leave: 'Stop sharing',
    leaveTitle: 'Stop sharing with this team?',
    leaveText: 'What is here stays here. To come back you need a new invitation.',
  },
  fr: {
    adopt: 'Utiliser ce moteur quand même',
    foundTitle: 'Créer une équipe',
    foundText: (byFile) =>
      byFile
        ? 'Sans serveur\u00a0: ce que vous avez fait jusqu’ici est partagé avec chaque collègue par des fichiers que vous vous passez. Rien ne part ni n’arrive tout seul\u00a0: vous pouvez répondre à deux au même post avant qu’un fichier arrive.'
        : 'Sur un serveur que vous avez déjà. Ce que vous avez fait jusqu’ici est partagé avec les personnes invitées.',
    teamName: 'Nom de l’équipe',
    yourName: 'Votre nom dans l’équipe',
    engine: 'Partagé par',
    found: 'Créer',
    engineTitle: 'Serveur et identifiants',
    engineLead:
      'Changer l’adresse de l’équipe ou vos propres identifiants. Ils sont essayés avant d’être enregistrés\u00a0; vos collègues apprennent la nouvelle adresse tant que l’ancienne répond.',
    engineMember: (host) =>
      `Vos propres identifiants sur ${host}. Ils sont essayés avant d’être enregistrés\u00a0; seul un responsable change l’adresse.`,
    engineSave: 'Essayer et enregistrer',
    engineSaved: 'Cela fonctionne, et c’est enregistré.',
    movedTo: (host) => `Un responsable a déplacé l’équipe vers ${host}. Enregistrez pour l’y suivre.`,
    leave: 'Ne plus partager',
    leaveTitle: 'Ne plus partager avec cette équipe ?',
    leaveText: 'Ce qui est ici reste ici. Pour revenir, il faudra une nouvelle invitation.',
  },
});
