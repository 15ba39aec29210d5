import { useCallback, useEffect, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { CallResults } from '../../../contract/calls.ts';
import { onWorkspaces } from '../../../store/workspace-list.ts';

export type WorkspacesView = CallResults['workspaces'];

/** How often what waits in each workspace is counted anew, ms. */
const EVERY = 60_000;

/** The workspaces of this browser and the accounts; `undefined` until they are read. `again` reads them anew. */
export function useWorkspaces(): { readonly read: WorkspacesView | undefined; readonly again: () => void } {
  const [read, setRead] = useState<WorkspacesView>();
  // Where nobody answers, the page itself says why.
  const again = useCallback(() => void call('workspaces', {}).then(setRead, () => undefined), []);
  useEffect(() => {
    const ended = new AbortController();
    onWorkspaces(again, ended.signal);
    const timer = setInterval(() => !document.hidden && again(), EVERY);
    ended.signal.addEventListener('abort', () => clearInterval(timer));
    return () => ended.abort();
  }, [again]);
  return { read, again };
}
