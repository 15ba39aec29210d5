import { useEffect, useState } from 'preact/hooks';

export const places = ['rules', 'versions', 'proposals', 'exchange'] as const;
export type Place = (typeof places)[number];

/** What the page shows: `#rules`, `#rules/<id>`, `#versions/<id>/<id>` … */
export interface Route {
  readonly place: Place;
  readonly parts: readonly string[];
}

export function readHash(hash: string): Route {
  const [name = '', ...parts] = hash.replace(/^#/, '').split('/').map(decode);
  return { place: places.find((one) => one === name) ?? 'rules', parts };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function hashOf(place: Place, ...parts: readonly string[]): string {
  return `#${[place, ...parts.map(encodeURIComponent)].join('/')}`;
}

/** The route of the address, live. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readHash(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readHash(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
