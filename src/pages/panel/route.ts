import { useHash } from '../parts/frame/use-hash.ts';

/** The panel shows the queue, or one post. */
export type Route = { readonly page: 'queue' } | { readonly page: 'post'; readonly postId: string };

const prefix = '#post=';

export function parseRoute(hash: string): Route {
  if (!hash.startsWith(prefix)) return { page: 'queue' };
  try {
    return { page: 'post', postId: decodeURIComponent(hash.slice(prefix.length)) };
  } catch {
    return { page: 'queue' };
  }
}

export function postHash(postId: string): string {
  return `${prefix}${encodeURIComponent(postId)}`;
}

/** The route in the address, live. */
export function useRoute(): Route {
  return parseRoute(useHash());
}
