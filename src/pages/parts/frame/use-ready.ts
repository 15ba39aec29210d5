import { useEffect, useState } from 'preact/hooks';

/** A person who types or presses on for something else leaves no pause as long as this, ms. */
const PAUSE = 500;

/**
 * Whether the person has come to this window: it has the focus, and for a moment no key and no press came. A page may have
 * it opened, or brought to the front, in the midst of what is typed elsewhere, and none of that is an answer here.
 */
export function useReady(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new AbortController();
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        setCalm(true);
      }, PAUSE);
    };
    const leave = () => {
      clearTimeout(timer);
      timer = undefined;
      setCalm(false);
    };
    const options = { capture: true, signal: over.signal };
    // Once it is calm, whatever is typed is meant for it.
    for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, () => timer !== undefined && begin(), options);
    window.addEventListener('focus', begin, { signal: over.signal });
    window.addEventListener('blur', leave, { signal: over.signal });
    if (document.hasFocus()) begin();
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, []);
  return calm;
}
