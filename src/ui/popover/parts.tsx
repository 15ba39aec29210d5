import type { FunctionComponent } from 'preact';
import type { Language } from '../../guide/language.ts';
import { FindingCard, type FindingCardProps } from '../compose/FindingCard.tsx';
import { FindingList, type FindingListProps } from '../compose/FindingList.tsx';
import { SendQuestion, type SendQuestionProps } from '../compose/SendQuestion.tsx';
import { copy } from '../copy.ts';
import { EscalatePicker, type EscalatePickerProps } from '../post/EscalatePicker.tsx';
import { HelpSheet, type HelpSheetProps } from '../post/HelpSheet.tsx';
import { LabelPicker, type LabelPickerProps } from '../post/LabelPicker.tsx';
import { NoteEditor, type NoteEditorProps } from '../post/NoteEditor.tsx';
import { PersonCard, type PersonCardProps } from '../post/PersonCard.tsx';
import { PostMenu, type PostMenuProps } from '../post/PostMenu.tsx';
import { PriorityCard, type PrioritySumProps } from '../post/PrioritySum.tsx';
import { pageKeyGroups } from '../post/page-keys.ts';

/** What can stand in the frame over a page, and what it takes. Data travels as JSON, callbacks by their name. */
export interface PartProps {
  menu: PostMenuProps;
  label: LabelPickerProps;
  note: NoteEditorProps;
  person: PersonCardProps;
  /** It copies by itself: only what has the focus may. */
  escalate: Omit<EscalatePickerProps, 'onCopy'> & { readonly onCopyRefused: () => void };
  why: PrioritySumProps;
  /** The frame names the keys by itself: a page loads none of these words before they are asked for. */
  help: Pick<HelpSheetProps, 'title'> & { readonly language: Language };
  finding: FindingCardProps;
  list: FindingListProps;
  question: SendQuestionProps;
}

export type PartName = keyof PartProps;

async function copyOrSay(text: string, refused: () => void): Promise<boolean> {
  const copied = await copy(text);
  if (!copied) refused();
  return copied;
}

export const parts: { readonly [Name in PartName]: FunctionComponent<PartProps[Name]> } = {
  menu: PostMenu,
  label: LabelPicker,
  note: NoteEditor,
  person: PersonCard,
  escalate: ({ onCopyRefused, ...props }) => <EscalatePicker {...props} onCopy={(text) => copyOrSay(text, onCopyRefused)} />,
  why: PriorityCard,
  help: ({ title, language }) => <HelpSheet title={title} groups={pageKeyGroups(language)} />,
  finding: FindingCard,
  list: FindingList,
  question: SendQuestion,
};
