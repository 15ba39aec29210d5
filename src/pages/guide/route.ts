import { useMemo } from 'preact/hooks';
import { useHash } from '../parts/frame/use-hash.ts';

export const places = ['rules', 'read', 'versions', 'proposals', 'exchange'] as const;
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
  const hash = useHash();
  return useMemo(() => readHash(hash), [hash]);
}
