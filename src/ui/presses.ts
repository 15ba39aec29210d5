/** A click that comes this long (ms) after the last press is taken as one of its own: screen readers click without pressing. */
const ALONE = 1_000;

/** Gives the time of the last press, by the clock of its page. A click comes only when the person lets go. */
export function watchPresses(view: Window, signal?: AbortSignal): () => number {
  let at = Number.NEGATIVE_INFINITY;
  const hear = ({ isTrusted, type, timeStamp }: Event) => {
    if (isTrusted && (type !== 'click' || timeStamp - at > ALONE)) at = timeStamp;
  };
  for (const type of ['pointerdown', 'keydown', 'click']) view.addEventListener(type, hear, { capture: true, ...(signal && { signal }) });
  return () => at;
}
