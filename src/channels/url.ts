/** A web address, or null where the text is none. `URL.parse` is younger than the browsers and the Node we run on. */
export function urlOf(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

export const hasCredentials = ({ username, password }: URL) => username !== '' || password !== '';
