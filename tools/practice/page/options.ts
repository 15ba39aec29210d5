import { type PracticeLanguage, type PracticeWords, practiceWords } from '../words.ts';

export interface PageOptions {
  readonly theme: 'light' | 'dim' | 'dark';
  readonly lang: PracticeLanguage;
  readonly words: PracticeWords;
  /** How many posts the feed holds. */
  readonly posts: number;
  readonly hostile: boolean;
  /** Facebook: roots are reused for other posts. */
  readonly reuse: boolean;
  /** The brand has answered every post already. */
  readonly answered: boolean;
  /** Facebook: no comment is shown, and with none no post's number. */
  readonly uncommented: boolean;
  /** Counters do not move, so that pictures and measurements repeat. */
  readonly still: boolean;
}

/** What the address asks for, remembered for the tab: routes by pushState drop the query. */
export function readOptions(): PageOptions {
  const asked = new URLSearchParams(location.search);
  const get = (name: string, otherwise: string): string => {
    const value = asked.get(name) ?? sessionStorage.getItem(`practice-${name}`) ?? otherwise;
    sessionStorage.setItem(`practice-${name}`, value);
    return value;
  };
  const theme = get('theme', 'light');
  const lang = get('lang', navigator.language.startsWith('fr') ? 'fr' : 'en') === 'fr' ? 'fr' : 'en';
  return {
    theme: theme === 'dim' || theme === 'dark' ? theme : 'light',
    lang,
    words: practiceWords[lang],
    posts: Number(get('posts', '2000')),
    hostile: get('hostile', '0') === '1',
    reuse: get('reuse', '0') === '1',
    answered: get('answered', '0') === '1',
    uncommented: get('uncommented', '0') === '1',
    still: get('still', '0') === '1',
  };
}

/** "2 h", "3 d": what both sites show of a time. */
export function ago(minutes: number, words: PracticeWords): string {
  if (minutes < 60) return `${minutes} ${words.minute}`;
  return minutes < 60 * 24 ? `${Math.floor(minutes / 60)} ${words.hour}` : `${Math.floor(minutes / 60 / 24)} ${words.day}`;
}

/** 1 234 → "1,2 k". */
export function short(count: number, lang: PracticeLanguage): string {
  if (count === 0) return '';
  return new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
}
