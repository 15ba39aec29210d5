/** `Node.DOCUMENT_POSITION_…`: the numbers, so that reading needs no global of a browser. */
const FOLLOWING = 4;
const CONTAINED_BY = 16;

/** Whether `first` stands before `second` in the document, and neither holds the other. */
export function precedes(first: Node, second: Node): boolean {
  const position = first.compareDocumentPosition(second);
  return (position & FOLLOWING) !== 0 && (position & CONTAINED_BY) === 0;
}
