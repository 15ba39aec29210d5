import { parseUrl } from '../domain/parse-url.ts';

/** A web address, or null where the text is none. */
export function urlOf(text: string): URL | null {
  const url = parseUrl(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

export const hasCredentials = ({ username, password }: URL) => username !== '' || password !== '';
