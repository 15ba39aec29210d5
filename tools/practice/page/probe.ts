/** What tests may ask of a practice page, in the page's own world. The extension never looks at it. */
export interface Probe {
  /** The text in the focused (or only) editor's own model; `undefined` where no editor is open. */
  editorText(): string | undefined;
  readonly feed: {
    /** Scrolls post number `n` to the top of the view; resolves once its cell is there. */
    scrollTo(n: number): Promise<void>;
    readonly length: number;
  };
  /** What was posted on this page, oldest first. */
  readonly sent: { readonly postId: string; readonly text: string }[];
  /** Goes to a route as a click would. */
  go(path: string): void;
}

declare global {
  interface Window {
    practice: Probe;
  }
}

/** Resolves on the first animation frame for which `there()` is true; rejects after 5 s. */
export async function until(there: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!there()) {
    if (performance.now() > end) throw new Error('the practice page never got there');
    await new Promise((next) => requestAnimationFrame(next));
  }
}
