import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How long nothing is said of reading, ms: what comes sooner needs no word. */
const QUIET = 200;

/** What is said while something goes on: only where that takes long enough to be noticed. */
export function SlowWork({ children }: { readonly children: ComponentChildren }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  return <>{isLong && children}</>;
}

/** Says that something is being read, where that takes long enough to be noticed. */
export function Reading({ text }: { readonly text: string }) {
  return (
    <p class="muted reading" role="status">
      <SlowWork>{text}</SlowWork>
    </p>
  );
}
