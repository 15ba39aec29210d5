import { askPermission } from '../../../browser/permissions.ts';
import type { Notice } from '../../../ui/Toast.tsx';
import { useFrame } from './frame.tsx';

/**
 * Asks the browser for hosts and resolves with whether they are allowed; else says `refused` at the foot of the page, or
 * why it could not be asked. To be called in the very turn of a click, before anything is awaited.
 */
export function usePermission(): (origins: readonly string[], refused: Notice) => Promise<boolean> {
  const { attempt, notify } = useFrame();
  return async (origins, refused) => {
    const allowed = await attempt(() => askPermission(origins));
    if (allowed === false) notify(refused);
    return allowed === true;
  };
}
