/** A closed shadow root, or the document of the frame. */
export type Tree = ShadowRoot | Document;

/** The controls of a root by name; runs in the page. */
export function pick(root: Tree, source: string, flags: string, act: 'box' | 'names' | 'pressed' | 'focus'): unknown {
  const controls = 'button,a[href],input,textarea,select,summary,[role],[tabindex],[contenteditable="true"],label';
  // Our words are painted by the style sheet: they are put in as text while they are read.
  const seen = (element: Element): string => {
    const words = [...element.querySelectorAll<HTMLElement>('[data-words]')];
    for (const one of words) one.textContent = one.dataset.words ?? '';
    const text = (element as HTMLElement).innerText;
    for (const one of words) one.textContent = '';
    return text;
  };
  const nameOf = (element: Element): string => {
    const label = (element as HTMLInputElement).labels?.[0];
    const words = element.getAttribute('aria-label') ?? seen(label ?? element) ?? '';
    return (words || (element.getAttribute('placeholder') ?? '')).replace(/\s+/g, ' ').trim();
  };
  const visible = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  const all = [...root.querySelectorAll(controls)].filter(visible);
  if (act === 'names') return all.map(nameOf).filter(Boolean);
  const pattern = new RegExp(source, flags);
  const named = all.filter((element) => pattern.test(nameOf(element)));
  // A container is named by all that it holds: the innermost control is meant.
  const element = named.find((one) => !named.some((other) => other !== one && one.contains(other)));
  if (element === undefined) return undefined;
  if (act === 'pressed')
    return (
      ['aria-pressed', 'aria-checked', 'aria-selected'].some((name) => element.getAttribute(name) === 'true') ||
      (element as HTMLInputElement).checked === true
    );
  if (act === 'focus') (element as HTMLElement).focus();
  const view = element.getBoundingClientRect();
  if (view.top < 0 || view.bottom > innerHeight) element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** What a person reads in a root; runs in the page. */
export function readText(root: Tree): string {
  const shown = [...('body' in root ? [root.body] : root.children)].filter((child) => child.localName !== 'style');
  const words = [...root.querySelectorAll<HTMLElement>('[data-words]')];
  for (const one of words) one.textContent = one.dataset.words ?? '';
  const parts = shown.map((child) => (child as HTMLElement).innerText);
  for (const one of words) one.textContent = '';
  return parts
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}
