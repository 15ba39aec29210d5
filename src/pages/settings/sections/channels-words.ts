import { words } from '../../../guide/words.ts';

interface ChannelsWords {
  readonly none: readonly [title: string, text: string];
  readonly addOne: (kind: string) => string;
  readonly addTitle: string;
  readonly addFor: (department: string) => string;
  readonly users: string;
  readonly allLacking: string;
  readonly name: string;
  readonly nameHelp: string;
  readonly usedBy: (departments: string) => string;
  readonly unused: string;
  readonly unusable: (reason: string) => string;
  readonly show: string;
  readonly hide: string;
  readonly generate: string;
  readonly generated: string;
  readonly optional: (label: string) => string;
  readonly renewSecret: string;
  readonly renewAddress: string;
  readonly unkept: (names: string) => string;
  readonly toUnkept: string;
  readonly testHelp: string;
  readonly use: string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
}

export const channelsWords = words<ChannelsWords>({
  en: {
    none: ['No channel yet', 'Until there is one, messages to departments are copied by hand. Choose how to send them:'],
    addOne: (kind) => `Add: ${kind}`,
    addTitle: 'Add a channel',
    addFor: (department) => `Add a channel for ${department}`,
    users: 'For',
    allLacking: 'All without a channel',
    name: 'Name',
    nameHelp: 'To tell it from the others: “#support”, “Stores by e-mail”.',
    usedBy: (departments) => `for ${departments}`,
    unused: 'no department uses it yet',
    unusable: (reason) => `Cannot be used: ${reason}`,
    show: 'Show',
    hide: 'Hide',
    generate: 'Draw a new one',
    generated: 'Drawn. Copy it to the receiver before you keep the channel and save.',
    optional: (label) => `${label} (optional)`,
    renewSecret:
      'A new secret was made. Copy it to the receiver, choose “Keep this channel” below, then “Save” at the foot of the page. Until it is saved, Diapason signs with the old one.',
    unkept: (names) => `What you changed in ${names} is not kept yet: messages go out as before until it is kept and saved.`,
    toUnkept: 'Back to the channel',
    renewAddress:
      'The address is the secret: make a new webhook where the messages go, remove the old one there, and paste the new address.',
    testHelp: 'Sends a message marked as a test. Nothing is saved by it.',
    use: 'Keep this channel',
    removeTitle: (name) => `Remove ${name}?`,
    removeText: 'Departments that use it are left without a channel. You can still discard before saving.',
  },
  fr: {
    none: ['Pas encore de canal', 'En attendant, les messages aux services se copient à la main. Choisissez comment les envoyer :'],
    addOne: (kind) => `Ajouter : ${kind}`,
    addTitle: 'Ajouter un canal',
    addFor: (department) => `Ajouter un canal pour ${department}`,
    users: 'Pour',
    allLacking: 'Tous ceux sans canal',
    name: 'Nom',
    nameHelp: 'Pour le distinguer des autres : « #sav », « Magasins par e-mail ».',
    usedBy: (departments) => `pour ${departments}`,
    unused: 'aucun service ne l’utilise encore',
    unusable: (reason) => `Inutilisable\u202f: ${reason}`,
    show: 'Montrer',
    hide: 'Cacher',
    generate: 'Générer',
    generated: 'Généré. Copiez-le chez le destinataire avant de garder le canal et d’enregistrer.',
    optional: (label) => `${label} (facultatif)`,
    renewSecret:
      'Un nouveau secret est prêt. Copiez-le chez le destinataire, choisissez «\u202fGarder ce canal\u202f» ci-dessous, puis «\u202fEnregistrer\u202f» au bas de la page. D’ici là, Diapason signe avec l’ancien.',
    unkept: (names) =>
      `Ce que vous avez changé dans ${names} n’est pas encore gardé\u00a0: les messages partent comme avant tant que ce n’est pas gardé et enregistré.`,
    toUnkept: 'Revenir au canal',
    renewAddress:
      'L’adresse est le secret : créez un nouveau webhook là où vont les messages, supprimez-y l’ancien, et collez la nouvelle adresse.',
    testHelp: 'Envoie un message marqué comme essai. Rien n’est enregistré pour autant.',
    use: 'Garder ce canal',
    removeTitle: (name) => `Retirer ${name} ?`,
    removeText: 'Les services qui l’utilisent n’auront plus de canal. Vous pouvez encore abandonner avant d’enregistrer.',
  },
});
