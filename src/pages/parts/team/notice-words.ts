import type { Notice } from '../../../contract/team-view.ts';
import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

type Withheld = Extract<Notice, { kind: 'withheld' }>;

function whatEnglish(notice: Withheld): string {
  const { count } = notice;
  if (notice.what === 'events')
    return `${count === 1 ? 'one action' : `${count} actions`} of ${notice.of || 'a browser that is not known here'}`;
  if (notice.what === 'acts') return count === 1 ? 'one decision about the team' : `${count} decisions about the team`;
  return count === 1 ? 'one version of the guide or the workspace' : `${count} versions of the guide or the workspace`;
}

function whatFrench(notice: Withheld): string {
  const { count } = notice;
  if (notice.what === 'events') return `${count === 1 ? 'une action' : `${count} actions`} ${ofBrowser(notice.of)}`;
  if (notice.what === 'acts') return count === 1 ? 'une décision sur l’équipe' : `${count} décisions sur l’équipe`;
  return count === 1 ? 'une version du guide ou de l’espace' : `${count} versions du guide ou de l’espace`;
}

const ofBrowser = (name: string) => frenchOf(name === '' ? 'un navigateur inconnu ici' : name);

/** What is said where a team's members do not hold the same, or seal with other keys. */
export const noticeWords = words({
  en: {
    /** The light's few words where all is sent and something does not fit. */
    look: 'Take a look',
    /** `byFile`: the team has no server that could keep anything back. */
    say(notice: Notice, byFile: boolean) {
      if (notice.kind === 'old-key')
        return `${notice.by}’s browser has not heard of the team’s new key yet: somebody who left could read what it sends. ${byFile ? `Give ${notice.by} a new file of yours.` : `Tell ${notice.by}, and whoever runs the server.`}`;
      if (notice.kind === 'no-key')
        return `Colleagues use a team key that has not arrived here for over an hour, so what they write cannot be read in this browser. ${byFile ? 'Ask a lead for a new file of theirs.' : 'Ask a lead whether their browser shared it; otherwise the server keeps it back.'}`;
      return `The server keeps something back: ${notice.by}’s browser has read ${whatEnglish(notice)} that did not arrive here for over an hour. Ask whoever runs the server.`;
    },
  },
  fr: {
    look: 'À vérifier',
    say(notice, byFile) {
      if (notice.kind === 'old-key')
        return `Le navigateur ${ofBrowser(notice.by)} ne connaît pas encore la nouvelle clé de l’équipe\u00a0: une personne partie pourrait lire ce qu’il envoie. ${byFile ? `Donnez à ${notice.by} un nouveau fichier de vous.` : `Prévenez ${notice.by}, et la personne qui gère le serveur.`}`;
      if (notice.kind === 'no-key')
        return `Vos collègues utilisent une clé d’équipe qui n’est pas arrivée ici depuis plus d’une heure\u00a0: ce qu’ils écrivent ne peut pas être lu dans ce navigateur. ${byFile ? 'Demandez à un responsable un nouveau fichier de lui.' : 'Demandez à un responsable si son navigateur l’a partagée\u00a0; sinon, le serveur la retient.'}`;
      return `Le serveur retient quelque chose\u00a0: le navigateur ${ofBrowser(notice.by)} a lu ${whatFrench(notice)}, et rien n’en est arrivé ici depuis plus d’une heure. Parlez-en à la personne qui gère le serveur.`;
    },
  },
});
