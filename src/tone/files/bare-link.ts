const path = String.raw`[-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]\x60]*`;
const address = new RegExp(String.raw`(?:https?|ftp)://[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?]${path})?`, 'y');
const domain = new RegExp(String.raw`www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?]${path})?`, 'y');

/**
 * Where a bare address between `from` and `to`, as GitHub sees it, ends for goldmark, which Vale reads Markdown with: not
 * after every character, not without a dot in the host, before letters that are not English, and behind a bracket that is
 * followed by a full stop. The beginning when it is none at all; undefined when the link is written with brackets.
 */
export function bareEnd(source: string, from: number, to: number): number | undefined {
  if (/[[<]/.test(source.charAt(from))) return undefined;
  if (from > 0 && !/[\s*_~(|]/.test(source.charAt(from - 1))) return from;
  for (const pattern of [address, domain]) {
    pattern.lastIndex = from;
    const found = pattern.exec(source);
    if (!found) continue;
    const end = from + ended(found[0]).length;
    return end <= to || /^\)+$/.test(source.slice(to, end)) ? end : to;
  }
  return /^(?:https?:|www\.)/i.test(source.slice(from, to)) ? from : undefined;
}

/** Without what goldmark leaves out at the end: one mark of `.);`, then any others. A bracket before a full stop stays. */
function ended(found: string): string {
  let kept = found;
  if (kept.endsWith('.')) kept = kept.slice(0, -1);
  else if (kept.endsWith(')')) {
    const extra = kept.split(')').length - kept.split('(').length;
    if (extra > 0) kept = kept.slice(0, -extra);
  } else kept = kept.replace(/&[a-zA-Z0-9]+;$/, '');
  return kept.replace(/[?!.,:*_~]+$/, '');
}

const unescaped = /^(?:[\w!#$&'()*+,./:;=?@~-]|%[0-9a-fA-F]{2})*$/;

/** The address of a link as goldmark writes it, when it does not have to write it in another way. */
export function asWritten(url: string): string | undefined {
  return unescaped.test(url) ? url : undefined;
}
