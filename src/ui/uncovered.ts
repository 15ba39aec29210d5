/** How long (ms) something must have been visible and uncovered before a press on it may send. */
const LONG = 500;
/** The shortest time between two observations of the browser, and how long the first one is waited for, in ms. */
const DELAY = 100;
const WAIT = 3_000;

/** How soon an element that one of our own surfaces covers is observed again, in ms. */
const AGAIN = 200;

type Look = IntersectionObserverEntry & { readonly isVisible?: boolean };
const options = { trackVisibility: true, delay: DELAY } as IntersectionObserverInit;

/** What the browser reports as visible: nothing covers it, and no style makes it faint or distorts it. */
export interface OpenWatch {
  watch(element: Element): void;
  unwatch(element: Element): void;
  /**
   * Whether an element lies open now, and was not seen covered just before a press: a cover that is taken away for the
   * press still counts. A browser that cannot tell vouches for everything; one that does not answer in time, for nothing.
   */
  wasOpen(element: Element, pressedAt: number): Promise<boolean>;
}

/** `isOurs` says whether the cover may be a surface of ours, which hides nothing from a person. */
export function createOpenWatch(isOurs: () => boolean = () => false): OpenWatch {
  if (!canTell()) {
    return { watch: () => undefined, unwatch: () => undefined, wasOpen: () => Promise.resolve(true) };
  }
  /** Since when each element is uncovered again; `Infinity` while it is covered, and no entry where it never was. */
  const since = new WeakMap<Element, number>();
  const look = ({ target, isIntersecting, isVisible }: Look) => {
    // Nobody sees what is out of view, so an element that comes into view starts from the beginning.
    if (!isIntersecting) since.delete(target);
    else if (isVisible !== true && isOurs()) lookAgain(target);
    else if (isVisible !== true) since.set(target, Number.POSITIVE_INFINITY);
    else if (since.get(target) === Number.POSITIVE_INFINITY) since.set(target, performance.now());
  };
  const watched = new WeakSet<Element>();
  const eye = new IntersectionObserver((entries) => entries.forEach(look), options);
  const lookAgain = (element: Element) => {
    since.delete(element);
    setTimeout(() => {
      if (!watched.has(element)) return;
      eye.unobserve(element);
      eye.observe(element);
    }, AGAIN);
  };
  return {
    watch(element) {
      watched.add(element);
      eye.observe(element);
    },
    unwatch(element) {
      watched.delete(element);
      eye.unobserve(element);
      since.delete(element);
    },
    async wasOpen(element, pressedAt) {
      const isOpen = await isOpenNow(element);
      return isOpen && (since.get(element) ?? Number.NEGATIVE_INFINITY) <= pressedAt - LONG;
    },
  };
}

/** Whether the browser can report visibility; Firefox cannot. */
const canTell = () => 'trackVisibility' in IntersectionObserver.prototype;

/** Whether an element is visible and uncovered at this moment; true where the browser cannot tell. */
export function isOpenNow(element: Element): Promise<boolean> {
  if (!canTell()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const say = (seen: boolean) => {
      eye.disconnect();
      clearTimeout(timer);
      resolve(seen);
    };
    const eye = new IntersectionObserver((entries: Look[]) => say(entries.at(-1)?.isVisible === true), options);
    const timer = setTimeout(() => say(false), WAIT);
    eye.observe(element);
  });
}
