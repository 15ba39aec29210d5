import type { Author, Place, Post } from '../contract/post.ts';
import { cleanLine, cut } from '../domain/clean.ts';
import { present } from '../domain/present.ts';

type Fields = { -readonly [Name in keyof Post]?: Post[Name] | undefined } & Pick<
  Post,
  'id' | 'site' | 'kind' | 'text' | 'textState' | 'missing'
>;

const NAME_MAX = 300;
const ADDRESS_MAX = 2_000;
const LANG_MAX = 20;
const webAddress = /^https?:\/\//;

/** An address within the contract's limits, else nothing. */
export function address(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= ADDRESS_MAX && webAddress.test(url) ? url : undefined;
}

function name(text: string | undefined): string | undefined {
  const line = text === undefined ? '' : cut(cleanLine(text), NAME_MAX);
  return line === '' ? undefined : line;
}

/** Who wrote it, without empty fields; `undefined` when nothing is known. */
export function author(found: { name?: string | undefined; handle?: string | undefined; url?: string | undefined }): Author | undefined {
  const known = present({ name: name(found.name), handle: name(found.handle), url: address(found.url) });
  return Object.keys(known).length === 0 ? undefined : known;
}

/** A place within the contract's limits. */
export function place(kind: Place['kind'], found: { name?: string | undefined; url?: string | undefined } = {}): Place {
  return { kind, ...present({ name: name(found.name), url: address(found.url) }) };
}

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A moment as ISO 8601 in UTC; `undefined` for anything that is no date. */
export function moment(datetime: string | null | undefined): string | undefined {
  if (!datetime) return undefined;
  const time = Date.parse(datetime);
  if (Number.isNaN(time)) return undefined;
  return isoMoment.test(datetime) ? datetime : new Date(time).toISOString();
}

/** A post within the contract's limits: too long a text is cut and said to be truncated. */
export function post(fields: Fields): Post {
  const text = cut(fields.text);
  const lang = fields.lang !== undefined && fields.lang.length <= LANG_MAX ? fields.lang : undefined;
  const whole = { ...fields, lang, text, textState: text.length < fields.text.length ? 'truncated' : fields.textState };
  return present(whole) as Post;
}
