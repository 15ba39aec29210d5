import type { Label } from '../../../contract/workspace.ts';
import { currentKey } from '../../../domain/current-labels.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { labelsWords } from './labels-words.ts';

interface LabelRowProps {
  readonly label: Label;
  /** The key that sets it in a picker. */
  readonly letter: string | undefined;
  /** The labels of its group. */
  readonly labels: readonly Label[];
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** A label as it looks on a post, with its key and what became of it. */
export function LabelRow({ label, letter, labels, open, onOpen }: LabelRowProps) {
  const { language } = useFrame();
  const w = labelsWords[language];
  const last = currentKey(labels, label.key);
  const into = last === label.key ? undefined : labels.find(({ key }) => key === last);
  return (
    <button type="button" class="foldrow" aria-expanded={open} onClick={onOpen}>
      <span class="grow">
        <Chip tone={label.tone} dot={label.sensitive === true}>
          {label.name[language] || '…'}
        </Chip>
      </span>
      {label.sensitive === true && <span class="muted small">{w.sensitive}</span>}
      {into !== undefined && <Chip>{w.mergedInto(into.name[language])}</Chip>}
      {into === undefined && label.retired === true && <Chip>{w.retired}</Chip>}
      {letter !== undefined && <span class="kbd">{letter}</span>}
    </button>
  );
}
