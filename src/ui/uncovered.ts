/** How long the browser is to have seen an element whole, and how long its answer is waited for, in ms. */
const SEEN = 100;
const WAIT = 1_000;

/**
 * Whether the browser vouches that nothing lies over an element, and that nothing makes it faint or distorts it. A browser
 * that cannot tell vouches for it; one that does not answer in time does not.
 */
export function isUncovered(element: Element): Promise<boolean> {
  if (!('trackVisibility' in IntersectionObserver.prototype)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const options = { trackVisibility: true, delay: SEEN } as IntersectionObserverInit;
    const say = (seen: boolean) => {
      eye.disconnect();
      clearTimeout(timer);
      resolve(seen);
    };
    const eye = new IntersectionObserver(
      (entries) => say((entries.at(-1) as unknown as { isVisible?: boolean }).isVisible === true),
      options,
    );
    const timer = setTimeout(() => say(false), WAIT);
    eye.observe(element);
  });
}
