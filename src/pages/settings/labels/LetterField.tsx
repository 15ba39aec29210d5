import type { Label, LabelGroup, Workspace } from '../../../contract/workspace.ts';
import { offeredLabels } from '../../../domain/current-labels.ts';
import { givenLetters, UNDO_LETTER } from '../../../domain/label-letters.ts';
import { labelName } from '../../../domain/labels.ts';
import { present } from '../../../domain/present.ts';
import type { Language } from '../../../guide/language.ts';
import { TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import type { LabelChange } from './edit-labels.ts';
import { labelsWords } from './labels-words.ts';

interface LetterFieldProps {
  readonly group: LabelGroup;
  readonly label: Label;
  readonly labels: Workspace['labels'];
  /** The language of the interface in which it counts. */
  readonly of: Language;
  readonly title: string;
  readonly onChange: (change: Pick<LabelChange, 'letter' | 'letters'>) => void;
}

/** The key that sets a label in one language, and what stands in its way. */
export function LetterField({ group, label, labels, of, title, onChange }: LetterFieldProps) {
  const { language } = useFrame();
  const w = labelsWords[language];
  const given = { fr: label.letters?.fr ?? label.letter, en: label.letters?.en ?? label.letter };
  const letter = given[of] ?? '';
  const owner = givenLetters(offeredLabels(labels), of).get(letter);
  const isOwn = owner === undefined || (owner.group === group && owner.key === label.key);
  const error =
    letter === UNDO_LETTER ? w.letterReserved : isOwn ? undefined : w.letterTaken(labelName(labels, owner.group, owner.key, language));
  const set = (typed: string) => {
    const value = typed.trim().toLowerCase().slice(-1);
    if (value !== '' && !/^[a-z0-9]$/.test(value)) return;
    const letters = present({ ...given, [of]: value === '' ? undefined : value });
    onChange({ letter: undefined, letters: Object.keys(letters).length === 0 ? undefined : letters });
  };
  return (
    <TextField
      label={title}
      help={group === 'topic' ? w.topicLetterHelp : w.letterHelp}
      value={letter}
      maxLength={2}
      error={error}
      onValue={set}
    />
  );
}
