import type { Label, LabelGroup } from '../../../contract/workspace.ts';
import type { Draft } from '../use-draft.ts';

/** What the editor of a label is given, with all that stands in it. */
export interface LabelEditorProps {
  readonly group: LabelGroup;
  readonly label: Label;
  readonly draft: Draft;
  readonly may: boolean;
  /** No version in force holds it yet. */
  readonly isNew: boolean;
  /** Opens another label, or closes this one. */
  readonly onOpen: (key: string | undefined) => void;
}
