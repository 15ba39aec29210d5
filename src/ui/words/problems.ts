import type { Problem } from '../../contract/problem.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import type { DocumentCode } from './document-problems.ts';
import { type EscalationCode, escalationSentences } from './escalation-problems.ts';
import type { ExchangeCode } from './exchange-problems.ts';
import { optional, placeIn, type Sentences } from './problem-parts.ts';

/** What only our own pages meet: joining a team, and who is in it (`team-problems.ts`). */
export type TeamCode =
  | 'no-key'
  | 'forbidden'
  | 'wrong-code'
  | `invitation-${'unknown' | 'differs' | 'used' | 'withdrawn' | 'ended'}`
  | 'newer-invitation'
  | 'newer-document'
  | 'in-this-team'
  | 'store-taken'
  | 'name-alike';

type GeneralCode = Exclude<Problem['code'], TeamCode | ExchangeCode | DocumentCode | EscalationCode>;

/** What can happen to a call wherever it is made. */
const sentences = words<Sentences<GeneralCode>>({
  en: {
    'not-understood': ({ where, detail }) =>
      `This could not be read${optional(' at ', where)}${optional(' (', detail, ')')}. Nothing was changed; correct it there and try again.`,
    'not-allowed': () => 'This action is only possible from Diapason’s own pages. Open the side panel and do it there.',
    'unknown-post': ({ detail }) =>
      detail === 'link'
        ? 'Diapason knows no address that leads to this very post, so it opens none. Look for it on its site.'
        : 'Diapason does not hold this post any more. Open it on its site to add it again.',
    'unknown-document': ({ where }) => `The version${optional(' ', where)} is not on this device. Reload the page and choose another one.`,
    damaged: ({ where, detail }) =>
      `An item${optional(' (', where, ')')} is damaged${optional(': ', detail)}. It was put aside; a colleague’s device can send it again.`,
    'too-large': ({ where, detail }) => `An item${optional(' (', where, ')')} is too large${optional(': ', detail)}. It was not read.`,
    'not-your-role': () => 'Your role in this team does not allow this, so nothing was changed. A lead can change your role.',
    'left-team': () => 'You are no longer in this team, so nothing was changed. Settings → Team says what you can still do.',
    'unknown-workspace': () => 'This workspace is not in this browser any more. Choose another one at the top of the page.',
    'workspace-changed': () =>
      'This account answers for another workspace now, so nothing was saved. Close this and try again: the page shows the right one.',
    'workspace-shut': ({ where, detail }) =>
      `The workspace${optional(' “', where, '”')} cannot be opened${optional(' (', detail, ')')}. What it holds stays; the other workspaces go on. Restart the browser, or choose another one.`,
    'settings-damaged': ({ where }) =>
      where?.startsWith('member')
        ? 'Who you are in this browser cannot be read any more, so nothing is done in your name. Nothing was replaced: restore an export into a new workspace, or ask for help.'
        : `Some of your settings cannot be read any more${optional(' (', where, ')')}. The others count, and these stand as at first. Look through them and save: what was stored stays beside them.`,
    'stored-damaged': () =>
      'Something that Diapason keeps in this browser cannot be read any more, and this needs it. Nothing was touched: the settings say what it is.',
    'newer-store': ({ where }) =>
      `The workspace${optional(' “', where, '”')} was written by a newer version of Diapason. Nothing in it was touched: update the extension to open it.`,
    'storage-full': () => 'The disk is full, so nothing could be saved. Free some space and try again; what you wrote is still here.',
    unanswered: ({ detail }) =>
      detail === 'maybe'
        ? 'The browser stopped Diapason before it could answer: it may have been saved, or not. Look first; do it again only where it is missing.'
        : 'The browser stopped Diapason before it could answer. Nothing was changed; try again.',
    unexpected: ({ where, detail }) =>
      `Something unexpected happened${optional(' at ', where)}${optional(' (', detail, ')')}. Reload the page and try again.`,
  },
  fr: {
    'not-understood': ({ where, detail }) =>
      `Lecture impossible${optional(' à l’endroit « ', where, ' »')}${optional(' (', detail, ')')}. Rien n’a changé ; corrigez à cet endroit et réessayez.`,
    'not-allowed': () => 'Cette action n’est possible que depuis les pages de Diapason. Ouvrez le panneau latéral pour la faire.',
    'unknown-post': ({ detail }) =>
      detail === 'link'
        ? 'Diapason ne connaît aucune adresse qui mène à ce post même, et n’en ouvre donc aucune. Cherchez-le sur son site.'
        : 'Diapason n’a plus ce post. Ouvrez-le sur son site pour l’ajouter de nouveau.',
    'unknown-document': ({ where }) =>
      `La version${optional(' ', where)} n’est pas sur cet appareil. Rechargez la page et choisissez-en une autre.`,
    damaged: ({ where, detail }) =>
      `Un élément${optional(' (', where, ')')} est abîmé${optional(' : ', detail)}. Il est mis de côté ; l’appareil d’un collègue peut le renvoyer.`,
    'too-large': ({ where, detail }) =>
      `Un élément${optional(' (', where, ')')} est trop gros${optional(' : ', detail)}. Il n’a pas été lu.`,
    'not-your-role': () => 'Votre rôle dans l’équipe ne le permet pas : rien n’a changé. Un responsable peut changer votre rôle.',
    'left-team': () => 'Vous n’êtes plus dans cette équipe\u00a0: rien n’a changé. Réglages → Équipe dit ce que vous pouvez encore faire.',
    'unknown-workspace': () => 'Cet espace n’est plus dans ce navigateur. Choisissez-en un autre en haut de la page.',
    'workspace-changed': () =>
      'Ce compte répond maintenant pour un autre espace\u202f: rien n’a été enregistré. Fermez ceci et réessayez\u202f; la page montre le bon.',
    'workspace-shut': ({ where, detail }) =>
      `L’espace${optional(' «\u202f', where, '\u202f»')} ne s’ouvre pas${optional(' (', detail, ')')}. Son contenu reste là\u202f; les autres espaces continuent. Redémarrez le navigateur, ou choisissez-en un autre.`,
    'settings-damaged': ({ where }) =>
      where?.startsWith('member')
        ? 'Votre identité dans ce navigateur n’est plus lisible\u202f: rien n’est fait en votre nom. Rien n’a été remplacé\u202f: restaurez un export dans un nouvel espace, ou demandez de l’aide.'
        : `Une partie de vos réglages n’est plus lisible${optional(' (', where, ')')}. Les autres comptent, et ceux-ci sont comme au départ. Vérifiez-les et enregistrez\u202f: ce qui était gardé reste à côté.`,
    'stored-damaged': () =>
      'Un élément que Diapason garde dans ce navigateur n’est plus lisible, et il le faut ici. Rien n’y a été touché\u202f: les réglages disent lequel.',
    'newer-store': ({ where }) =>
      `L’espace de travail${optional(' « ', where, ' »')} a été écrit par une version plus récente de Diapason. Rien n’y a été touché : mettez l’extension à jour pour l’ouvrir.`,
    'storage-full': () =>
      'Le disque est plein : rien n’a pu être enregistré. Libérez de la place et réessayez ; votre saisie est toujours là.',
    unanswered: ({ detail }) =>
      detail === 'maybe'
        ? 'Le navigateur a arrêté Diapason avant sa réponse\u202f: c’est peut-être enregistré, peut-être pas. Regardez d’abord\u202f; ne recommencez que si cela manque.'
        : 'Le navigateur a arrêté Diapason avant sa réponse. Rien n’a changé\u202f; réessayez.',
    unexpected: ({ where, detail }) =>
      `Un imprévu est survenu${optional(' dans « ', where, ' »')}${optional(' (', detail, ')')}. Rechargez la page et réessayez.`,
  },
});

const isOfEscalation = (code: Problem['code']): code is EscalationCode => Object.hasOwn(escalationSentences.en, code);
const isGeneral = (code: Problem['code']): code is GeneralCode => Object.hasOwn(sentences.en, code);

/** A problem that a surface on a site can meet, as whole sentences: what happened, where, and what to do. Plain text. */
export function problemSentence(problem: Problem, language: Language): string {
  const { code } = problem;
  const place = placeIn(problem, language);
  if (isOfEscalation(code)) return escalationSentences[language][code](place);
  return sentences[language][isGeneral(code) ? code : 'unexpected'](place);
}
