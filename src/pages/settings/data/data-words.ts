import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

const en = (count: string, one: string) => (count === '1' ? `1 ${one}` : `${count} ${one}s`);
const fr = (count: string, one: string) => (count === '0' || count === '1' ? `${count} ${one}` : `${count} ${one}s`);

export const dataWords = words({
  en: {
    storage: 'Storage',
    used: (used: string, quota: string) => `${used} used, of ${quota} that the browser offers.`,
    kept: 'The browser keeps it, even when the disk fills up.',
    notKept: 'The browser may delete it when the disk fills up.',
    askKeep: 'Ask the browser to keep it',
    refusedKeep:
      'The browser has not agreed yet. It often does once the extension has been used for some days; until then, export from time to time.',
    exportTitle: 'Export',
    exportText:
      'Everything this workspace holds, as one file: posts, labels, notes, marks, escalations, all versions of documents, your settings. It contains personal data, and the addresses and secrets of your channels, readable: keep it safe, and send it to nobody.',
    exportLacks:
      'Not in the file: the keys of a team and how it is reached (a browser that restores it needs a new invitation), which account answers for which workspace, and other workspaces.',
    packed: 'Compressed',
    packedHelp: 'About a tenth of the size (gzip). Without it, the file can be read with any text editor.',
    exportAll: 'Export everything',
    exporting: 'Writing the file…',
    eventsOf: (done: string, of: string) => `${done} of ${of} actions`,
    exported: (name: string) => `Saved as ${name}`,
    exportStopped: 'The export was stopped. No file was kept; one that it was to replace is gone.',
    importTitle: 'Import',
    importText:
      'Adds what an export holds and this workspace lacks. Nothing here is overwritten, and what is in force changes only where you accept it below. If it is stopped, or the browser closes in the middle, all that it added is taken out again.',
    importTeam:
      'In a team, an import takes what colleagues signed, each judged as if it came from their own browser; what was taken stays when it is stopped.',
    choose: 'Choose a file…',
    reading: (name: string) => `Reading ${name}…`,
    bytesOf: (done: string, of: string) => `${done} of ${of}`,
    holds: (file: string, events: string, versions: string) =>
      `${file} holds ${en(events, 'action')} (labels, notes, escalations…) and ${en(versions, 'version')} of your settings and guide.`,
    /** How much of it is not here yet. */
    fresh: (events: string, versions: string) => `New here: ${en(events, 'action')} and ${en(versions, 'version')}.`,
    from: (date: string) => `Exported ${date}.`,
    ends: {
      cut: (line: string) => `The end of the file is missing: it was cut after line ${line}. What stands before can be imported.`,
      changed: (_line: string) => 'The file was changed after it was written. What can still be read can be imported; look at it well.',
      long: (line: string) =>
        `Reading ended at line ${line}: it is longer than any line that Diapason writes. What stands before can be imported.`,
      none: (_line: string) =>
        'It is an export of an earlier version, which does not say where it ends: whether something is missing cannot be seen.',
    },
    faulty: (count: string) => (count === '1' ? 'One line is not taken:' : `${count} lines are not taken:`),
    faultAt: (line: string) => `Line ${line}:`,
    faults: {
      torn: 'it is no whole line; it was cut or changed by hand',
      'too-long': 'it is longer than any line that Diapason writes',
      unknown: 'it is nothing that an export holds',
      broken: 'it cannot be read',
      early: 'its date is more than a day ahead of the clock of this computer',
      twin: 'an action with this name is here, with other content; the one here stays',
    },
    otherFaults: (count: string) => `And ${count} more.`,
    restoreText:
      'Nothing was done in this workspace so far: it becomes what the file holds, with its departments, channels, guide and settings.',
    restore: 'Restore',
    routesTitle: 'Where escalations would go',
    noRoutes: 'No department has a channel: nothing would leave.',
    route: (before: string | undefined, after: string | undefined) =>
      before === undefined || before === after ? (after ?? 'nowhere') : `${before} → ${after ?? 'nowhere'}`,
    /** By what a way differs from the one in force. */
    moves: { host: 'another host than now', address: 'another address at the same host', secret: 'same address, another secret or kind' },
    leads: 'Leads to',
    mixed: 'This name mixes letters of several alphabets that look alike: it may not be the name that you read.',
    unseen: 'This name holds characters that are not seen; this page leaves out those that turn the writing around.',
    unusable: (reason: string) => `Cannot be used: ${reason}`,
    proposalTitle: 'What the file has otherwise than what is in force',
    proposalText: 'Nothing of it changes by itself. Tick what you want to take over; its versions are kept to be read either way.',
    proposalNone: 'What is in force stays as it is: the file says nothing else.',
    proposalLeads: 'The file has other versions of documents. In a team only a lead can publish them: ask one to import this file.',
    groups: {
      channels: 'Channels',
      departments: 'Departments',
      labels: 'Labels and marks',
      times: 'Hours, deadlines and points',
      rules: 'Tone guide',
      other: 'Other settings of the workspace',
    },
    all: 'Tick all',
    none: 'Tick none',
    importNow: 'Import',
    importWith: (count: string) => (count === '1' ? 'Import and publish 1 change' : `Import and publish ${count} changes`),
    adding: 'Importing…',
    added: (events: string) => `${en(events, 'action')} added`,
    folding: 'Bringing posts and people up to date…',
    foldingText: 'The queue fills while this goes on.',
    undoing: 'Taking out again what was added…',
    undoingText: 'If you close this page, it goes on later.',
    importStopped: 'The import was stopped. Everything is as it was before.',
    importTidied: 'An import had been cut off. What it had added was taken out again: everything is as it was before it.',
    restored: 'Restored.',
    done: (events: string, versions: string) => `Added ${en(events, 'action')} and ${en(versions, 'version')} of settings and guide.`,
    restHere: 'The rest of the file was here already.',
    published: (count: string) => (count === '1' ? 'One change is in force.' : `${count} changes are in force.`),
    notPublished: 'Not all that you ticked was published:',
    newer:
      'What is in force was changed meanwhile, here or by a colleague, so that nothing more was published. Choose the file again to see what it has otherwise now.',
    begun:
      'Work was done in this workspace meanwhile, so the file was not restored: what it had added was taken out again. Choose it again to import it beside.',
    joined:
      'This workspace became part of a team meanwhile: what the file had added was taken out again. Choose it again to see what can be taken.',
    nothingNew: 'Everything in this file is here already.',
    /** The same where some of the file could not be read. */
    nothingReadable: 'What could be read of this file is here already, or there is none.',
    proposalUnread: 'What is in force stays as it is: what could be read of the file says nothing else.',
    foreign: (count: string) =>
      count === '1'
        ? 'One address in it leads elsewhere than to the post or the person it is said to be of: it is not used.'
        : `${count} addresses in it lead elsewhere than to the post or the person they are said to be of: they are not used.`,
    teamDone: (events: string, versions: string) =>
      `Taken in from the team: ${en(events, 'action')} and ${en(versions, 'version')} of settings and guide.`,
    teamOnly: (items: string) => `The file carries ${items} signed items of this team; what nobody signed is not taken.`,
    note: (file: string) => `From ${file}`,
  },
  fr: {
    storage: 'Stockage',
    used: (used, quota) => `${used} utilisés, sur ${quota} offerts par le navigateur.`,
    kept: 'Le navigateur les garde, même quand le disque se remplit.',
    notKept: 'Le navigateur peut les effacer quand le disque se remplit.',
    askKeep: 'Demander de les garder',
    refusedKeep:
      'Le navigateur n’a pas encore accepté. Il le fait souvent après quelques jours d’usage ; d’ici là, exportez de temps en temps.',
    exportTitle: 'Exporter',
    exportText:
      'Tout ce que contient cet espace de travail, en un fichier : posts, étiquettes, notes, marques, escalades, toutes les versions des documents, vos réglages. Il contient des données personnelles, et les adresses et secrets de vos canaux, lisibles : gardez-le en lieu sûr, et ne l’envoyez à personne.',
    exportLacks:
      'Pas dans le fichier : les clés d’une équipe et la façon de la joindre (un navigateur qui le restaure a besoin d’une nouvelle invitation), quel compte répond pour quel espace, et les autres espaces.',
    packed: 'Compressé',
    packedHelp: 'Environ un dixième de la taille (gzip). Sans cela, n’importe quel éditeur de texte lit le fichier.',
    exportAll: 'Tout exporter',
    exporting: 'Écriture du fichier…',
    eventsOf: (done, of) => `${done} actions sur ${of}`,
    exported: (name) => `Enregistré sous ${name}`,
    exportStopped: 'L’export a été arrêté. Aucun fichier n’a été gardé ; celui qu’il devait remplacer n’existe plus.',
    importTitle: 'Importer',
    importText:
      'Ajoute ce qu’un export contient et que cet espace n’a pas. Rien n’est écrasé, et ce qui est en vigueur ne change que là où vous l’acceptez ci-dessous. Si l’import est arrêté, ou si le navigateur se ferme au milieu, tout ce qui avait été ajouté est retiré.',
    importTeam:
      'Dans une équipe, un import prend ce que des collègues ont signé, jugé comme si cela venait de leur propre navigateur\u00a0; ce qui a été pris reste quand on l’arrête.',
    choose: 'Choisir un fichier…',
    reading: (name) => `Lecture ${frenchOf(name)}…`,
    bytesOf: (done, of) => `${done} sur ${of}`,
    holds: (file, events, versions) =>
      `${file} contient ${fr(events, 'action')} (étiquettes, notes, escalades…) et ${fr(versions, 'version')} de vos réglages et de votre guide.`,
    fresh: (events, versions) => `Pas encore ici\u202f: ${fr(events, 'action')} et ${fr(versions, 'version')}.`,
    from: (date) => `Exporté le ${date}.`,
    ends: {
      cut: (line) => `La fin du fichier manque : il a été coupé après la ligne ${line}. Ce qui précède peut être importé.`,
      changed: () => 'Le fichier a été modifié après son écriture. Ce qui reste lisible peut être importé ; regardez-le bien.',
      long: (line) =>
        `La lecture s’est arrêtée à la ligne ${line}\u202f: elle est plus longue que toute ligne écrite par Diapason. Ce qui précède peut être importé.`,
      none: () => 'C’est un export d’une version précédente, qui ne dit pas où il finit : on ne peut pas voir s’il manque quelque chose.',
    },
    faulty: (count) => (count === '1' ? 'Une ligne n’est pas prise :' : `${count} lignes ne sont pas prises :`),
    faultAt: (line) => `Ligne ${line} :`,
    faults: {
      torn: 'elle n’est pas entière ; elle a été coupée ou modifiée à la main',
      'too-long': 'elle est plus longue que toute ligne écrite par Diapason',
      unknown: 'ce n’est rien de ce qu’un export contient',
      broken: 'elle est illisible',
      early: 'sa date est en avance de plus d’un jour sur l’horloge de cet ordinateur',
      twin: 'une action de ce nom est déjà ici, avec un autre contenu ; celle d’ici reste',
    },
    otherFaults: (count) => `Et ${count} autres.`,
    restoreText:
      'Rien n’a encore été fait dans cet espace : il prendra tout ce que contient le fichier, avec ses services, ses canaux, son guide et ses réglages.',
    restore: 'Restaurer',
    routesTitle: 'Où partiraient les escalades',
    noRoutes: 'Aucun service n’a de canal : rien ne partirait.',
    route: (before, after) => (before === undefined || before === after ? (after ?? 'nulle part') : `${before} → ${after ?? 'nulle part'}`),
    moves: {
      host: 'un autre hôte qu’aujourd’hui',
      address: 'une autre adresse chez le même hôte',
      secret: 'même adresse, autre secret ou type',
    },
    leads: 'Mène à',
    mixed: 'Ce nom mêle des lettres de plusieurs alphabets qui se ressemblent\u202f: ce n’est peut-être pas le nom que vous lisez.',
    unseen: 'Ce nom contient des caractères invisibles\u202f; cette page omet ceux qui retournent l’écriture.',
    unusable: (reason) => `Inutilisable\u202f: ${reason}`,
    proposalTitle: 'Ce que le fichier a d’autre que ce qui est en vigueur',
    proposalText:
      'Rien ne change de soi-même. Cochez ce que vous voulez reprendre ; ses versions sont gardées pour être lues de toute façon.',
    proposalNone: 'Ce qui est en vigueur reste tel quel : le fichier ne dit rien d’autre.',
    proposalLeads:
      'Le fichier a d’autres versions des documents. Dans une équipe, seul un responsable peut les publier : demandez-lui d’importer ce fichier.',
    groups: {
      channels: 'Canaux',
      departments: 'Services',
      labels: 'Étiquettes et marques',
      times: 'Horaires, délais et points',
      rules: 'Guide de ton',
      other: 'Autres réglages de l’espace',
    },
    all: 'Tout cocher',
    none: 'Ne rien cocher',
    importNow: 'Importer',
    importWith: (count) => (count === '1' ? 'Importer et publier 1 changement' : `Importer et publier ${count} changements`),
    adding: 'Import…',
    added: (events) => `${fr(events, 'action')} de plus`,
    folding: 'Mise à jour des posts et des personnes…',
    foldingText: 'La file se remplit pendant ce temps.',
    undoing: 'Retrait de ce qui avait été ajouté…',
    undoingText: 'Si vous fermez cette page, cela continue plus tard.',
    importStopped: 'L’import a été arrêté. Tout est comme avant.',
    importTidied: 'Un import avait été coupé. Ce qu’il avait ajouté a été retiré : tout est comme avant lui.',
    restored: 'Restauré.',
    done: (events, versions) => `Ajouté\u202f: ${fr(events, 'action')} et ${fr(versions, 'version')} des réglages et du guide.`,
    restHere: 'Le reste du fichier était déjà ici.',
    published: (count) => (count === '1' ? 'Un changement est en vigueur.' : `${count} changements sont en vigueur.`),
    notPublished: 'Tout ce que vous avez coché n’a pas été publié :',
    newer:
      'Ce qui est en vigueur a changé entre-temps, ici ou chez un collègue : rien de plus n’a été publié. Choisissez le fichier de nouveau pour voir ce qu’il a d’autre à présent.',
    begun:
      'On a travaillé dans cet espace entre-temps : le fichier n’a pas été restauré, et ce qu’il avait ajouté a été retiré. Choisissez-le de nouveau pour l’importer à côté.',
    joined:
      'Cet espace est entré dans une équipe entre-temps : ce que le fichier avait ajouté a été retiré. Choisissez-le de nouveau pour voir ce qui peut être pris.',
    nothingNew: 'Tout ce que contient ce fichier est déjà ici.',
    nothingReadable: 'Ce qui a pu être lu de ce fichier est déjà ici, ou il n’y a rien de lisible.',
    proposalUnread: 'Ce qui est en vigueur reste tel quel\u202f: ce qui a pu être lu du fichier ne dit rien d’autre.',
    foreign: (count) =>
      count === '1'
        ? 'Une adresse du fichier mène ailleurs qu’au post ou à la personne dont elle se dit\u202f: elle n’est pas utilisée.'
        : `${count} adresses du fichier mènent ailleurs qu’au post ou à la personne dont elles se disent\u202f: elles ne sont pas utilisées.`,
    teamDone: (events, versions) =>
      `Pris de l’équipe\u202f: ${fr(events, 'action')} et ${fr(versions, 'version')} des réglages et du guide.`,
    teamOnly: (items) => `Le fichier porte ${items} éléments signés de cette équipe ; ce que personne n’a signé n’est pas pris.`,
    note: (file) => `Depuis ${file}`,
  },
});
