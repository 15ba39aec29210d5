import { Refusal } from '../../../contract/refusal.ts';

/** One member of a collection as a WebDAV server lists it. */
export interface ListedFile {
  /** The path's last part, decoded. */
  readonly name: string;
  readonly path: string;
  readonly folder: boolean;
  readonly etag?: string;
  readonly length?: number;
  /** Milliseconds since 1970. */
  readonly modified?: number;
}

type Draft = { -readonly [K in keyof ListedFile]?: ListedFile[K] };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A character by its number; `undefined` for a number that no character has. */
function characterOf(text: string, radix: number): string | undefined {
  const code = Number.parseInt(text, radix);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function plain(text: string, where: string): string {
  const bare = text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, dec?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const character = dec === undefined ? characterOf(hex ?? '', 16) : characterOf(dec, 10);
    if (character === undefined) throw new Refusal('receiver-garbage', { where, detail: `not a WebDAV answer: ${whole.slice(0, 40)}` });
    return character;
  });
  return bare.trim();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const takers: Readonly<Record<string, (draft: Draft, text: string) => void>> = {
  href: (draft, text) => {
    draft.path ??= text.replace(/^https?:\/\/[^/]+/i, '');
    draft.name ??= decoded(draft.path.replace(/\/$/, '').split('/').at(-1) ?? '');
  },
  getetag: (draft, text) => {
    if (text !== '') draft.etag = text;
  },
  getcontentlength: (draft, text) => {
    if (text !== '') draft.length = Number(text);
  },
  getlastmodified: (draft, text) => {
    if (text !== '') draft.modified = Date.parse(text);
  },
};

const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)([^>]*?)(\/?)>|([^<]+)/g;

/**
 * Reads a `multistatus` answer. A service worker has no DOMParser, and of XML such an answer uses only elements and
 * text. Throws a Refusal: `portal` on a web page (a proxy's, a login form), `cut-short` where the end is missing, and
 * `receiver-garbage` on anything else that is none.
 */
export function readMultistatus(xml: string, where: string): ListedFile[] {
  if (/<html[\s>]/i.test(xml.slice(0, 2_000))) throw new Refusal('portal', { where });
  if (!/<(?:[\w.-]+:)?multistatus[\s>]/.test(xml.slice(0, 2_000)))
    throw new Refusal('receiver-garbage', { where, detail: 'not a WebDAV answer' });
  if (!/<\/(?:[\w.-]+:)?multistatus\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/.test(xml)) throw new Refusal('cut-short', { where });
  const listed: ListedFile[] = [];
  let draft: Draft = {};
  let text = '';
  for (const [, cdata, end, name = '', , empty, words] of xml.matchAll(token)) {
    text += cdata ?? (words === undefined ? '' : plain(words, where));
    if (name === '') continue;
    if (name === 'collection' && !end) draft.folder = true;
    if (name === 'response' && !end) draft = {};
    if (end || empty) takers[name]?.(draft, text);
    if (name === 'response' && end && draft.name !== undefined) listed.push({ folder: false, path: '', ...draft, name: draft.name });
    text = '';
  }
  return listed;
}
