import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

/** Parts of a count in one sentence, without those of which there is none. */
function listed(language: 'fr' | 'en', ...counts: readonly (readonly [count: number, words: string])[]): string {
  return new Intl.ListFormat(language).format(counts.flatMap(([count, said]) => (count === 0 ? [] : [said])));
}

/** What the page of imports and exports says. */
export const exchangeWords = words({
  en: {
    importTitle: 'Import',
    importText:
      'A Vale package (.zip or folder), a table of terms (.csv: forbidden, preferred, note) or a Diapason guide (.json). You see what was understood before anything changes.',
    chooseFile: 'Choose a file…',
    chooseFolder: 'Choose a folder…',
    orDrop: 'or drop it on this page',
    letGo: 'Let go: it is read',
    reading: 'Reading…',
    holds: (name: string, rules: number, terms: number) =>
      `${name}: ${rules} ${rules === 1 ? 'rule' : 'rules'}${terms === 0 ? '' : `, ${terms} terms of the vocabulary`}.`,
    nothing: (name: string) => `Nothing of ${name} can be taken over. The guide stays as it is.`,
    counts: ({ fresh, replaced, known }: { readonly fresh: number; readonly replaced: number; readonly known: number }) =>
      `${listed('en', [fresh, `${fresh} new`], [replaced, `${replaced} in place of rules of the same name`], [known, `${known} that your guide has already`])}.`,
    allUnderstood: 'Everything was understood.',
    notUnderstood: (count: number) => `${count} ${count === 1 ? 'place' : 'places'} to know about:`,
    kinds: { fault: 'not readable', 'left-out': 'left out', note: 'note' },
    line: (line: number) => `line ${line}`,
    add: 'Add to my draft',
    replace: 'Replace the guide in my draft',
    cancel: 'Cancel',
    close: 'Close',
    added: 'In your draft. Look at it, then publish.',
    undo: 'Undo',
    more: (count: number) => `and ${count} more`,
    exportTitle: 'Export',
    exportText: 'The guide as it stands in your draft.',
    formats: {
      vale: ['Vale package', 'A .zip that Vale loads; what only Diapason knows stands in a file beside it.'],
      csv: ['Table of terms', 'A .csv for spreadsheets: forbidden, preferred, note.'],
      json: ['Diapason guide', 'Everything, as .json.'],
    },
    save: 'Save',
    savedWith: (count: number) =>
      count === 0
        ? 'Saved, with all that it holds.'
        : `Saved. ${count} ${count === 1 ? 'thing has' : 'things have'} no place in this format:`,
  },
  fr: {
    importTitle: 'Importer',
    importText:
      'Un paquet Vale (.zip ou dossier), un tableau de termes (.csv : interdit, préféré, note) ou un guide Diapason (.json). Vous voyez ce qui a été compris avant que rien ne change.',
    chooseFile: 'Choisir un fichier…',
    chooseFolder: 'Choisir un dossier…',
    orDrop: 'ou déposez-le sur cette page',
    letGo: 'Relâchez : il est lu',
    reading: 'Lecture…',
    holds: (name, rules, terms) =>
      `${name} : ${rules} règle${rules > 1 ? 's' : ''}${terms === 0 ? '' : `, ${terms} termes de vocabulaire`}.`,
    nothing: (name) => `Rien ${frenchOf(name)} ne peut être repris. Le guide reste tel quel.`,
    counts: ({ fresh, replaced, known }) =>
      `${listed('fr', [fresh, `${fresh} nouvelle${fresh > 1 ? 's' : ''}`], [replaced, `${replaced} à la place de règles du même nom`], [known, `${known} déjà dans votre guide`])}.`,
    allUnderstood: 'Tout a été compris.',
    notUnderstood: (count) => `${count} point${count > 1 ? 's' : ''} à connaître :`,
    kinds: { fault: 'illisible', 'left-out': 'laissé de côté', note: 'remarque' },
    line: (line) => `ligne ${line}`,
    add: 'Ajouter à mon brouillon',
    replace: 'Remplacer le guide de mon brouillon',
    cancel: 'Annuler',
    close: 'Fermer',
    added: 'C’est dans votre brouillon. Relisez, puis publiez.',
    undo: 'Annuler',
    more: (count) => `et ${count} de plus`,
    exportTitle: 'Exporter',
    exportText: 'Le guide tel qu’il est dans votre brouillon.',
    formats: {
      vale: ['Paquet Vale', 'Un .zip que Vale charge ; ce que seul Diapason connaît est dans un fichier à côté.'],
      csv: ['Tableau de termes', 'Un .csv pour tableur : interdit, préféré, note.'],
      json: ['Guide Diapason', 'Tout, en .json.'],
    },
    save: 'Enregistrer',
    savedWith: (count) =>
      count === 0
        ? 'Enregistré, avec tout son contenu.'
        : `Enregistré. ${count} point${count > 1 ? 's' : ''} sans équivalent dans ce format :`,
  },
});
