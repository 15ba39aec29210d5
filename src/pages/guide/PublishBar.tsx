import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../contract/guide.ts';
import { type Failure, verifyGuide } from '../../tone/verify-guide.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { problemSentence } from '../../ui/words/problems.ts';
import type { DocumentDraft } from '../data/use-document-draft.ts';
import { useFrame } from '../frame/frame.tsx';
import { useWarning } from '../frame/use-warning.ts';
import { Obstacles } from './Obstacles.tsx';
import { guideWords } from './words.ts';

interface PublishBarProps {
  readonly draft: DocumentDraft<Guide>;
  readonly changed: number;
  readonly mayPublish: boolean;
  /** The rules of a merge that both sides changed, in words; empty without. */
  readonly conflicts: string;
  readonly nameOf: (rule: string) => string;
  readonly onMerge: () => void;
  /** Publishes or proposes; resolves to whether it was done. */
  readonly onPublish: (note: string) => Promise<boolean>;
}

/** Stands at the foot while the guide differs from the one in force: what changed, publish or propose, and what is in the way. */
export function PublishBar({ draft, changed, mayPublish, conflicts, nameOf, onMerge, onPublish }: PublishBarProps) {
  const { language, notify } = useFrame();
  const w = guideWords[language];
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState(false);
  const [found, setFound] = useState<readonly Failure[]>([]);
  useWarning(draft.dirty);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is said of one draft
  useEffect(() => setFound([]), [draft.body]);
  if (!draft.dirty) return null;
  const publish = async (event: Event) => {
    event.preventDefault();
    const inTheWay = verifyGuide(draft.body);
    setFound(inTheWay);
    if (inTheWay.length > 0 || !(await onPublish(note.trim()))) return;
    setNote('');
    notify({ text: mayPublish ? w.published : w.proposed, tone: 'green' });
  };
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) draft.discard();
  };
  return (
    <form class="savebar" onSubmit={(event) => void publish(event)} aria-label={w.unsaved(changed)}>
      {found.length > 0 && <Obstacles failures={found} nameOf={nameOf} language={language} />}
      {conflicts !== '' && <p class="note amber">{w.conflicts(conflicts)}</p>}
      {draft.newer && (
        <div class="trouble" role="alert">
          <p>{w.newer}</p>
          <Button look="line" onClick={onMerge}>
            {w.merge}
          </Button>
          <Button look="line" onClick={draft.discard}>
            {w.takeNewer}
          </Button>
        </div>
      )}
      {draft.problem !== undefined && (
        <p class="trouble" role="alert">
          {problemSentence(draft.problem, language)}
        </p>
      )}
      <div class="line">
        <b>{w.unsaved(changed)}</b>
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
          {draft.saving ? w.publishing : mayPublish ? w.publish : w.propose}
        </Button>
      </div>
      {asking && <Confirm title={w.discardTitle} text={w.discardText} yes={w.discard} no={w.keep} onAnswer={answer} />}
    </form>
  );
}
