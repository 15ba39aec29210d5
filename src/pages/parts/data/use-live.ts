import { useEffect, useState } from 'preact/hooks';
import { live } from '../../../store/live.ts';

/**
 * What `read` gives from the store, and again after every change to it, whoever made it; `undefined` until the first.
 * `inputs` are what `read` depends on: when they change it is read anew, and the old value stays until then.
 * Throws in rendering where the store cannot be read.
 */
export function useLive<T>(read: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const ended = new AbortController();
    live(read, setValue, ended.signal, setFailure);
    return () => ended.abort();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what its reading depends on
  }, inputs);
  if (failure !== undefined) throw failure;
  return value;
}
