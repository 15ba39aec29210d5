import type { Language } from '../guide/language.ts';
import { browser } from './api.ts';

/** The language of the browser's own surfaces: French where it is French, else English. */
export function browserLanguage(): Language {
  return /^fr\b/i.test(browser.i18n.getUILanguage()) ? 'fr' : 'en';
}
