/** What an address looks like, with or without its beginning: a host with a dot, and no white space. */
const addressLike = /^(?:https?:\/\/)?[^\s/@.#]+(?:\.[^\s/@.#]+)+(?:[/?#]\S*)?$/iu;
const scheme = /^https?:\/\//i;
const ellipsis = /…|\.{3}$/g;
const hiddenPiece = '[aria-hidden="true"],[hidden],[style*="display:none"],[style*="display: none"]';
/** Addresses under which the sites count clicks: the true one stands in a parameter. */
const detour = /^https?:\/\/lm?\.facebook\.com\/l\.php\?/i;
const tracking = new Set(['fbclid', 'utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content']);

/**
 * The whole address that a link in somebody's words shows in part: a site hides its beginning and its middle in pieces
 * that are not shown, or cuts its end. `undefined` where the link says all it has to say, or is no address.
 */
export function wholeAddress(link: Element): string | undefined {
  const said = (link.textContent ?? '').trim();
  const plain = said.replace(ellipsis, '').trim();
  if (!addressLike.test(plain)) return undefined;
  if (link.querySelector(hiddenPiece) !== null) return plain;
  return said === plain ? undefined : continued(plain, link);
}

/** The address in the link's own attributes that begins as the words do. */
function continued(start: string, link: Element): string | undefined {
  const bare = bareOf(start);
  return [link.getAttribute('title'), target(link)].find((one) => one != null && scheme.test(one) && bareOf(one).startsWith(bare)) as
    | string
    | undefined;
}

function bareOf(address: string): string {
  return address
    .replace(scheme, '')
    .replace(/^www\./i, '')
    .toLowerCase();
}

/** Where a link leads in the end, without what was added to follow the reader. */
function target(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  try {
    const outer = new URL(href);
    const url = detour.test(href) ? new URL(outer.searchParams.get('u') ?? '') : outer;
    for (const name of [...url.searchParams.keys()]) if (tracking.has(name)) url.searchParams.delete(name);
    return url.href;
  } catch {
    return undefined;
  }
}
