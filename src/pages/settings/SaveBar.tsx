import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { problemSentence } from '../../ui/words/problems.ts';
import { useFrame } from '../frame/frame.tsx';
import { useWarning } from '../frame/use-warning.ts';
import type { Draft } from './use-draft.ts';
import { settingsWords } from './words.ts';

/** Stands at the foot while the workspace has unsaved changes: what changed, save, discard, and why a save failed. */
export function SaveBar({ draft }: { readonly draft: Draft }) {
  const { language, notify } = useFrame();
  const w = settingsWords[language];
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState(false);
  useWarning(draft.dirty);
  if (!draft.dirty) return null;
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await draft.save(note.trim()))) return;
    setNote('');
    notify({ text: w.published, tone: 'green' });
  };
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) draft.discard();
  };
  return (
    <form class="savebar" onSubmit={(event) => void save(event)} aria-label={w.unsaved}>
      <Trouble draft={draft} />
      <div class="line">
        <b>{w.unsaved}</b>
        <input
          class="input"
          aria-label={w.noteLabel}
          placeholder={w.noteHint}
          maxLength={1_000}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <Button large onClick={() => setAsking(true)}>
          {w.discard}
        </Button>
        <Button look="primary" large submit disabled={draft.saving}>
          {draft.saving ? w.saving : w.publish}
        </Button>
      </div>
      {asking && <Confirm title={w.discardTitle} text={w.discardText} yes={w.discard} no={w.keep} onAnswer={answer} />}
    </form>
  );
}

function Trouble({ draft }: { readonly draft: Draft }) {
  const { language } = useFrame();
  const w = settingsWords[language];
  if (draft.newer)
    return (
      <div class="trouble" role="alert">
        <p>{w.newer}</p>
        <div class="actions">
          <Button look="line" onClick={draft.rebase}>
            {w.onTop}
          </Button>
          <Button look="line" onClick={draft.discard}>
            {w.takeNewer}
          </Button>
        </div>
      </div>
    );
  if (draft.problem === undefined) return null;
  return (
    <p class="trouble" role="alert">
      {problemSentence(draft.problem, language)}
    </p>
  );
}
