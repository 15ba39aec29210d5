const letters = (text: string) => [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).join('');

/** What a name may be shortened to, the shortest first: initials, more and more of the second word, then of the first, then all of it. */
function shortenings(name: string): string[] {
  const words = name
    .trim()
    .split(/\s+/u)
    .map(letters)
    .filter((word) => word !== '');
  const initials = words.map((word) => [...word][0] ?? '').join('');
  const whole = [...words.join('')];
  const starts = whole.map((_, end) => whole.slice(0, end + 1).join('')).slice(1);
  const [first = '', second = ''] = words;
  const seconds = [...second].map((_, end) => `${[...first][0]}${[...second].slice(0, end + 1).join('')}`).slice(1);
  const short = words.length > 1 ? [[...initials].slice(0, 2).join(''), initials].map((text) => text.toLocaleUpperCase()) : [];
  return [...short, ...seconds, ...starts, name];
}

/** A few letters for each name that no other name is shortened to; whole names where nothing else tells them apart. */
export function shortNames(names: readonly string[]): string[] {
  const choices = names.map(shortenings);
  const taken = (text: string, of: number) =>
    choices.some((other, at) => at !== of && other.slice(0, -1).some((one) => one.toLocaleLowerCase() === text.toLocaleLowerCase()));
  return choices.map((own, of) => own.find((text) => !taken(text, of)) ?? names[of] ?? '');
}
