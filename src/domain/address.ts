/** An address found in an `href`, made absolute on `origin`; `undefined` unless it is http(s). */
export function absolute(href: string | null, origin: string): URL | undefined {
  if (href === null || href === '' || href.startsWith('#')) return undefined;
  try {
    const url = new URL(href, origin);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The address without fragment and without parameters, except those named in `keep`. */
export function bare(url: URL, keep: readonly string[] = []): string {
  const kept = keep.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return `${url.origin}${url.pathname}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}
