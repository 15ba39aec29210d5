import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

interface MergeWords {
  readonly title: string;
  readonly noticed: (document: string) => string;
  readonly noticedLead: string;
  readonly noticedOthers: string;
  readonly open: string;
  readonly about: (document: string, ours: string, theirs: string) => string;
  readonly from: (base: string) => string;
  readonly noBase: string;
  readonly versionOf: (version: string) => string;
  readonly you: string;
  readonly toDecide: (count: number) => string;
  readonly decideHelp: string;
  readonly nothingToDecide: string;
  readonly keep: (author: string) => string;
  readonly removed: string;
  readonly asBefore: string;
  readonly byItself: (count: number) => string;
  readonly byItselfHelp: string;
  readonly adds: string;
  readonly changes: string;
  readonly removes: string;
  readonly preview: string;
  readonly previewHelp: string;
  readonly previewSame: string;
  readonly note: string;
  readonly noteOf: (ours: string, theirs: string) => string;
  readonly publish: string;
  readonly stillOpen: (count: number) => string;
  readonly published: string;
  readonly nothing: readonly [title: string, text: string];
  readonly readOnly: string;
  readonly next: string;
  readonly toGuide: string;
  readonly toSettings: string;
}

/** What is said where two versions of a document are merged. */
export const mergeWords = words<MergeWords>({
  en: {
    title: 'Two versions at the same time',
    noticed: (document) => `Two versions of ${document} were published at the same time.`,
    noticedLead: 'One is in force, nothing of the other is lost: merge them.',
    noticedOthers: 'One is in force; a lead will merge the other into it.',
    open: 'Compare and merge',
    about: (document, ours, theirs) => `Of ${document}, ${ours} is in force; ${theirs} stands beside it.`,
    from: (base) => `Both were made from ${base}.`,
    noBase: 'They have no version in common: everything that differs is shown.',
    versionOf: (version) => `the version of ${version}`,
    you: 'you',
    toDecide: (count) => `To decide (${count})`,
    decideHelp: 'Both changed these differently. Choose one side for each.',
    nothingToDecide: 'Nothing was changed by both: there is nothing to decide.',
    keep: (author) => `As ${author} has it`,
    removed: 'Removed',
    asBefore: 'Both added it',
    byItself: (count) => `Merged by itself (${count})`,
    byItselfHelp: 'Only one side changed these, so they are taken as they are.',
    adds: 'added',
    changes: 'changed',
    removes: 'removed',
    preview: 'What changes with the merge',
    previewHelp: 'Compared with the version in force.',
    previewSame: 'Nothing: the version in force already says all of it.',
    note: 'Note for the team',
    noteOf: (ours, theirs) => `Merged: ${ours} and ${theirs}`,
    publish: 'Publish the merge',
    stillOpen: (count) => (count === 1 ? 'One choice is still open.' : `${count} choices are still open.`),
    published: 'The merge is published. Both versions stay in the list of versions.',
    nothing: ['Nothing to merge', 'All versions follow one another: what is in force holds everything.'],
    readOnly: 'A lead merges versions. You can read here what will be decided.',
    next: 'Next',
    toGuide: 'To the tone guide',
    toSettings: 'To the settings',
  },
  fr: {
    title: 'Deux versions en même temps',
    noticed: (document) => `Deux versions ${document} ont été publiées en même temps.`,
    noticedLead: 'L’une est en vigueur, rien de l’autre n’est perdu : fusionnez-les.',
    noticedOthers: 'L’une est en vigueur ; un responsable y fusionnera l’autre.',
    open: 'Comparer et fusionner',
    about: (document, ours, theirs) => `Versions ${document} : ${ours} est en vigueur ; ${theirs} est à côté.`,
    from: (base) => `Toutes deux partent ${frenchOf(base)}.`,
    noBase: 'Elles n’ont aucune version en commun : tout ce qui diffère est montré.',
    versionOf: (version) => `la version du ${version}`,
    you: 'vous',
    toDecide: (count) => `À décider (${count})`,
    decideHelp: 'Les deux côtés les ont modifiés autrement. Choisissez un côté pour chacun.',
    nothingToDecide: 'Rien n’a été modifié des deux côtés : il n’y a rien à décider.',
    keep: (author) => `Selon ${author}`,
    removed: 'Retiré',
    asBefore: 'Ajouté des deux côtés',
    byItself: (count) => `Fusionnés d’eux-mêmes (${count})`,
    byItselfHelp: 'Un seul côté les a modifiés : ils sont pris tels quels.',
    adds: 'ajouté',
    changes: 'modifié',
    removes: 'retiré',
    preview: 'Ce que change la fusion',
    previewHelp: 'Par rapport à la version en vigueur.',
    previewSame: 'Rien : la version en vigueur dit déjà tout cela.',
    note: 'Note pour l’équipe',
    noteOf: (ours, theirs) => `Fusion : ${ours} et ${theirs}`,
    publish: 'Publier la fusion',
    stillOpen: (count) => (count === 1 ? 'Il reste un choix à faire.' : `Il reste ${count} choix à faire.`),
    published: 'La fusion est publiée. Les deux versions restent dans la liste des versions.',
    nothing: ['Rien à fusionner', 'Toutes les versions se suivent : celle en vigueur contient tout.'],
    readOnly: 'Un responsable fusionne les versions. Vous pouvez lire ici ce qui sera décidé.',
    next: 'Suivant',
    toGuide: 'Vers le guide de ton',
    toSettings: 'Vers les réglages',
  },
});
