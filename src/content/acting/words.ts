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
  readonly leaving: string;
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
    leaving: 'Leaves in 8 seconds. U takes it back.',
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
    leaving: 'Part dans 8 secondes. U pour annuler.',
    clipboardRefused: 'Le navigateur n’a pas laissé Diapason copier.',
  },
});
