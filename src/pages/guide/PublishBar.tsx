import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Guide } from '../../guide/guide.ts';
import { type Failure, isObstacle, verifyGuide } from '../../tone/guides.ts';
import type { DocumentDraft } from '../parts/data/use-document-draft.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { SaveBar, type SaveWords } from '../parts/frame/SaveBar.tsx';
import { Obstacles } from './Obstacles.tsx';
import { proposable } from './rule-changes.ts';
import { changeNote } from './versions/change-note.ts';
import type { NoteSource } from './versions/version-note.ts';
import { guideWords } from './words.ts';

interface PublishBarProps {
  readonly draft: DocumentDraft<Guide>;
  /** The files that some of what changed came from. */
  readonly sources: readonly NoteSource[];
  readonly mayPublish: boolean;
  /** The rules of a merge that both sides changed, in words; empty without. */
  readonly conflicts: string;
  readonly onMerge: () => void;
  /** Publishes or proposes; resolves to whether it was done. */
  readonly onPublish: (note: string) => Promise<boolean>;
}

/** The bar of a changed guide: publish or propose, and what is in the way. */
export function PublishBar({ draft, sources, mayPublish, conflicts, onMerge, onPublish }: PublishBarProps) {
  const { language } = useFrame();
  const w = guideWords[language];
  const [found, setFound] = useState<readonly Failure[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is said of one draft
  useEffect(() => setFound([]), [draft.body]);
  const publish = async (note: string) => {
    const inTheWay = verifyGuide(draft.body, { before: [draft.base.body] }).filter(isObstacle);
    setFound(inTheWay);
    return inTheWay.length === 0 && onPublish(note);
  };
  const { base, body } = draft;
  const note = useMemo(() => changeNote(base.body, body, sources, language), [base.body, body, sources, language]);
  const says: SaveWords = {
    unsaved: draft.base.isDamaged ? w.changedGuide : note.join(', '),
    noteLabel: w.noteLabel,
    noteHint: w.noteHint,
    discardText: w.discardText,
    newer: w.newer,
    onTop: w.merge,
    saving: w.publishing,
    ...(mayPublish ? { save: w.publish, saved: w.published } : { save: w.propose, saved: w.proposed }),
  };
  return (
    <SaveBar draft={draft} says={says} onTop={onMerge} onSave={publish}>
      {found.length > 0 && <Obstacles failures={found} rules={body.rules} />}
      {!mayPublish && proposable(draft.base.body, draft.body).kept !== undefined && <p class="note">{w.notProposable}</p>}
      {conflicts !== '' && <p class="note amber">{w.conflicts(conflicts)}</p>}
    </SaveBar>
  );
}
