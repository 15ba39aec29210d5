/** Lines and columns of a text, both from 1, columns in code points as editors and Vale count them. */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 };
  };
}

/**
 * A text with its lines ended by newlines alone, as the rules expect them; `back` gives the place in the text as it was
 * written.
 */
export function unixLines(written: string): { readonly text: string; readonly back: (offset: number) => number } {
  if (!written.includes('\r')) return { text: written, back: (offset) => offset };
  const text = written.replace(/\r\n?/g, '\n');
  // What was taken out before each place: one more after each pair.
  const pairs = [...written.matchAll(/\r\n/g)].map(({ index }, count) => index - count);
  return {
    text,
    back(offset) {
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairs[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return offset + low;
    },
  };
}
