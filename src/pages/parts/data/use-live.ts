import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../../store/database.ts';
import { live } from '../../../store/live.ts';
import { useStore } from './store.ts';

/**
 * What `read` gives from the store that the page shows, and again after every change to it, whoever made it; `undefined`
 * until the first. `inputs` are what `read` depends on beside the store: when they change it is read anew, and the old
 * value stays until then. Throws in rendering where the store cannot be read.
 */
export function useLive<T>(read: (store: Store) => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const store = useStore();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  const dependencies = [store, ...inputs];
  useEffect(() => {
    const ended = new AbortController();
    live(() => read(store), setValue, ended.signal, setFailure);
    return () => ended.abort();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what its reading depends on
  }, dependencies);
  if (failure !== undefined) throw failure;
  return value;
}
