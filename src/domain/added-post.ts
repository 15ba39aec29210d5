import { POST_LINE_MAX, POST_TEXT_MAX } from '../contract/limits.ts';
import type { StoredPost } from '../contract/post.ts';
import { ELSEWHERE } from '../contract/source.ts';
import type { SiteId } from '../guide/site.ts';
import { clean, cleanLine } from './clean.ts';
import { isContentName } from './content-name.ts';
import { type NamedPost, postInAddress } from './post-in-address.ts';
import { ownUrl, postLink, targetOf } from './post-link.ts';
import { present } from './present.ts';
import { siteIds } from './sites.ts';

/** What a person types to add a post: its link, or else its words and where they were heard. */
export interface TypedPost {
  readonly link: string;
  readonly text: string;
  readonly author: string;
  readonly place: string;
}

/**
 * Why a post cannot be added. `link`: no link of a post on a known site; `words`: neither a link nor words; `text`: more words
 * than a post may have; `name`: a name, or a place, longer than a line may be.
 */
export type AddFault = 'link' | 'words' | 'text' | 'name' | 'place';

/** What is pasted may be a sentence around the link, as an app's “Share” gives it; no post's link ends with what ends a sentence. */
function addressIn(pasted: string): string {
  const address = /https?:\/\/\S+/i.exec(pasted)?.[0] ?? pasted.trim();
  return address.replace(/[.,;:!?)\]}»"'’”>…]+$/, '');
}

/** The post that a pasted link names, on whichever site; `undefined` where it is no link of a post that Diapason knows. */
export function postInLink(pasted: string): (NamedPost & { readonly site: SiteId }) | undefined {
  const address = targetOf(addressIn(pasted));
  for (const site of siteIds) {
    const url = ownUrl(site, postLink(site, address) ?? '');
    const named = url && postInAddress[site](url);
    if (named !== undefined) return { site, ...named };
  }
  return undefined;
}

/** Whether a pasted link is one that a site gives for sharing: it leads to a post, whose page then shows another address. */
export function isShareLink(pasted: string): boolean {
  const { id, url } = postInLink(pasted) ?? {};
  return id !== undefined && isContentName(id) && /\/share\//.test(url ?? '');
}

/** What keeps a typed post from being added; `undefined` where nothing does. */
export function addFault({ link, text, author, place }: TypedPost): AddFault | undefined {
  if (link.trim() !== '' && postInLink(link) === undefined) return 'link';
  if (link.trim() === '' && clean(text).trim() === '') return 'words';
  if (clean(text).trim().length > POST_TEXT_MAX) return 'text';
  if (cleanLine(author).length > POST_LINE_MAX) return 'name';
  return cleanLine(place).length > POST_LINE_MAX ? 'place' : undefined;
}

const filled = (line: string) => cleanLine(line) || undefined;

/**
 * The post that a person typed, without fault. With a link it bears the id that the link names, so that it is one with the post
 * that a page shows; else it bears `drawn`, letters and digits that nothing else has. `now` in ms.
 */
export function typedPost(typed: TypedPost, drawn: string, now: number): StoredPost {
  const text = clean(typed.text).trim();
  const said = { kind: 'post', text, textState: 'complete', byHand: true } as const;
  const name = filled(typed.author);
  const linked = typed.link.trim() === '' ? undefined : postInLink(typed.link);
  if (linked !== undefined) {
    const { id, url, site, handle, isComment } = linked;
    const author = present({ name, handle });
    const missing = [...(name === undefined ? ['author'] : []), ...(text === '' ? ['text'] : [])];
    const whole = { ...said, id, url, site, missing, author: Object.keys(author).length === 0 ? undefined : author };
    return present(isComment ? { ...whole, kind: 'comment' as const } : whole);
  }
  const place = filled(typed.place);
  return present({
    ...said,
    id: `${ELSEWHERE}:${drawn}`,
    site: ELSEWHERE as typeof ELSEWHERE,
    author: name === undefined ? undefined : { name },
    place: place === undefined ? undefined : ({ kind: 'unknown', name: place } as const),
    postedAt: new Date(now).toISOString(),
    missing: [] as string[],
  });
}
