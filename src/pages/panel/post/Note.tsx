import type { PostState } from '../../../contract/state.ts';
import { Button } from '../../../ui/Button.tsx';
import { NoteEditor } from '../../../ui/post/NoteEditor.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Section } from './Section.tsx';
import { postPageWords } from './words.ts';

interface NoteProps {
  readonly note: PostState['note'];
  readonly editing: boolean;
  readonly acts: boolean;
  /** Opens the editor, and closes it. */
  readonly onEdit: () => void;
  readonly onSave: (text: string) => Promise<boolean>;
}

/** The team's note. The editor stays open, with what was written, until the note is saved. */
export function Note({ note, editing, acts, onEdit, onSave }: NoteProps) {
  const { language } = useFrame();
  const w = postPageWords[language];
  const save = async (text: string) => {
    if (await onSave(text)) onEdit();
  };
  return (
    <Section
      title={w.note}
      action={
        acts && (
          <Button look="ghost" aria-expanded={editing} aria-keyshortcuts="n" onClick={onEdit}>
            {editing ? w.cancel : note === undefined ? w.write : w.change}
          </Button>
        )
      }
    >
      {editing ? (
        <div class="parts">
          <NoteEditor note={note && { text: note.text, by: note.by.name }} language={language} onSave={(text) => void save(text)} />
        </div>
      ) : note === undefined ? (
        <p class="muted">{w.noNote}</p>
      ) : (
        <p class="text" dir="auto">
          {note.text} <span class="muted">– {note.by.name}</span>
        </p>
      )}
    </Section>
  );
}
