import { SHIPPED } from '../log/versions.ts';

/** Most characters of a name. */
const LONGEST = 100;

/** A name as it is shown: no character that is not seen, turns the writing around or ends a line, and single spaces. */
export function cleanName(name: string): string {
  const seen = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '');
  return seen.replace(/\s+/gu, ' ').trim().slice(0, LONGEST).trim();
}

/** Letters of other scripts, and signs, that read like Latin ones; what NFKD takes apart needs no line here. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  ѕ: 's',
  і: 'l',
  ї: 'l',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ь: 'b',
  г: 'r',
  п: 'n',
  һ: 'h',
  ӏ: 'l',
  ү: 'y',
  ѵ: 'v',
  ɡ: 'g',
  ө: 'o',
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  ζ: 'z',
  η: 'n',
  ι: 'l',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  ς: 's',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ա: 'w',
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
  զ: 'q',
  ց: 'g',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'l',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'p',
  ʟ: 'l',
  ɩ: 'l',
  ɑ: 'a',
  ƅ: 'b',
  0: 'o',
  1: 'l',
  3: 'e',
  5: 's',
  8: 'b',
  i: 'l',
};

/** Capitals of other scripts that read like a Latin one, where the small letter does not or reads like another. */
const CAPITALS: Readonly<Record<string, string>> = { Ν: 'n', Η: 'h', Υ: 'y', Β: 'b', Γ: 'r', Μ: 'm', Ζ: 'z', Χ: 'x' };

function reading(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  // A bar and an exclamation mark are read as letters.
  const letters = [...plain.replace(/[|!]/g, 'l')].map((letter) => LOOKALIKES[letter] ?? letter).join('');
  const read = letters
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return read || plain;
}

/** What a name may be read as at a glance. */
function readings(name: string): readonly string[] {
  const clean = cleanName(name);
  const capitals = [...clean.normalize('NFD')].map((letter) => CAPITALS[letter] ?? letter).join('');
  return [reading(clean), reading(capitals)];
}

/** Whether people may take one name for the other. */
export function readsLike(one: string, other: string): boolean {
  const mine = readings(one);
  return readings(other).some((read) => mine.includes(read));
}

/** Whose name reads like this one, among some names by id; nobody may be called as what ships is signed. */
export function alikeIn(names: ReadonlyMap<string, string>, name: string, but?: string): string | undefined {
  if (readsLike(name, SHIPPED)) return SHIPPED;
  return [...names].find(([id, other]) => id !== but && readsLike(other, name))?.[1];
}

/** A name for somebody who comes in: cleaned, and with a number where it reads like a colleague's. */
export function freeName(names: ReadonlyMap<string, string>, name: string, id: string): string {
  const clean = cleanName(name) || id.slice(0, 8);
  let free = clean;
  for (let number = 2; alikeIn(names, free) !== undefined; number += 1) free = `${clean.slice(0, LONGEST - 6)} (${number})`;
  return free;
}
