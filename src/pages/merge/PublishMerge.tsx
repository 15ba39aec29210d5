import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { mergeWords } from '../parts/documents/merge-words.ts';
import { useFrame } from '../parts/frame/frame.tsx';

interface PublishMergeProps {
  /** The note proposed. */
  readonly note: string;
  /** How many choices are still open: until there are none, nothing can be published. */
  readonly open: number;
  readonly onPublish: (note: string) => Promise<void>;
}

/** The note and the button that publishes the merge. */
export function PublishMerge({ note, open, onPublish }: PublishMergeProps) {
  const { language } = useFrame();
  const w = mergeWords[language];
  const [text, setText] = useState<string>();
  const [busy, setBusy] = useState(false);
  const publish = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    await onPublish((text ?? note).trim());
    setBusy(false);
  };
  return (
    <form class="card" onSubmit={(event) => void publish(event)}>
      <TextField label={w.note} value={text ?? note} maxLength={1_000} onValue={setText} />
      <div class="actions">
        <Button look="primary" large submit disabled={open > 0 || busy}>
          {w.publish}
        </Button>
        {open > 0 && (
          <span class="muted" role="status">
            {w.stillOpen(open)}
          </span>
        )}
      </div>
    </form>
  );
}
