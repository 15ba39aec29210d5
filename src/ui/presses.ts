/** A click so long after the last press, in ms, comes by itself: what reads a page aloud clicks and presses nothing. */
const ALONE = 1_000;

/** Tells when a person last began to press something, by the clock of the page it is in: a click comes only when they let go. */
export function watchPresses(view: Window, signal?: AbortSignal): () => number {
  let at = Number.NEGATIVE_INFINITY;
  const hear = ({ isTrusted, type, timeStamp }: Event) => {
    if (isTrusted && (type !== 'click' || timeStamp - at > ALONE)) at = timeStamp;
  };
  for (const type of ['pointerdown', 'keydown', 'click']) view.addEventListener(type, hear, { capture: true, ...(signal && { signal }) });
  return () => at;
}
