import type { Box } from '../../ports/surface.ts';

const EDGE = 8;
const GAP = 6;
/** No popover is cut to less, in px. */
const LEAST = 96;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a popover stands, and how high it may be there. */
export interface PlacedPopover {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/**
 * The top left corner of a popover beside its anchor: below it, or above where there is more room, and always
 * wholly inside the viewport.
 */
export function placeBeside(anchor: Box, size: Size, view: Size): PlacedPopover {
  const height = Math.min(size.height, view.height - 2 * EDGE);
  const below = view.height - anchor.bottom;
  const top = below >= height + GAP + EDGE || below >= anchor.top ? anchor.bottom + GAP : anchor.top - GAP - height;
  return { left: within(anchor.left, size.width, view.width), top: within(top, height, view.height), height };
}

/** Keeps what begins at `start` and is so long inside a viewport. */
function within(start: number, length: number, view: number): number {
  return Math.max(EDGE, Math.min(start, view - length - EDGE));
}

/**
 * The same without lying over some boxes: below all of them, to the right, to the left, above; where it fits nowhere, it is cut
 * to the greater room below or above.
 */
export function placeOutside(boxes: readonly Box[], size: Size, view: Size): PlacedPopover {
  const edge = (side: keyof Box, most: (...values: number[]) => number) => most(...boxes.map((box) => box[side]));
  const [top, bottom] = [edge('top', Math.min), edge('bottom', Math.max)];
  const [left, right] = [edge('left', Math.min), edge('right', Math.max)];
  const height = Math.min(size.height, view.height - 2 * EDGE);
  const start = within(boxes[0]?.left ?? left, size.width, view.width);
  const below = { left: start, top: Math.max(EDGE, bottom + GAP), height };
  const rooms = { below: view.height - EDGE - below.top, above: top - GAP - EDGE };
  if (rooms.below >= height) return below;
  const beside = within(top, height, view.height);
  const after = Math.max(EDGE, right + GAP);
  if (after + size.width + EDGE <= view.width) return { left: after, top: beside, height };
  if (left - GAP - size.width >= EDGE) return { left: left - GAP - size.width, top: beside, height };
  const above = (most: number) => ({ left: start, top: top - GAP - most, height: most });
  if (rooms.above >= height) return above(height);
  const cut = Math.min(height, Math.max(LEAST, rooms.below, rooms.above));
  const placed = rooms.above > rooms.below ? above(cut) : { ...below, height: cut };
  return { ...placed, top: within(placed.top, cut, view.height) };
}
