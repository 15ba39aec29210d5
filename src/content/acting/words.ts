import { words } from '../../guide/words.ts';
import { frenchOf } from '../../ui/words/french.ts';

/** What is said once a person acts on a post. Apart from the bar's words: most posts are never acted on. */
export const actingWords = words({
  en: {
    closePost: 'Done with it',
    reopen: 'Reopen',
    takeOver: 'Take it over',
    addNote: 'Note…',
    person: 'Person…',
    help: 'Keyboard shortcuts',
    saved: 'Saved',
    closed: 'done',
    undone: 'Undone',
    /** Its kind needs no reply. */
    setAside: 'Done: posts of this kind need no reply.',
    undo: 'Undo',
    leaving: (seconds: number) => `Leaves in ${seconds} s. U takes it back.`,
    opening: (seconds: number) => `Opens in your e-mail in ${seconds} s. U takes it back.`,
    /** It was taken back before it left. */
    nothingLeft: 'Undone: nothing was sent.',
    /** It was taken back because the page hid what tells of it. */
    hidden: 'Undone, because the page hid this notice: nothing was sent. Send it in the panel.',
    takenBack: 'Taken back.',
    takeBack: 'Take back',
    sentByHand: 'Sent by hand',
    /** What follows “Nobody has it:”. */
    noChannel: (department: string) => `nothing leaves, for ${department} has no channel.`,
    refused: (department: string) => `the channel of ${department} refused the message.`,
    unsure: (department: string) => `nothing says that ${department} got the message.`,
    changed: 'The page changed or moved this post just before you pressed: nothing was done. Look again, then press again.',
    /** The post holds words that nobody sees: what leaves is shown first. */
    unseen: 'Nothing was sent: this post holds words that the page does not show. Look at what leaves, then send it here.',
    clipboardRefused: 'The browser did not let Diapason copy.',
  },
  fr: {
    closePost: 'Marquer traité',
    reopen: 'Rouvrir',
    takeOver: 'Prendre la suite',
    addNote: 'Note…',
    person: 'Personne…',
    help: 'Raccourcis clavier',
    saved: 'Enregistré',
    closed: 'traité',
    undone: 'Annulé',
    setAside: 'Traité\u202f: ce genre de post n’appelle pas de réponse.',
    undo: 'Annuler',
    leaving: (seconds) => `Part dans ${seconds}\u202fs. U pour annuler.`,
    opening: (seconds) => `S’ouvre dans votre messagerie dans ${seconds}\u202fs. U pour annuler.`,
    nothingLeft: 'Annulé\u202f: rien n’est parti.',
    hidden: 'Annulé, car la page a caché cet avis\u202f: rien n’est parti. Envoyez depuis le panneau.',
    takenBack: 'Repris.',
    takeBack: 'Reprendre',
    sentByHand: 'Envoyé à la main',
    noChannel: (department) => `rien ne part, car ${department} n’a pas de canal.`,
    refused: (department) => `le canal ${frenchOf(department)} a refusé le message.`,
    unsure: (department) => `rien ne dit que ${department} a reçu le message.`,
    changed: 'La page a changé ou déplacé ce post juste avant votre clic\u202f: rien n’a été fait. Regardez, puis cliquez de nouveau.',
    unseen: 'Rien n’a été envoyé\u202f: ce post contient des mots que la page ne montre pas. Regardez ce qui part, puis envoyez-le ici.',
    clipboardRefused: 'Le navigateur n’a pas laissé Diapason copier.',
  },
});

const FIRST = 80;

/** The first words of a text, in one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= FIRST ? line : `${line.slice(0, FIRST).replace(/\s*\S*$/u, '')}…`;
}
