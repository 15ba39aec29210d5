import { closeTabStorage, earlierWorkspaces, emptyTabStorage } from '../../browser/tab-storage.ts';
import { firstWorkspaces, keepWorkspaces, type Workspaces } from '../../store/workspace-list.ts';

/** The list of this browser's workspaces, as the background alone changes it. */
export interface WorkspaceList {
  read(): Promise<Workspaces>;
  /** Changes the list, one change after the other; resolves once it is saved, with what it is then. */
  change(make: (all: Workspaces) => Workspaces): Promise<Workspaces>;
  /** The same for what no tab has to be told: an account was seen. */
  note(make: (all: Workspaces) => Workspaces): Promise<Workspaces>;
}

/** Reads the list, and clears away what an older version kept where tabs can write. */
async function opening(): Promise<Workspaces> {
  await closeTabStorage().catch(() => undefined);
  const all = await firstWorkspaces(earlierWorkspaces);
  await emptyTabStorage().catch(() => undefined);
  return all;
}

/** Opens the list; it is read once. `changed` is called after each change. */
export function createWorkspaceList(changed: () => void): WorkspaceList {
  let turn = opening();
  const change = (make: (all: Workspaces) => Workspaces, told: () => void) => {
    const before = turn;
    const next = before.then(async (all) => {
      const made = make(all);
      if (made === all) return all;
      await keepWorkspaces(made);
      told();
      return made;
    });
    // A change that could not be saved leaves what was there.
    turn = next.catch(() => before);
    return next;
  };
  return { read: () => turn, change: (make) => change(make, changed), note: (make) => change(make, () => undefined) };
}
