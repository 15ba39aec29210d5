import type { Settings } from '../contract/settings.ts';
import type { Language } from '../guide/language.ts';
import { browser } from './api.ts';

/** The language of the browser's own surfaces: French where it is French, else English. */
export function browserLanguage(): Language {
  return /^fr\b/i.test(browser.i18n.getUILanguage()) ? 'fr' : 'en';
}

/** The language a person reads: the one they chose, else the browser's, also until the settings are read. */
export function languageOf(settings: Pick<Settings, 'language'> | undefined): Language {
  return settings === undefined || settings.language === 'auto' ? browserLanguage() : settings.language;
}
