/**
 * What a script of a page does to learn what stands over it. Both functions run in the page's own world, `spy` before
 * anything of ours does: it is the first to listen, and has put its own in place of what a program like ours calls.
 */

/** What a page learned. */
export interface Learned {
  /** Every text that it heard, was handed or found. */
  readonly words: string;
  /** Which of the asked words its search finds. */
  readonly found: readonly string[];
  /** How many frames it can name. */
  readonly frames: number;
  /** Elements inside shadow trees that were handed to it. */
  readonly inside: readonly string[];
  /** What stands at the asked points, from above. */
  readonly at: readonly string[];
}

export function spy(): void {
  const words: string[] = [];
  const inside: string[] = [];
  Reflect.set(globalThis, 'spied', { words, inside });
  const keep = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    else if (Array.isArray(value)) value.forEach(keep);
    else if (value instanceof Node && value.getRootNode() instanceof ShadowRoot) inside.push(value.nodeName);
  };
  const typed = 'keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend'.split(' ');
  const handed = 'copy cut paste dragstart drag dragover drop selectionchange select message focusin focusout'.split(' ');
  for (const type of [...typed, ...handed]) {
    for (const target of [window, document]) {
      const hear = (event: Event) => {
        const { key, data, relatedTarget } = event as KeyboardEvent & MessageEvent & FocusEvent;
        for (const one of [key, data, event.target, relatedTarget, ...event.composedPath()]) keep(one);
        if (type === 'selectionchange' || type === 'copy') keep(String(getSelection()));
      };
      target.addEventListener(type, hear, true);
    }
  }
  const wrap = (owner: object, name: string) => {
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      keep(args);
      const answer = Reflect.apply(real, this, args);
      keep(answer);
      return answer;
    });
  };
  wrap(Element.prototype, 'attachShadow');
  wrap(Node.prototype, 'appendChild');
  wrap(Element.prototype, 'append');
  wrap(Element.prototype, 'setAttribute');
  wrap(EventTarget.prototype, 'addEventListener');
  wrap(MessagePort.prototype, 'postMessage');
  wrap(window, 'postMessage');
  wrap(JSON, 'stringify');
  wrap(JSON, 'parse');
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) keep(node);
  }).observe(document, { childList: true, subtree: true });
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const look = (entries: PerformanceObserverEntryList) => {
      for (const entry of entries.getEntries()) {
        const { name, target, element, sources = [] } = entry as PerformanceEntry & Record<string, never>;
        for (const one of [name, target, element, ...(sources as { node?: unknown }[]).map(({ node }) => node)]) keep(one);
      }
    };
    new PerformanceObserver(look).observe({ type, buffered: true });
  }
}

/** Asks everything that a page may ask about what stands over it. `asked`: words, and points of the view. */
export function probe({
  asked,
  points,
}: {
  readonly asked: readonly string[];
  readonly points: readonly (readonly [number, number])[];
}): Learned {
  const { words, inside } = Reflect.get(globalThis, 'spied') as { words: string[]; inside: string[] };
  const selection = getSelection() as Selection;
  const find = Reflect.get(window, 'find') as (text: string, ...options: boolean[]) => boolean;
  const found = asked.filter((text) => {
    // Wrapped around at the end, of part of a word too, and in frames: there Firefox refuses every word alike.
    return [false, true].some((frames) => {
      selection.removeAllRanges();
      try {
        return find.call(window, text, false, false, true, false, frames);
      } catch {
        return false;
      }
    });
  });
  // From the bars on, and over everything: what a selection takes in, it gives away.
  for (const host of document.querySelectorAll('[data-diapason], html > div')) {
    selection.setBaseAndExtent(host, 0, host, 0);
    for (const by of ['word', 'line', 'documentboundary']) {
      selection.modify('extend', 'forward', by);
      words.push(String(selection));
    }
  }
  selection.selectAllChildren(document.documentElement);
  words.push(String(selection), document.documentElement.outerHTML, document.documentElement.innerText);
  document.execCommand('copy');
  document.execCommand('selectAll');
  words.push(String(selection));
  selection.removeAllRanges();
  for (const one of document.getAnimations()) {
    const { target } = one.effect as KeyframeEffect;
    if (target?.getRootNode() instanceof ShadowRoot) inside.push(target.nodeName);
  }
  const at = points.map(([x, y]) => {
    const element = document.elementFromPoint(x, y);
    return `${element?.localName} ${element?.shadowRoot} ${element?.textContent}`;
  });
  for (const sheet of [...document.adoptedStyleSheets, ...document.styleSheets])
    for (const rule of sheet.cssRules) words.push(rule.cssText);
  words.push(...performance.getEntries().map(({ name }) => name));
  return { words: words.join('\n'), found, frames: window.length, inside, at };
}
