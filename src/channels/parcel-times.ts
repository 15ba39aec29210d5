import type { Parcel } from '../contract/parcel.ts';
import type { Language } from '../guide/language.ts';

/** A narrow no-break space. */
const NARROW = '\u202f';

/** Words the times of one parcel, in its language and time zone; UTC, and saying so, where the zone is not known here. */
export interface Times {
  /** `lundi 23 novembre 2026 à 10 h 30` */
  moment(iso: string): string;
  /** `lundi 23 novembre 2026` */
  day(iso: string): string;
  /** `10 h 30` */
  hour(iso: string): string;
  /** Whether both fall on one local day. */
  sameDay(a: string, b: string): boolean;
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

function zoneOf(timeZone: string): { zone: string; suffix: string } {
  try {
    return { zone: new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone, suffix: '' };
  } catch {
    return { zone: 'UTC', suffix: ' UTC' };
  }
}

/** The times of a parcel. */
export function timesOf({ language, timeZone }: Pick<Parcel, 'language' | 'timeZone'>): Times {
  const { zone, suffix } = zoneOf(timeZone);
  const locale = locales[language];
  const date = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = (iso: string) => date.format(new Date(iso)).replace(',', '');
  const hour = (iso: string) => {
    const shown = clock.format(new Date(iso));
    return language === 'fr' ? `${shown.replace(/^0(?=\d)/, '').replace(':', `${NARROW}h${NARROW}`)}${suffix}` : `${shown}${suffix}`;
  };
  return {
    day,
    hour,
    moment: (iso) => `${day(iso)} ${language === 'fr' ? 'à' : 'at'} ${hour(iso)}`,
    sameDay: (a, b) => day(a) === day(b),
  };
}
