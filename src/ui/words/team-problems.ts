import type { Problem } from '../../contract/problem.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import { deniedActionName } from './denied-actions.ts';
import { frenchDetail } from './details.ts';
import { documentSentences } from './document-problems.ts';
import { documentWords } from './document-words.ts';
import { exchangeSentences } from './exchange-problems.ts';
import { frenchOf } from './french.ts';
import { optional, placeIn, type Sentences } from './problem-parts.ts';
import { problemSentence, type TeamCode } from './problems.ts';

/** What is said where a file is no export, or one of a format that is not known here. */
const NO_EXPORT = 'not an export of Diapason';
const NO_ITEMS = 'not a file of items';
const UNKNOWN_FORMAT = /^format .* is not known here$/;

/** What `stored-damaged` names, by the first word of its key. */
const storedNouns = words<Readonly<Record<string, string>>>({
  en: {
    team: 'This browser’s place in the team',
    pen: 'This browser’s place in the log',
    device: 'The key of this browser',
    outbox: 'Something that waited to be sent',
    workspaces: 'The list of this browser’s workspaces',
    guide: 'The web address of your guide',
    '': 'Something that Diapason keeps',
  },
  fr: {
    team: 'La place de ce navigateur dans l’équipe',
    pen: 'La place de ce navigateur dans le journal',
    device: 'La clé de ce navigateur',
    outbox: 'Un envoi en attente',
    workspaces: 'La liste des espaces de ce navigateur',
    guide: 'L’adresse web de votre guide',
    '': 'Un élément que garde Diapason',
  },
});

/** The noun of a kind of document; a kind that only a newer Diapason knows is any document. */
function nounOf(kind: string, language: Language): string {
  return ownEntry(documentWords[language], kind)?.subject ?? { en: 'The document', fr: 'Le document' }[language];
}

/** Sentences that our own pages word differently from the surfaces on a site, because they have room for details. */
type PageCode = TeamCode | 'stored-damaged';

/** Problems that occur only on our own pages. They stand here so that no page of a site loads them. */
const sentences = words<Sentences<PageCode>>({
  en: {
    'wrong-code': () =>
      'This code does not open this invitation, so nothing was done. Check each character with whoever invited you; if it is right, the invitation was changed on its way.',
    'invitation-unknown': ({ where }) =>
      `The team does not hold this invitation yet, so nothing was done. Ask ${where || 'whoever invited you'} to open Diapason while the server can be reached, or where files go by hand, for a newer file; then try again.`,
    'invitation-differs': ({ where, detail }) =>
      `This invitation says otherwise than the team does${optional(' (', detail, ')')}, so nothing was done. Somebody may have changed it: tell ${where || 'whoever invited you'}.`,
    'invitation-used': ({ where }) =>
      `The invitation${optional(' of ', where)} was already used by another browser, and lets in only one. A lead can make a new one; if it was none of yours, tell a lead at once.`,
    'invitation-withdrawn': ({ where }) =>
      `The invitation${optional(' of ', where)} was withdrawn, or had ended before it was used. A lead can make a new one.`,
    'invitation-ended': ({ where }) => `The time of this invitation is over. Ask ${where || 'a lead'} for a new one.`,
    'newer-document': ({ where }) =>
      `${nounOf(where, 'en')} was written by a newer version of Diapason. It is used as far as this one can read it; to change it here, this browser needs an update of Diapason.`,
    'stored-damaged': ({ where, detail }) =>
      `${ownEntry(storedNouns.en, where.split(':', 1)[0] ?? '') ?? storedNouns.en['']} cannot be read any more${optional(' (', detail, ')')}. It was left as it is, and the rest goes on. Save what is here (Settings, Data), then ask for help.`,
    'newer-invitation': () =>
      'This invitation was made with a newer version of Diapason, so nothing was done. Update the extension, then open it again.',
    'in-this-team': ({ where }) =>
      `This browser is in the team${optional(' ', where)} already, so nothing was done. Choose that workspace instead of joining again.`,
    'store-taken': ({ where }) =>
      `The workspace that this invitation would make here belongs to another team${optional(' (', where, ')')}, which was left as it is. Tell whoever invited you.`,
    'name-alike': ({ where }) =>
      `${where || 'A colleague'} has this name in the team, or one that reads the same. Choose one that nobody takes for theirs.`,
    forbidden: ({ where, detail }) =>
      `${where || 'A colleague'} may not ${deniedActionName(detail, 'en')}. It was put aside; a lead can change the role.`,
    'no-key': () =>
      'Something is sealed with a team key that has not come here yet. It is no damage: it opens by itself once the key has come with what colleagues send.',
  },
  fr: {
    'wrong-code': () =>
      'Ce code n’ouvre pas cette invitation : rien n’a été fait. Vérifiez chaque caractère avec la personne qui vous invite ; s’il est juste, l’invitation a été modifiée en route.',
    'invitation-unknown': ({ where }) =>
      `L’équipe ne connaît pas encore cette invitation : rien n’a été fait. Demandez à ${where || 'la personne qui vous invite'} d’ouvrir Diapason quand le serveur répond ou, si vous vous échangez des fichiers, de vous en donner un plus récent\u00a0; puis réessayez.`,
    'invitation-differs': ({ where, detail }) =>
      `Cette invitation ne dit pas la même chose que l’équipe${optional(' (', detail, ')')} : rien n’a été fait. Quelqu’un l’a peut-être modifiée : prévenez ${where || 'la personne qui vous invite'}.`,
    'invitation-used': ({ where }) =>
      `L’invitation${optional(' ', where && frenchOf(where))} a déjà servi à un autre navigateur, et n’en laisse entrer qu’un. Un responsable peut en faire une nouvelle ; si ce n’était pas l’un des vôtres, prévenez-le aussitôt.`,
    'invitation-withdrawn': ({ where }) =>
      `L’invitation${optional(' ', where && frenchOf(where))} a été retirée, ou avait expiré avant de servir. Un responsable peut en faire une nouvelle.`,
    'invitation-ended': ({ where }) => `Cette invitation a expiré. Demandez-en une nouvelle à ${where || 'un responsable'}.`,
    'newer-document': ({ where }) =>
      `${nounOf(where, 'fr')} a été écrit par une version plus récente de Diapason. Celle-ci en applique ce qu’elle sait lire ; pour le modifier ici, mettez Diapason à jour dans ce navigateur.`,
    'stored-damaged': ({ where, detail }) =>
      `${ownEntry(storedNouns.fr, where.split(':', 1)[0] ?? '') ?? storedNouns.fr['']} n’est plus lisible${optional(' (', detail, ')')}. Rien n’y a été touché, et le reste continue. Sauvegardez ce qui est là (Réglages, Données), puis demandez de l’aide.`,
    'newer-invitation': () =>
      'Cette invitation vient d’une version plus récente de Diapason\u202f: rien n’a été fait. Mettez l’extension à jour, puis rouvrez-la.',
    'in-this-team': ({ where }) =>
      `Ce navigateur est déjà dans l’équipe${optional(' ', where)} : rien n’a été fait. Choisissez cet espace de travail au lieu de la rejoindre encore.`,
    'store-taken': ({ where }) =>
      `L’espace de travail que cette invitation créerait ici appartient à une autre équipe${optional(' (', where, ')')}, qui reste telle quelle. Prévenez la personne qui vous invite.`,
    'name-alike': ({ where }) =>
      `${where || 'Un collègue'} porte ce nom dans l’équipe, ou un nom qui se lit pareil. Choisissez-en un que personne ne prendra pour le sien.`,
    forbidden: ({ where, detail }) =>
      `${where || 'Un collègue'} n’a pas le droit ${frenchOf(deniedActionName(detail, 'fr'))}. C’est mis de côté ; un responsable peut changer le rôle.`,
    'no-key': () =>
      'Quelque chose est scellé avec une clé d’équipe qui n’est pas encore arrivée ici. Rien n’est abîmé\u00a0: cela s’ouvrira tout seul quand la clé arrivera avec ce que vos collègues envoient.',
  },
});

