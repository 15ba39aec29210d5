import { useEffect, useState } from 'preact/hooks';

/** After so long without a letter, in ms, what is typed is taken for what is meant. */
export const PAUSE = 250;

/** A value as it was when it last stood still for `pause` ms: for work that is too heavy to be done at each letter. */
export function useSettled<Value>(value: Value, pause = PAUSE): Value {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => {
    if (Object.is(value, settled)) return;
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [value, settled, pause]);
  return settled;
}
