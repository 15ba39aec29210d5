import { words } from '../../../contract/language.ts';

interface DataWords {
  readonly storage: string;
  readonly used: (used: string, quota: string) => string;
  readonly kept: string;
  readonly notKept: string;
  readonly askKeep: string;
  readonly refusedKeep: string;
  readonly exportTitle: string;
  readonly exportText: string;
  readonly exportAll: string;
  readonly exported: (name: string) => string;
  readonly importTitle: string;
  readonly importText: string;
  readonly choose: string;
  readonly notJson: (line: number) => string;
  readonly notExport: string;
  readonly unreadable: string;
  readonly holds: (file: string, events: string, versions: string) => string;
  readonly from: (date: string) => string;
  readonly importNow: string;
  readonly importing: string;
  readonly added: (events: string, versions: string) => string;
  readonly nothingNew: string;
}

export const dataWords = words<DataWords>({
  en: {
    storage: 'Storage',
    used: (used, quota) => `${used} used, of ${quota} that the browser offers.`,
    kept: 'The browser keeps it, even when the disk fills up.',
    notKept: 'The browser may delete it when the disk fills up.',
    askKeep: 'Ask the browser to keep it',
    refusedKeep:
      'The browser has not agreed yet. It often does once the extension has been used for some days; until then, export from time to time.',
    exportTitle: 'Export',
    exportText:
      'Everything this browser holds, as one text file: posts, labels, notes, escalations, documents. It contains personal data and the addresses of your channels: keep it safe.',
    exportAll: 'Export everything',
    exported: (name) => `Saved as ${name}`,
    importTitle: 'Import',
    importText: 'Adds what an export holds and this browser lacks. Nothing here is overwritten; a file with a fault is refused whole.',
    choose: 'Choose a file…',
    notJson: (line) =>
      `Line ${line} of the file cannot be read: it is damaged or was changed by hand. Nothing was imported; take another export.`,
    notExport: 'This is not an export of Diapason: its first line does not say so. Nothing was imported.',
    unreadable: 'The browser could not read this file. Nothing was imported.',
    holds: (file, events, versions) => `${file} holds ${events} events and ${versions} versions of documents.`,
    from: (date) => `Exported ${date}.`,
    importNow: 'Import',
    importing: 'Importing…',
    added: (events, versions) => `Added ${events} events and ${versions} versions of documents.`,
    nothingNew: 'Everything in this file was already here.',
  },
  fr: {
    storage: 'Stockage',
    used: (used, quota) => `${used} utilisés, sur ${quota} offerts par le navigateur.`,
    kept: 'Le navigateur les garde, même quand le disque se remplit.',
    notKept: 'Le navigateur peut les effacer quand le disque se remplit.',
    askKeep: 'Demander au navigateur de les garder',
    refusedKeep:
      'Le navigateur n’a pas encore accepté. Il le fait souvent après quelques jours d’usage ; d’ici là, exportez de temps en temps.',
    exportTitle: 'Exporter',
    exportText:
      'Tout ce que ce navigateur contient, en un fichier texte : posts, étiquettes, notes, escalades, documents. Il contient des données personnelles et les adresses de vos canaux : gardez-le en lieu sûr.',
    exportAll: 'Tout exporter',
    exported: (name) => `Enregistré sous ${name}`,
    importTitle: 'Importer',
    importText: 'Ajoute ce qu’un export contient et que ce navigateur n’a pas. Rien n’est écrasé ; un fichier fautif est refusé en entier.',
    choose: 'Choisir un fichier…',
    notJson: (line) =>
      `La ligne ${line} du fichier est illisible : il est abîmé ou a été modifié à la main. Rien n’a été importé ; prenez un autre export.`,
    notExport: 'Ce n’est pas un export de Diapason : sa première ligne ne le dit pas. Rien n’a été importé.',
    unreadable: 'Le navigateur n’a pas pu lire ce fichier. Rien n’a été importé.',
    holds: (file, events, versions) => `${file} contient ${events} événements et ${versions} versions de documents.`,
    from: (date) => `Exporté le ${date}.`,
    importNow: 'Importer',
    importing: 'Import…',
    added: (events, versions) => `${events} événements et ${versions} versions de documents ajoutés.`,
    nothingNew: 'Tout ce que contient ce fichier était déjà ici.',
  },
});
