import type { Span } from '../../guide/text.ts';
import { rangeOf } from './draft-text.ts';

/** Boxes inside an editor's text that it lays out itself; what wraps a text inside of them is the editor's mark on it. */
const block = /^(?:DIV|P|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6])$/;

/** Whether an end of the range stands inside of something that the editor does not let anybody type in. */
export function cutsIsland(composer: Element, range: Range): boolean {
  return [range.startContainer, range.endContainer].some((node) => {
    const island = elementOf(node)?.closest('[contenteditable="false"]');
    return island !== null && island !== undefined && island !== composer && composer.contains(island);
  });
}

/** How the characters on both sides of a span are marked, where the span begins or ends in the middle of one marked text. */
export interface Edges {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The marks of tagged people and the like that a span cuts through; `undefined` at an end that cuts through none. */
export function edgesOf(composer: Element, span: Span): Edges {
  return { before: cutMark(composer, span.start), after: cutMark(composer, span.end) };
}

/** Whether what is left of a marked text still has its mark, now that `length` characters stand in the span's place. */
export function keepsMarks(composer: Element, edges: Edges, start: number, length: number): boolean {
  const isKept = (mark: string | undefined, at: number) => mark === undefined || markAt(composer, at)?.mark === mark;
  return isKept(edges.before, start - 1) && isKept(edges.after, start + length);
}

function cutMark(composer: Element, offset: number): string | undefined {
  const left = offset > 0 ? markAt(composer, offset - 1) : undefined;
  const right = markAt(composer, offset);
  return left !== undefined && left.wrapper === right?.wrapper ? left.mark : undefined;
}

/** The outermost element that wraps a character inside of its line, and its looks. */
function markAt(composer: Element, offset: number): { wrapper: Element; mark: string } | undefined {
  const node = rangeOf(composer, { start: offset, end: offset + 1 })?.startContainer;
  let wrapper: Element | undefined;
  for (let at = node && elementOf(node); at && at !== composer && !block.test(at.tagName); at = at.parentElement) wrapper = at;
  return wrapper && { wrapper, mark: `${wrapper.tagName} ${wrapper.className} ${wrapper.getAttribute('style') ?? ''}` };
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}
