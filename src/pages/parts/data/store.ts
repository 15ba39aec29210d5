import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Store } from '../../../store/database.ts';

/** Gives a page's parts the store of the workspace that the page shows. */
export const StoreContext = createContext<Store | undefined>(undefined);

/** The store of the workspace that the page shows, for reading: pages write by calls to the background. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('a page part outside Shell');
  return store;
}
