import type { DraftReading } from '../../contract/site.ts';
import type { Span } from '../../guide/text.ts';

/** A run of text in the editor's DOM: a text node, or the line break before the next line. */
interface Run {
  readonly node: Node;
  /** Where the run begins in the draft's text, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  readonly isText: boolean;
}

interface DraftText {
  readonly text: string;
  readonly runs: readonly Run[];
}

const blockTags = new Set([
  'DIV',
  'P',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'PRE',
  'SECTION',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'FIGURE',
  'TABLE',
  'TR',
]);

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && blockTags.has((node as Element).tagName);
}

/** Every node under `root` that makes text or a line, in document order, each with the block whose line it is on. */
function* inlineNodes(root: Element): Generator<{ node: Node; block: Node }> {
  const stack: { node: Node; block: Node }[] = [{ node: root, block: root }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { node, block } = at;
    const inner = isBlock(node) ? node : block;
    if (node.nodeType === 3 || node.nodeName === 'BR' || (isBlock(node) && node.firstChild === null)) yield { node, block: inner };
    for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push({ node: child, block: inner });
  }
}

/** The lines of an editor: a new one at each block; the nodes of a line in order. Ends after `limit` characters. */
function linesOf(root: Element, limit: number): Node[][] {
  const lines: Node[][] = [];
  let current: Node | undefined;
  let length = 0;
  for (const { node, block } of inlineNodes(root)) {
    if (node.nodeType === 3 && node.nodeValue === '') continue;
    if (block !== current) lines.push([]);
    current = block;
    lines.at(-1)?.push(node);
    length += node.nodeValue?.length ?? 1;
    if (length > limit) break;
  }
  return lines;
}

/** The draft's text and where each part of it stands. A block's last `<br>` only holds the line open, as in any browser. */
export function draftText(root: Element, limit = Infinity): DraftText {
  const runs: Run[] = [];
  let text = '';
  const lines = linesOf(root, limit);
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += '\n';
    const last = line.at(-1);
    for (const node of line) {
      const isText = node.nodeType === 3;
      const value = isText ? (node.nodeValue ?? '') : node.nodeName === 'BR' && node !== last ? '\n' : '';
      runs.push({ node, start: text.length, length: value.length, isText });
      text += value;
    }
  }
  return { text, runs };
}

/** The DOM point of an offset: inside the run that ends there (`end`) or begins there, so that a range hugs its text. */
function pointAt(runs: readonly Run[], offset: number, edge: 'start' | 'end'): [Node, number] | undefined {
  const holds = (run: Run) =>
    edge === 'start' ? run.start <= offset && offset < run.start + run.length : run.start < offset && offset <= run.start + run.length;
  const touches = (run: Run) => run.start <= offset && offset <= run.start + run.length;
  const run = runs.find((one) => one.isText && holds(one)) ?? runs.find((one) => one.isText && touches(one)) ?? runs.find(touches);
  if (run === undefined) return undefined;
  if (run.isText) return [run.node, offset - run.start];
  const parent = run.node.nodeName === 'BR' ? run.node.parentNode : null;
  if (parent === null) return [run.node, 0];
  const index = Array.prototype.indexOf.call(parent.childNodes, run.node);
  return [parent, index + (offset > run.start ? 1 : 0)];
}

/** The draft's text and its ranges, from one walk that ends with the node in which `limit` characters are over. */
export function openDraft(root: Element, limit?: number): DraftReading {
  const draft = draftText(root, limit);
  return { text: draft.text, range: (span) => rangeIn(root, draft, span) };
}

/** The range of a span of `draftText(root).text`; `undefined` when the text is shorter. A point gives a collapsed range. */
export function rangeOf(root: Element, span: Span): Range | undefined {
  return openDraft(root).range(span);
}

function rangeIn(root: Element, { text, runs }: DraftText, { start, end }: Span): Range | undefined {
  if (!(start >= 0 && start <= end && end <= text.length)) return undefined;
  const range = root.ownerDocument.createRange();
  const to = pointAt(runs, end, 'end') ?? [root, 0];
  const from = start === end ? to : (pointAt(runs, start, 'start') ?? [root, 0]);
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}
