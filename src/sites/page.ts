/** Where a document says it is, as far as it matters to reading: the address bar's path, else its canonical link. */
export interface Page {
  readonly url: URL | undefined;
}

const known = new WeakMap<Document, { readonly href: string; readonly page: Page }>();

/**
 * The page of a document. Saved pages have no address of the site: there the canonical link (then `og:url`) speaks.
 * On the site itself it is never asked, since a single-page application leaves it stale.
 */
export function pageOf(document: Document, isSite: (url: URL) => boolean): Page {
  const href = document.location?.href ?? '';
  const before = known.get(document);
  if (before?.href === href) return before.page;
  const page = { url: [href, canonical(document), openGraph(document)].map(parse).find((url) => url !== undefined && isSite(url)) };
  known.set(document, { href, page });
  return page;
}

/** Works something out once per page: every post on it asks. */
export function oncePerPage<T extends object>(read: (page: Page) => T): (page: Page) => T {
  const found = new WeakMap<Page, T>();
  return (page) => {
    const value = found.get(page) ?? read(page);
    found.set(page, value);
    return value;
  };
}

function canonical(document: Document): string | null | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href');
}

function openGraph(document: Document): string | null | undefined {
  return document.querySelector('meta[property="og:url"]')?.getAttribute('content');
}

function parse(href: string | null | undefined): URL | undefined {
  if (!href) return undefined;
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}
