import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostView } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import { isSendKey } from '../shortcuts.ts';
import { postWords } from './words.ts';

export interface NoteEditorProps {
  readonly note: PostView['note'];
  readonly language: Language;
  /** An empty text removes the note. */
  readonly onSave: (text: string) => void;
}

/** The team's note on a post. Ctrl+Enter saves. Takes the focus when it appears. */
export function NoteEditor({ note, language, onSave }: NoteEditorProps) {
  const w = postWords[language];
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note?.text ?? '');
  useEffect(() => area.current?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    onSave(text.trim());
  };
  return (
    <div class="form">
      <label class="field">
        <span>
          {w.noteLabel} {note !== undefined && note.by !== '' && <span class="muted">{w.noteBy(note.by)}</span>}
        </span>
        <textarea
          ref={area}
          class="input"
          rows={4}
          maxLength={5_000}
          placeholder={w.noteHint}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={keys}
        />
      </label>
      <div class="row">
        <button type="button" class="b pri" disabled={text.trim() === (note?.text ?? '')} onClick={() => onSave(text.trim())}>
          {w.save}
        </button>
        {note !== undefined && (
          <button type="button" class="b" onClick={() => onSave('')}>
            {w.remove}
          </button>
        )}
        <span class="sp" />
        <span class="kbd" aria-hidden="true">
          Ctrl ↵
        </span>
      </div>
    </div>
  );
}
