import type { DeclaredSite } from './declared-site.ts';

const statusPath = /^\/(?:i\/web\/status|\w{1,20}\/(?:status(?:es)?|article))\/(\d{1,25})(?:\/|$)/;

/** X, with the hosts it had as Twitter. */
export const x: DeclaredSite = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com', 'pro.x.com'],
  home: 'https://x.com/home',
  reads: { en: 'x.com, pro.x.com and twitter.com', fr: 'x.com, pro.x.com et twitter.com' },
  isOnAtFirst: true,
  links: {
    hosts: ['x.com', 'twitter.com'],
    parameters: [],
    numbers: ({ pathname }) => statusPath.exec(pathname)?.slice(1),
    isPerson({ pathname }, handle) {
      const name = /^\/(\w{1,20})\/?$/.exec(pathname)?.[1];
      return name !== undefined && (handle === undefined || name.toLowerCase() === handle.toLowerCase());
    },
    mayNameMedia: false,
    withoutAuthor: (address) => address.replace(/^(https?:\/\/[^/]+)\/[^/]+\/status\//, '$1/i/status/'),
  },
};
