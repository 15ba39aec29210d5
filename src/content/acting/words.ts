import { words } from '../../contract/words.ts';

interface ActingWords {
  readonly closePost: string;
  readonly reopen: string;
  readonly takeOver: string;
  readonly addNote: string;
  readonly person: string;
  readonly help: string;
  readonly saved: string;
  readonly undone: string;
  readonly leaving: (what: string) => string;
  readonly changed: string;
  readonly clipboardRefused: string;
}

/** What is said once a person acts on a post. Apart from the bar's words: most posts are never acted on. */
export const actingWords = words<ActingWords>({
  en: {
    closePost: 'Done with it',
    reopen: 'Reopen',
    takeOver: 'Take it over',
    addNote: 'Note…',
    person: 'Person…',
    help: 'Keys',
    saved: 'Saved',
    undone: 'Taken back',
    leaving: (what) => `${what}\nLeaves in 8 seconds. U takes it back.`,
    changed: 'The page changed or moved this post just before you pressed: nothing was done. Look again, then press again.',
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
    undone: 'Repris',
    leaving: (what) => `${what}\nPart dans 8 secondes. U pour annuler.`,
    changed: 'La page a changé ou déplacé ce post juste avant votre clic\u202f: rien n’a été fait. Regardez, puis cliquez de nouveau.',
    clipboardRefused: 'Le navigateur n’a pas laissé Diapason copier.',
  },
});

const FIRST = 80;

/** The first words of a text, in one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= FIRST ? line : `${line.slice(0, FIRST).replace(/\s*\S*$/u, '')}…`;
}
