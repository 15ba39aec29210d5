import { useEffect, useState } from 'preact/hooks';

/** How long nothing is said of reading, ms: what comes sooner needs no word. */
const QUIET = 200;

/** Says that something is being read, where that takes long enough to be noticed. */
export function Reading({ text }: { readonly text: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="muted reading" role="status">
      {isLong && text}
    </p>
  );
}
