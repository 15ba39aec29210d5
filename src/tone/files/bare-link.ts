const path = String.raw`[-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]\x60]*`;
const address = new RegExp(String.raw`(?:https?|ftp)://[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?]${path})?`, 'y');
const domain = new RegExp(String.raw`www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?]${path})?`, 'y');

/**
 * Where a bare address between `from` and `to`, as GitHub sees it, ends for goldmark, which Vale reads Markdown with: not
 * after every character, not without a dot in the host, and before letters that are not English. The beginning when it
 * is none at all; undefined when the link is written with brackets.
 */
export function bareEnd(source: string, from: number, to: number): number | undefined {
  if (/[[<]/.test(source.charAt(from))) return undefined;
  if (from > 0 && !/[\s*_~(|]/.test(source.charAt(from - 1))) return from;
  for (const pattern of [address, domain]) {
    pattern.lastIndex = from;
    const found = pattern.exec(source);
    if (found) return Math.min(to, from + found[0].replace(/[?!.,:*_~]+$/, '').length);
  }
  return /^(?:https?:|www\.)/i.test(source.slice(from, to)) ? from : undefined;
}

const unescaped = /^(?:[\w!#$&'()*+,./:;=?@~-]|%[0-9a-fA-F]{2})*$/;

/** The address of a link as goldmark writes it, when it does not have to write it in another way. */
export function asWritten(url: string): string | undefined {
  return unescaped.test(url) ? url : undefined;
}
