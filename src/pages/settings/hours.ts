import type { Hours } from '../../contract/workspace.ts';

/** One opening of a day, in minutes from midnight. */
export type Opening = Hours['days'][number];

/** Monday first. */
export const week = [1, 2, 3, 4, 5, 6, 0] as const;

/** Minutes from midnight as an input of type time shows them; the end of the day as 23:59, since it knows no 24:00. */
export function timeOfDay(minutes: number): string {
  const shown = Math.min(minutes, 1_439);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** The minutes of a time input, 23:59 as the end of the day; `undefined` while it is not complete. */
export function minutesOfDay(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes >= 1_439 ? 1_440 : minutes;
}

/** Opens or closes a whole day; an opened one begins with 9 to 18. */
export function withDay(hours: Hours, day: number, open: boolean): Hours {
  const others = hours.days.filter((one) => one.day !== day);
  return { ...hours, days: open ? [...others, { day, from: 540, to: 1_080 }] : others };
}

/** Replaces one opening. */
export function withOpening(hours: Hours, before: Opening, after: Opening): Hours {
  return { ...hours, days: hours.days.map((one) => (one === before ? after : one)) };
}

/** Adds a holiday, in order, once. */
export function withHoliday(hours: Hours, date: string): Hours {
  return { ...hours, holidays: [...new Set([...hours.holidays, date])].sort() };
}
