import type { Language } from '../guide/language.ts';
import base from './base.css';
import controls from './controls.css';
import layers from './layers.css';
import tokens from './tokens.css';

/** Adopts the style sheets: the design language, the shared parts, then the page's own. Strict CSP allows no other way. */
export function adoptStyles(...own: readonly string[]): void {
  document.adoptedStyleSheets = [tokens, base, controls, layers, ...own].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}

/** Follows the system's light or dark on `:root` until `signal` aborts. */
export function followTheme(signal: AbortSignal): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply, { signal });
}

/** Says the page's language to the browser and to screen readers. */
export function setPageLanguage(language: Language, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}