const fileWords = words({
  en: {
    other: 'This file is not an export of Diapason. Nothing was changed; choose another one.',
    notOfTeam:
      'This file is none that a team’s browsers pass on. Nothing was taken in; ask a colleague for a file saved under Settings → Team.',
    otherTeam: 'This file is of another team. Nothing was taken in; choose one that a colleague of this team saved.',
    newer: 'This export was written by a newer Diapason. Nothing was changed; update the extension, then choose it again.',
  },
  fr: {
    other: 'Ce fichier n’est pas un export de Diapason. Rien n’a changé\u202f; choisissez-en un autre.',
    notOfTeam:
      'Ce fichier n’est pas de ceux que les navigateurs d’une équipe se passent. Rien n’a été ajouté\u202f; demandez à un collègue un fichier enregistré dans Réglages → Équipe.',
    otherTeam:
      'Ce fichier est celui d’une autre équipe. Rien n’a été ajouté\u202f; choisissez-en un qu’un collègue de cette équipe a enregistré.',
    newer:
      'Cet export a été écrit par un Diapason plus récent. Rien n’a changé\u202f; mettez l’extension à jour, puis choisissez-le de nouveau.',
  },
});

/** Problems of a file as a whole, where naming the first line would help nobody. */
function fileSentence({ code, where, detail = '' }: Problem, language: Language): string | undefined {
  if (code === 'engine-changed' && where === 'file') return fileWords[language].otherTeam;
  if (code !== 'not-understood' || where !== 'line 1') return undefined;
  if (detail === NO_ITEMS) return fileWords[language].notOfTeam;
  if (detail === NO_EXPORT) return fileWords[language].other;
  return UNKNOWN_FORMAT.test(detail) ? fileWords[language].newer : undefined;
}

const inFrench = ({ where, detail, ...rest }: Problem): Problem => ({
  ...rest,
  ...(where === undefined ? {} : { where: frenchDetail(where) }),
  ...(detail === undefined ? {} : { detail: frenchDetail(detail) }),
});

/** All that only our own pages say. */
const ofPages = {
  en: { ...sentences.en, ...exchangeSentences.en, ...documentSentences.en },
  fr: { ...sentences.fr, ...exchangeSentences.fr, ...documentSentences.fr },
};
const isOfPages = (code: Problem['code']): code is keyof typeof ofPages.en => Object.hasOwn(ofPages.en, code);

/** A problem as whole sentences, for our own pages: those of a team, its server and the documents too. */
export function pageProblem(problem: Problem, language: Language): string {
  const file = fileSentence(problem, language);
  if (file !== undefined) return file;
  const said = language === 'fr' ? inFrench(problem) : problem;
  const { code } = said;
  return isOfPages(code) ? ofPages[language][code](placeIn(said, language)) : problemSentence(said, language);
}
