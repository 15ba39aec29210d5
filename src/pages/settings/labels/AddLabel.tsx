import { useState } from 'preact/hooks';
import type { Label } from '../../../contract/workspace.ts';
import { folded } from '../../../domain/folded.ts';
import { topicOf } from '../../../domain/topic-keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { LABELS_MAX } from './edit-labels.ts';
import { labelsWords } from './labels-words.ts';

/** A label of the same place that is called so in either language, capitals and accents alike. */
export function labelNamed(labels: readonly Label[], name: string, parent?: string): Label | undefined {
  const wanted = folded(name.trim());
  return labels.find(({ key, name: { fr, en } }) => topicOf(key) === parent && [fr, en].some((one) => folded(one.trim()) === wanted));
}

interface AddLabelProps {
  readonly label: string;
  /** The labels of the group. */
  readonly labels: readonly Label[];
  /** The topic of which it is to be a part. */
  readonly parent?: string;
  readonly onAdd: (name: string) => void;
}

/** A line in which the name of a new label is written; Enter adds it. */
export function AddLabel({ label, labels, parent, onAdd }: AddLabelProps) {
  const { language } = useFrame();
  const w = labelsWords[language];
  const [name, setName] = useState('');
  const known = labelNamed(labels, name, parent);
  const isFull = labels.length >= LABELS_MAX;
  const error = isFull && name !== '' ? w.full(LABELS_MAX) : known && name.trim() !== '' ? w.taken(known.name[language]) : undefined;
  const add = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '' || error !== undefined) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form class="add-label" onSubmit={add}>
      <TextField label={label} value={name} maxLength={60} error={error} onValue={setName} />
      <Button look="line" large submit disabled={name.trim() === '' || error !== undefined}>
        {w.add}
      </Button>
    </form>
  );
}
