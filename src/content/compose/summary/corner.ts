/** The distance of a floating line from the composer and the page's edge, and its height, in px. */
export const GAP = 4;
export const HEIGHT = 26;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The corners outside of a box where a line may float, the best first. */
export const corners = {
  below: (at: DOMRect, { width }: Size) => ({ left: at.right - width, top: at.bottom + GAP }),
  belowStart: (at: DOMRect) => ({ left: at.left, top: at.bottom + GAP }),
  above: (at: DOMRect, { width, height }: Size) => ({ left: at.right - width, top: at.top - height - GAP }),
  aboveStart: (at: DOMRect, { height }: Size) => ({ left: at.left, top: at.top - height - GAP }),
} as const;
export type Corner = keyof typeof corners;

const controls = 'a,button,input,textarea,img,video,[role="button"],[contenteditable="true"]';

/** The first corner where a line covers no text and no control of the site; the first of all when there is none. */
export function freeCorner(doc: Document, at: DOMRect, size: Size, own: Element): Corner {
  const free = (Object.keys(corners) as Corner[]).find((name) => {
    const { left, top } = corners[name](at, size);
    const { innerHeight = 0 } = doc.defaultView ?? {};
    return top >= 0 && top + size.height <= innerHeight && !covers(doc, { left, top, ...size }, own);
  });
  return free ?? 'below';
}

function covers(doc: Document, box: Size & { readonly left: number; readonly top: number }, own: Element): boolean {
  const columns = Array.from({ length: 9 }, (_, at) => box.left + (box.width * (at + 0.5)) / 9);
  const rows = [2, box.height / 2, box.height - 2].map((down) => box.top + down);
  return rows.some((y) =>
    columns.some((x) => {
      const under = doc.elementsFromPoint(x, y).find((element) => element !== own);
      return under !== undefined && (under.closest(controls) !== null || saysAt(under, x, y));
    }),
  );
}

/** Whether one of the element's own texts stands at the point: a wide block may say little. */
function saysAt(element: Element, x: number, y: number): boolean {
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
  return texts.some((node) => {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  });
}
