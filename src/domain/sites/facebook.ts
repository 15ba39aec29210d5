import type { DeclaredSite } from './declared-site.ts';
import { codedComment } from './facebook-address.ts';

const postPath =
  /\/(?:posts|permalink|videos|reel|watch|photos|share)\/[^/]|\/(?:permalink|story|photo|video)\.php$|\/(?:photo|watch)\/?$|^\/groups\/[^/]+\/?$/;
/** Pages that are a post's only with a parameter that names it. */
const barePath = /\.php$|^\/groups\/[^/]+\/?$|\/photo\/?$/;
const naming = ['story_fbid', 'fbid', 'v', 'multi_permalinks'];
const personPath = /^\/(?:people\/[^/]+\/\d+|groups\/[^/]+\/user\/\d+|(?:p\/|pages\/[^/]+\/)?[\w.-]{2,100})\/?$/;
const passingHost = /^lm?\.facebook\.com$/;
const passingPath = /^\/l\.php\/?$/;

/** The number of a comment in a link, plain or coded. */
const commentNumber = (value: string): string | undefined => (/^\d+$/.test(value) ? value : codedComment(value)?.comment);

/** What an address names: a reply, else a comment, else a post by its number; a `pfbid…` holds none. */
function numbers({ pathname, searchParams }: URL): readonly string[] | undefined {
  const named = naming.flatMap((name) => searchParams.get(name) || []);
  if (!postPath.test(pathname) || (barePath.test(pathname) && named.length === 0)) return undefined;
  const comment = searchParams.get('reply_comment_id') ?? searchParams.get('comment_id');
  if (comment !== null) return [`c${commentNumber(comment) ?? ''}`];
  const ends = [pathname.split('/').filter(Boolean).at(-1) ?? '', (searchParams.get('set') ?? '').replace(/^(?:gm|pcb)\./, '')];
  return [...named, ...ends].filter((end) => /^\d{5,25}$/.test(end));
}

function isPerson({ pathname, searchParams }: URL, handle: string | undefined): boolean {
  if (handle !== undefined) return pathname.replace(/\/$/, '').toLowerCase() === `/${handle.toLowerCase()}`;
  if (pathname === '/profile.php') return /^\d+$/.test(searchParams.get('id') ?? '');
  return personPath.test(pathname) && !pathname.endsWith('.php');
}

/** Facebook on the web. */
export const facebook: DeclaredSite = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['www.facebook.com'],
  home: 'https://www.facebook.com/',
  reads: {
    en: 'www.facebook.com: pages, groups, comments',
    fr: 'www.facebook.com : pages, groupes, commentaires',
  },
  isOnAtFirst: true,
  links: {
    hosts: ['facebook.com'],
    parameters: ['story_fbid', 'fbid', 'id', 'v', 'set', 'multi_permalinks', 'comment_id', 'reply_comment_id'],
    leadsAway: ({ hostname, pathname }) => /^lm?\./.test(hostname) || passingPath.test(pathname),
    // `l.facebook.com/l.php?u=…` names its target; opening it would ask the person and tell Facebook of the visit.
    target: ({ hostname, pathname, searchParams }) =>
      passingHost.test(hostname) && passingPath.test(pathname) ? searchParams.get('u') : null,
    numbers,
    isPerson,
    mayNameMedia: true,
  },
};
