import { words } from '../../guide/words.ts';

/** What is said once a person acts on a post. Apart from the bar's words: most posts are never acted on. */
export const actingWords = words({
  en: {
    closePost: 'Done with it',
    reopen: 'Reopen',
    takeOver: 'Take it over',
    addNote: 'Note…',
    person: 'Person…',
    help: 'Keys',
    saved: 'Saved',
    undone: 'Undone',
    undo: 'Undo',
    leaving: (seconds: number) => `Leaves in ${seconds} s. U takes it back.`,
    opening: (seconds: number) => `Opens in your e-mail in ${seconds} s. U takes it back.`,
    /** It was taken back before it left. */
    nothingLeft: 'Undone: nothing was sent.',
    /** It was taken back because the page hid what tells of it. */
    hidden: 'Undone, because the page hid this notice: nothing was sent. Send it in the panel.',
    noChannel: (department: string) =>
      `${department} has no channel yet: nothing leaves. Copy the message and send it yourself, or set up a channel.`,
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
    help: 'Touches',
    saved: 'Enregistré',
    undone: 'Annulé',
    undo: 'Annuler',
    leaving: (seconds) => `Part dans ${seconds}\u202fs. U pour annuler.`,
    opening: (seconds) => `S’ouvre dans votre messagerie dans ${seconds}\u202fs. U pour annuler.`,
    nothingLeft: 'Annulé\u202f: rien n’est parti.',
    hidden: 'Annulé, car la page a caché cet avis\u202f: rien n’est parti. Envoyez depuis le panneau.',
    noChannel: (department) =>
      `${department} n’a pas encore de canal\u202f: rien ne part. Copiez le message et envoyez-le vous-même, ou créez un canal.`,
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
