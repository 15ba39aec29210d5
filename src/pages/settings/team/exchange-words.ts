import { words } from '../../../guide/words.ts';

/** What the team page says of files, of what was put aside, and of a guide at an address. */
export const exchangeWords = words({
  en: {
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
    guideTitle: 'Guide at a web address',
    guideText: 'Follow a guide that somebody publishes. An older one is never taken.',
    guideAddress: 'Address of the guide',
    follow: 'Follow',
    followed: 'Saved. The guide is looked at every few minutes.',
    publish: 'Save my guide as a file to publish',
  },
  fr: {
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
    guideTitle: 'Guide à une adresse web',
    guideText: 'Suivre un guide que quelqu’un publie. Un plus ancien n’est jamais pris.',
    guideAddress: 'Adresse du guide',
    follow: 'Suivre',
    followed: 'Enregistré. Le guide est consulté toutes les quelques minutes.',
    publish: 'Enregistrer mon guide à publier',
  },
});
