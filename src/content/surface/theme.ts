import type { Theme } from '../ports/surface.ts';

/** The theme that goes with a background colour as `getComputedStyle` says it; undefined where it is see-through. */
export function themeOf(colour: string): Theme | undefined {
  const [r = 255, g = 255, b = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha < 0.5) return undefined;
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  if (light > 140) return 'light';
  // X's "dim" is a blue grey; every other dark page is neutral.
  return b - r >= 12 && light > 15 ? 'dim' : 'dark';
}

/** The theme of the page, from the first background that is not see-through. */
export function pageTheme(doc: Document): Theme {
  for (const element of [doc.body, doc.documentElement]) {
    const theme = themeOf(getComputedStyle(element).backgroundColor);
    if (theme !== undefined) return theme;
  }
  return getComputedStyle(doc.documentElement).colorScheme.startsWith('dark') ? 'dark' : 'light';
}

/** Tells the theme at once and whenever the site changes it. */
export function followTheme(doc: Document, tell: (theme: Theme) => void, signal: AbortSignal): void {
  let current: Theme | undefined;
  const look = () => {
    const theme = pageTheme(doc);
    if (theme === current) return;
    current = theme;
    tell(theme);
  };
  const observer = new MutationObserver(look);
  for (const element of [doc.documentElement, doc.body]) {
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  }
  const system = doc.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  system?.addEventListener('change', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
