import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import { FOCUS_BAR, NEXT_FINDING, USE_ANSWER } from '../shortcuts.ts';
import type { HelpSheetProps } from './HelpSheet.tsx';

const pageKeyWords = words({
  en: {
    pageKeys: 'On the page',
    barKeys: 'On a bar',
    replyKeys: 'In a reply',
    keys: {
      focus: 'To the bar of the post you point at, are in, or see',
      move: 'Along the bar',
      posts: 'To the previous or next post',
      label: 'Label',
      note: 'Note',
      accept: 'Take the suggested label',
      done: 'Done, and on to the next; or reopen',
      take: 'Take it, or hand it back',
      escalate: 'Escalate',
      undo: 'Take the escalation back',
      person: 'Person',
      why: 'Why this priority',
      help: 'These keys',
      back: 'Close, or back to the page',
      finding: 'To the next remark on the reply',
      use: 'Put what the department answered in',
      fix: 'Put the first proposal in',
      ignore: 'Ignore here',
      editor: 'Back to the reply',
    },
  },
  fr: {
    pageKeys: 'Dans la page',
    barKeys: 'Sur une barre',
    replyKeys: 'Dans une réponse',
    keys: {
      focus: 'Vers la barre du post pointé, en cours ou affiché',
      move: 'Le long de la barre',
      posts: 'Vers le post précédent ou suivant',
      label: 'Étiqueter',
      note: 'Note',
      accept: 'Prendre l’étiquette proposée',
      done: 'Traité, et au suivant\u202f; ou rouvrir',
      take: 'Prendre, ou rendre',
      escalate: 'Escalader',
      undo: 'Annuler l’escalade',
      person: 'Personne',
      why: 'Pourquoi cette priorité',
      help: 'Ces touches',
      back: 'Fermer, ou revenir à la page',
      finding: 'Vers la remarque suivante sur la réponse',
      use: 'Insérer la réponse du service',
      fix: 'Mettre la première proposition',
      ignore: 'Ignorer ici',
      editor: 'Revenir à la réponse',
    },
  },
});

/** The keys on a site's page, by where they work: the sheet there and the settings show the same. */
export function pageKeyGroups(language: Language): HelpSheetProps['groups'] {
  const w = pageKeyWords[language];
  const { keys } = w;
  return [
    { name: w.pageKeys, keys: [{ key: FOCUS_BAR.name, does: keys.focus }] },
    {
      name: w.barKeys,
      keys: [
        { key: '← →', does: keys.move },
        { key: '↑ ↓', does: keys.posts },
        { key: '↵', does: keys.accept },
        { key: 'L', does: keys.label },
        { key: 'N', does: keys.note },
        { key: 'T', does: keys.take },
        { key: 'D', does: keys.done },
        { key: 'E', does: keys.escalate },
        { key: 'U', does: keys.undo },
        { key: 'P', does: keys.person },
        { key: 'W', does: keys.why },
        { key: '?', does: keys.help },
        { key: 'Esc', does: keys.back },
      ],
    },
    {
      name: w.replyKeys,
      keys: [
        { key: NEXT_FINDING.name, does: keys.finding },
        { key: USE_ANSWER.name, does: keys.use },
        { key: '↵', does: keys.fix },
        { key: 'I', does: keys.ignore },
        { key: 'Esc', does: keys.editor },
      ],
    },
  ];
}
