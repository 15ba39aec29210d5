import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import type { Waiting } from '../../store/places.ts';

const badgeWords = words({
  en: {
    open: 'Open Diapason',
    waiting: (count: number) => (count === 1 ? '1 post waits for you' : `${count} posts wait for you`),
    held: (count: number) => `${count} that you took, or that a department answered`,
    unreached: (count: number) => `${count} handed over that nobody has`,
  },
  fr: {
    open: 'Ouvrir Diapason',
    waiting: (count) => (count === 1 ? '1 post vous attend' : `${count} posts vous attendent`),
    held: (count) =>
      count === 1
        ? '1 que vous avez pris, ou auquel un service a répondu'
        : `${count} que vous avez pris, ou auxquels un service a répondu`,
    unreached: (count) => (count === 1 ? '1 escaladé que personne n’a' : `${count} escaladés que personne n’a`),
  },
});

/** What the icon says when the pointer is over it: what a click does, and what its number counts. */
export function badgeTitle({ held, unreached }: Waiting, language: Language): string {
  const w = badgeWords[language];
  if (held + unreached === 0) return w.open;
  const parts = [...(unreached > 0 ? [w.unreached(unreached)] : []), ...(held > 0 ? [w.held(held)] : [])];
  return [`${w.open} – ${w.waiting(held + unreached)}`, ...parts.map((part) => `· ${part}`)].join('\n');
}
