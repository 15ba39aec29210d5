/** An address taken apart, or `null` where the text is none. `URL.parse` is younger than the browsers and the Node we run on. */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
