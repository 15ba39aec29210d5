import type { Language } from '../guide/language.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Narrow no-break space: a number and its unit stay on one line. */
const THIN = '\u202f';
const letters: Record<Language, { minute: string; hour: string; day: string }> = {
  fr: { minute: 'min', hour: 'h', day: 'j' },
  en: { minute: 'min', hour: 'h', day: 'd' },
};

const justNow: Record<Language, string> = { fr: 'à l’instant', en: 'just now' };

/** A length of time in its largest unit: "12 min", "2 h", "1 j". Under a minute counts as 1. */
export function shortDuration(ms: number, language: Language): string {
  const unit = letters[language];
  const size = Math.max(MINUTE, ms);
  if (size < HOUR) return `${Math.floor(size / MINUTE)}${THIN}${unit.minute}`;
  if (size < DAY) return `${Math.floor(size / HOUR)}${THIN}${unit.hour}`;
  return `${new Intl.NumberFormat(language).format(Math.floor(size / DAY))}${THIN}${unit.day}`;
}

/** How long ago something was, in its largest unit: "à l’instant", "12 min", "2 h". */
export function shortAge(ms: number, language: Language): string {
  return ms < MINUTE ? justNow[language] : shortDuration(ms, language);
}

/** A length of time in its two largest units: "2 h 10 min", "1 j 3 h". */
export function longDuration(ms: number, language: Language): string {
  const first = shortDuration(ms, language);
  const rest = ms < HOUR ? 0 : ms < DAY ? ms % HOUR : ms % DAY;
  const small = ms < DAY ? MINUTE : HOUR;
  return rest < small ? first : `${first} ${shortDuration(rest, language)}`;
}

/** How long ago or how soon, as a sentence says it: "12 minutes ago", "dans 2 heures", "maintenant". */
export function relativeTime(time: number, now: number, language: Language): string {
  const away = time - now;
  const size = Math.abs(away);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (size < MINUTE) return format.format(0, 'second');
  if (size < HOUR) return format.format(Math.trunc(away / MINUTE), 'minute');
  if (size < DAY) return format.format(Math.trunc(away / HOUR), 'hour');
  return format.format(Math.trunc(away / DAY), 'day');
}

/** A moment to the minute; the day only when it is not today, the year only when it is not the present one. */
export function dateTime(time: number, now: number, language: Language): string {
  const [day, today] = [new Date(time), new Date(now)];
  const date: Intl.DateTimeFormatOptions = day.toDateString() === today.toDateString() ? {} : { day: 'numeric', month: 'short' };
  const year: Intl.DateTimeFormatOptions = day.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...date, ...year, hour: '2-digit', minute: '2-digit' }).format(time);
}

/** A day: "22 novembre 2026". */
export function dayOf(time: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time);
}
