import { useEffect, useState } from 'preact/hooks';

/** The place within a page that its address names, `#` included; live, so that the browser's own Back works. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    // The address may have changed before anybody listened.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}
