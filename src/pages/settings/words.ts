import { words } from '../../guide/words.ts';

/** The sections, in the order shown. */
export const sections = ['me', 'sites', 'workspace', 'departments', 'channels', 'team', 'versions', 'data', 'keys', 'about'] as const;
export type Section = (typeof sections)[number];

/** What the settings page says around its sections. */
export const settingsWords = words({
  en: {
    title: 'Settings',
    guide: 'Tone guide →',
    sections: {
      me: 'Me',
      sites: 'Sites',
      workspace: 'Workspace',
      departments: 'Departments',
      channels: 'Channels',
      team: 'Team',
      versions: 'Versions',
      data: 'Data',
      keys: 'Keyboard shortcuts',
      about: 'About',
    },
    about: {
      me: 'For this browser. Of it only your name reaches your team.',
      sites: 'Where Diapason shows its bar.',
      workspace: 'What the whole team agrees on.',
      departments: 'Who gets what, and how long they have.',
      channels: 'The ways a message reaches a department.',
      team: 'One tone, one memory, no double answers. Sealed before it leaves this browser.',
      versions: 'Every publication of the workspace is kept. Restoring one puts it into your draft; nothing is overwritten.',
      data: 'What this browser holds, and how to save it or bring it back.',
      keys: 'Everything can be done without a mouse.',
      about: 'What Diapason is, and what it does with what it sees.',
    },
    /** The team’s line where files go by hand. */
    teamByFile:
      'One tone, one memory, passed on in files: what colleagues did counts here once you took in theirs. Sealed before it leaves this browser.',
    saved: 'Saved',
    /** What the bar at the foot says of the workspace. */
    bar: {
      unsaved: 'Unsaved changes to the workspace',
      noteLabel: 'What changed',
      noteHint: 'What changed (optional)',
      discardText: 'What you changed since the last save is lost.',
      newer: 'The workspace was changed elsewhere in the meantime. Your entries are still here.',
      onTop: 'Save mine on top of it',
      save: 'Save',
      saving: 'Saving…',
      saved: 'Saved as a new version',
    },
    required: 'Write something here.',
    add: 'Add',
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    cancel: 'Cancel',
    done: 'Done',
    edit: 'Edit',
  },
  fr: {
    title: 'Réglages',
    guide: 'Guide de ton →',
    sections: {
      me: 'Moi',
      sites: 'Sites',
      workspace: 'Espace de travail',
      departments: 'Services',
      channels: 'Canaux',
      team: 'Équipe',
      versions: 'Versions',
      data: 'Données',
      keys: 'Raccourcis clavier',
      about: 'À propos',
    },
    about: {
      me: 'Pour ce navigateur. Seul votre nom parvient à votre équipe.',
      sites: 'Où Diapason montre sa barre.',
      workspace: 'Ce dont toute l’équipe convient.',
      departments: 'Qui reçoit quoi, et en combien de temps.',
      channels: 'Par où un message arrive à un service.',
      team: 'Un seul ton, une seule mémoire, pas de double réponse. Scellé avant de quitter ce navigateur.',
      versions: 'Chaque publication de l’espace de travail est gardée. En rétablir une la met dans votre brouillon ; rien n’est écrasé.',
      data: 'Ce que ce navigateur contient, et comment le sauvegarder ou le retrouver.',
      keys: 'Tout se fait sans souris.',
      about: 'Ce qu’est Diapason, et ce qu’il fait de ce qu’il voit.',
    },
    teamByFile:
      'Un seul ton, une seule mémoire, passés par fichiers\u00a0: ce que vos collègues ont fait compte ici une fois leur fichier ajouté. Scellé avant de quitter ce navigateur.',
    saved: 'Enregistré',
    bar: {
      unsaved: 'Changements de l’espace non enregistrés',
      noteLabel: 'Ce qui change',
      noteHint: 'Ce qui change (facultatif)',
      discardText: 'Ce que vous avez changé depuis le dernier enregistrement est perdu.',
      newer: 'L’espace de travail a changé ailleurs entre-temps. Votre saisie est toujours là.',
      onTop: 'Enregistrer la mienne par-dessus',
      save: 'Enregistrer',
      saving: 'Enregistrement…',
      saved: 'Enregistré comme nouvelle version',
    },
    required: 'Écrivez quelque chose ici.',
    add: 'Ajouter',
    remove: 'Retirer',
    removeNamed: (name) => `Retirer ${name}`,
    cancel: 'Annuler',
    done: 'Terminé',
    edit: 'Modifier',
  },
});
