/**
 * The place in `source` of each character of `value`, the text a Markdown parser read between `from` and `to`: escapes,
 * character references and the marks at the beginning of lines are passed over.
 */
export function align(source: string, from: number, to: number, value: string): Int32Array {
  const places = new Int32Array(value.length);
  let position = from;
  for (let index = 0; index < value.length; index += 1) {
    position = next(source, position, to, value.charAt(index));
    places[index] = position;
    position += referenceLength(source, position, value.charAt(index));
  }
  return places;
}

function next(source: string, position: number, to: number, char: string): number {
  const here = source.charAt(position);
  if (here === char && !(here === '\\' && source.charAt(position + 1) === '\\')) return position;
  if (here === '\\' && source.charAt(position + 1) === char) return position + 1;
  if (here === '&') return position;
  if (/\s/.test(char) && /\s/.test(here) && char !== '\n') return position;
  // Indentation and quotation marks at the beginning of a line are not part of the text.
  for (let ahead = position; ahead < to; ahead += 1) {
    if (source.charAt(ahead) === char) return ahead;
    if (!/[\s>]/.test(source.charAt(ahead))) return position;
  }
  return position;
}

function referenceLength(source: string, position: number, char: string): number {
  if (source.charAt(position) !== '&') return 1;
  const reference = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
  reference.lastIndex = position;
  const found = reference.exec(source);
  return found && !(char === '&' && !found) ? found[0].length : 1;
}
