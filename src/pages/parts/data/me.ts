import type { Version } from '../../../contract/document.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { defaultWorkspace } from '../../../defaults/workspace.ts';
import { withCurrentLabels } from '../../../domain/current-labels.ts';
import { documentHeadToRepair } from '../../../store/document-heads.ts';
import { savedSettings } from '../../../store/meta.ts';
import { useLive } from './use-live.ts';

/** This browser's settings, live; `undefined` until they are read. */
export function useSettings(): Settings | undefined {
  return useLive((store) => savedSettings(store), []);
}

export interface WorkspaceHead {
  readonly workspace: Workspace;
  /** The version in force; absent while what ships has not been installed. */
  readonly version?: Version;
  /** A newer Diapason wrote it: it is not changed here. */
  readonly isNewer?: boolean;
  /** It does not parse: what is shown is the latest before it. */
  readonly isDamaged?: true;
}

/** The workspace in force, live. */
export function useWorkspace(): WorkspaceHead | undefined {
  return useLive(async (store) => {
    const head = await documentHeadToRepair(store, 'workspace');
    return head === undefined ? { workspace: defaultWorkspace } : { ...head, workspace: withCurrentLabels(head.body) };
  }, []);
}
