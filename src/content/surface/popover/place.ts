import type { Box } from '../../ports/surface.ts';

const EDGE = 8;
const GAP = 6;

/**
 * The top left corner of a popover beside its anchor: below it, or above where there is more room, and always
 * wholly inside the viewport.
 */
export function placeBeside(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { left: number; top: number } {
  const below = view.height - anchor.bottom;
  const top = below >= size.height + GAP + EDGE || below >= anchor.top ? anchor.bottom + GAP : anchor.top - GAP - size.height;
  return {
    left: Math.max(EDGE, Math.min(anchor.left, view.width - size.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, view.height - size.height - EDGE)),
  };
}
