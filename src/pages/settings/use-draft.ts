import type { Workspace } from '../../contract/workspace.ts';
import type { WorkspaceHead } from '../parts/data/me.ts';
import { type DocumentDraft, useDocumentDraft } from '../parts/data/use-document-draft.ts';

/** The workspace as it is being edited. */
export interface Draft extends Pick<DocumentDraft<Workspace>, 'dirty' | 'saving' | 'problem' | 'newer' | 'save' | 'discard' | 'restore'> {
  readonly workspace: Workspace;
  readonly change: (change: Partial<Workspace>) => void;
  /** Keeps what was typed, as a change of the newer version. */
  readonly rebase: () => void;
}

/** Edits the version in force; follows it while nothing has been changed. */
export function useDraft({ workspace, ...head }: WorkspaceHead): Draft {
  const { body, change, rebase, ...draft } = useDocumentDraft<Workspace>('workspace', { ...head, body: workspace });
  return {
    ...draft,
    workspace: body,
    change: (part) => change((now) => ({ ...now, ...part })),
    rebase: () => rebase(body),
  };
}
