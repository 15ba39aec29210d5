import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../../guide/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import type { DocumentDraft } from '../data/use-document-draft.ts';
import { useFrame } from './frame.tsx';
import { useWarning } from './use-warning.ts';

/** What a document's bar says in its own words. */
export interface SaveWords {
  readonly unsaved: string;
  readonly noteLabel: string;
  readonly noteHint: string;
  readonly discardText: string;
  readonly newer: string;
  readonly onTop: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
}

/** In letters: what Diapason writes before it has room in a note too. */
const LONGEST_NOTE = 500;

interface SaveBarProps {
  readonly draft: Pick<DocumentDraft<unknown>, 'dirty' | 'saving' | 'newer' | 'problem' | 'discard'>;
  readonly says: SaveWords;
  /** What stands in the way, or is to be known before. */
  readonly children?: ComponentChildren;
  /** Keeps what was typed, as a change of the newer version. */
  readonly onTop: () => void;
  /** Resolves to whether it was done. */
  readonly onSave: (note: string) => Promise<boolean>;
}

const barWords = words({
  en: { discard: 'Discard', discardTitle: 'Discard the changes?', keep: 'Keep editing', takeNewer: 'Take the newer version' },
  fr: {
    discard: 'Abandonner',
    discardTitle: 'Abandonner les changements\u202f?',
    keep: 'Continuer',
    takeNewer: 'Prendre la version récente',
  },
});

/** Stands at the foot while a document differs from its version in force: what changed, save, discard, and why a save failed. */
export function SaveBar({ draft, says, children, onTop, onSave }: SaveBarProps) {
  const { language, notify } = useFrame();
  const w = barWords[language];
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState(false);
  useWarning(draft.dirty);
  if (!draft.dirty) return null;
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await onSave(note.trim()))) return;
    setNote('');
    notify({ text: says.saved, tone: 'green' });
  };
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) draft.discard();
  };
  return (
    <form class="savebar" onSubmit={(event) => void save(event)} aria-label={says.unsaved}>
      {children}
      {draft.newer && (
        <div class="trouble" role="alert">
          <p>{says.newer}</p>
          <Button look="line" onClick={onTop}>
            {says.onTop}
          </Button>
          <Button look="line" onClick={draft.discard}>
            {w.takeNewer}
          </Button>
        </div>
      )}
      {draft.problem !== undefined && (
        <p class="trouble" role="alert">
          {pageProblem(draft.problem, language)}
        </p>
      )}
      <div class="line">
        <b>{says.unsaved}</b>
        <input
          class="input"
          aria-label={says.noteLabel}
          placeholder={says.noteHint}
          maxLength={LONGEST_NOTE}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <Button large onClick={() => setAsking(true)}>
          {w.discard}
        </Button>
        <Button look="primary" large submit disabled={draft.saving}>
          {draft.saving ? says.saving : says.save}
        </Button>
      </div>
      {asking && <Confirm title={w.discardTitle} text={says.discardText} yes={w.discard} no={w.keep} onAnswer={answer} />}
    </form>
  );
}
