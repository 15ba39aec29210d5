/** What a style of an element that holds ours may say without making ours unseen or unlike itself. */
type Rule = (style: CSSStyleDeclaration) => boolean;

/** Said by the browser under any of these names; empty where it does not know one, and then nothing can come of it. */
const isNone = (style: CSSStyleDeclaration, name: string) => ['', 'none', 'auto', 'normal'].includes(style.getPropertyValue(name));

/** These change what is drawn inside wherever they are not at rest. Of names for the same, the first that the browser knows tells it. */
const atRest: readonly (readonly string[])[] = [
  ...[['mask-image', '-webkit-mask-image'], ['mask-border-source', '-webkit-mask-box-image-source'], ['clip-path'], ['clip']],
  ...[['filter'], ['mix-blend-mode'], ['rotate'], ['offset-path']],
];
const isKnown = (name: string) => globalThis.CSS?.supports?.(name, 'inherit') === true;
/** Asked once: a look asks some dozens of elements for each of them, several times in a second. */
let asked: readonly string[] | undefined;
function askedNames(): readonly string[] {
  asked ??= atRest.flatMap((names) => names.find(isKnown) ?? names);
  return asked;
}
const changes: Rule = (style) => askedNames().every((name) => isNone(style, name));

const isWhole: Rule = (style) => Number(style.opacity || 1) === 1;
const isPainted: Rule = (style) => style.getPropertyValue('content-visibility') !== 'hidden';

/** Moved in the plane, or evenly enlarged a little: what else there is turns, squeezes, or takes a thing out of sight. */
const isFlat: Rule = (style) => {
  const moved = (style.getPropertyValue('translate').split(' ')[2] ?? '0px') === '0px';
  const [x = 1, y = x, z = 1] = style.getPropertyValue('scale').split(' ').map(Number.parseFloat).filter(Number.isFinite);
  return moved && isEven(x, y) && z === 1 && isFlatMatrix(style.transform || 'none');
};

function isFlatMatrix(transform: string): boolean {
  if (transform === 'none') return true;
  const all = transform.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  // The name `matrix3d` holds a number itself.
  const m = transform.startsWith('matrix3d') ? all.slice(1) : all;
  if (m.length === 6) return m[1] === 0 && m[2] === 0 && isEven(m[0], m[3]);
  const rest = m.filter((_, at) => ![0, 5, 12, 13].includes(at));
  return m.length === 16 && isEven(m[0], m[5]) && rest.every((value, at) => value === (at === 8 || at === 11 ? 1 : 0));
}

const isEven = (x = 0, y = 0) => Math.abs(x - y) < 0.001 && x >= 0.999 && x <= LARGE;
/** More than so many times as large, one word fills the window; smaller than that, none is read. */
const LARGE = 2;
const SMALL = 0.75;
/** Corners as round as this, in px, cut away what stands in a box that cuts. */
const ROUND = 32;

const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((corner) => `border-${corner}-radius`);
const isSquare: Rule = (style) => {
  const cuts = style.overflowX !== 'visible' || /paint|strict|content/.test(style.getPropertyValue('contain'));
  if (!cuts) return true;
  return corners.every((name) => {
    const said = style.getPropertyValue(name);
    return !/[1-9]\d*%/.test(said) && !said.split(' ').some((part) => Number.parseFloat(part) > ROUND);
  });
};

const rules: readonly Rule[] = [changes, isWhole, isPainted, isFlat, isSquare];

/** What holds an element in what is drawn: where it is slotted, its parent, or the host of its shadow tree. */
function holderOf(node: Element): Element | null {
  const { assignedSlot, parentNode } = node;
  if (assignedSlot !== null && assignedSlot !== undefined) return assignedSlot;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
}

/** Elements in which what stands is drawn anew by the page, or to another measure than its own. */
const drawnAnew = (element: Element) => element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || element.tagName === 'CANVAS';

/** What a look has already found of elements that hold several of ours. */
export type PlainCache = Map<Element, { readonly plain: boolean; readonly zoom: number }>;

/**
 * Whether an element is drawn as it is: nothing that holds it masks, cuts out, fades, colours, turns or shrinks it. The
 * browser's own word on what lies open (`ui/uncovered.ts`) leaves out masks and cuts, and Firefox gives none at all.
 */
export function isPlain(element: Element, found: PlainCache = new Map()): boolean {
  const { plain, zoom } = look(element, found);
  return plain && zoom >= SMALL && zoom <= LARGE && !isSnapshot(element.ownerDocument);
}

function look(element: Element, found: PlainCache): { plain: boolean; zoom: number } {
  const chain: Element[] = [];
  let at: Element | null = element;
  for (; at !== null && !found.has(at); at = holderOf(at)) chain.push(at);
  let result = (at && found.get(at)) ?? { plain: true, zoom: 1 };
  for (const one of chain.reverse()) {
    const style = getComputedStyle(one);
    const plain = result.plain && !drawnAnew(one) && rules.every((rule) => rule(style));
    result = { plain, zoom: result.zoom * (Number(style.getPropertyValue('zoom')) || 1) };
    found.set(one, result);
  }
  return result;
}

/** While a view transition runs, the page shows a picture of itself. */
function isSnapshot(doc: Document): boolean {
  const asked = ':active-view-transition';
  return globalThis.CSS?.supports?.(`selector(${asked})`) === true && doc.documentElement.matches(asked);
}
