/** For so long, in ms, something must have lain open to the eye before the press that sends it. */
const LONG = 500;
/** How often the browser looks at most, and how long its first look is waited for, in ms. */
const DELAY = 100;
const WAIT = 3_000;

/** How soon something is looked at anew that a surface of ours covers, in ms. */
const AGAIN = 200;

type Look = IntersectionObserverEntry & { readonly isVisible?: boolean };
const options = { trackVisibility: true, delay: DELAY } as IntersectionObserverInit;

/** The browser's word on what lies open to the eye: nothing over it, and nothing that makes it faint or distorts it. */
export interface OpenWatch {
  watch(element: Element): void;
  unwatch(element: Element): void;
  /**
   * Whether an element lies open now, and was not seen covered just before a press: a cover that is taken away for the
   * press still counts. A browser that cannot tell vouches for everything; one that does not answer in time, for nothing.
   */
  wasOpen(element: Element, pressedAt: number): Promise<boolean>;
}

/** `isOurs` says whether what covers may be a surface of ours: that hides nothing from a person. */
export function createOpenWatch(isOurs: () => boolean = () => false): OpenWatch {
  if (!canTell()) {
    return { watch: () => undefined, unwatch: () => undefined, wasOpen: () => Promise.resolve(true) };
  }
  /** Since when each lies open after it was covered; `Infinity` while it is, and nothing where it never was. */
  const since = new WeakMap<Element, number>();
  const look = ({ target, isIntersecting, isVisible }: Look) => {
    // Out of view nobody looks at it: what comes into view begins anew.
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

/** Firefox cannot. */
const canTell = () => 'trackVisibility' in IntersectionObserver.prototype;

/** Whether an element lies open to the eye at this moment; true where the browser cannot tell. */
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
