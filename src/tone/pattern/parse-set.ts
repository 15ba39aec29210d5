import type { SetItem } from './node.ts';
import { letterClass, wordClass } from './node.ts';
import type { Reader } from './reader.ts';

const controls: Record<string, number> = { t: 9, n: 10, v: 11, f: 12, r: 13, a: 7, e: 27 };

/** ASCII only, as in Vale's engine, `digit` aside. */
const posix: Record<string, string> = {
  alpha: 'A-Za-z',
  digit: '\\p{Nd}',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`\\{-~',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
  blank: ' \\t',
  ascii: '\\x00-\\x7f',
  cntrl: '\\x00-\\x1f\\x7f',
  graph: '!-~',
  print: ' -~',
};

/** The class an escape letter names (`\d`, `\W`, `\p{Lu}` …), or undefined when it names none. The backslash is taken. */
export function classEscape(reader: Reader): SetItem[] | undefined {
  const property = reader.match(/([pP])(?:\{(\^?)(\w+)\}|([LMNPSZC]))/y);
  if (property) return [propertyClass(reader, property)];
  const letter = reader.match(/[dDwWsS]/y)?.[0];
  if (letter === undefined) return undefined;
  const inside = { d: '\\p{Nd}', w: wordClass, s: '\\s' }[letter.toLowerCase()] ?? '';
  return [{ class: letter === letter.toLowerCase() ? inside : `^${inside}` }];
}

function propertyClass(reader: Reader, [, letter, caret, long, short]: RegExpExecArray): SetItem {
  const name = `\\p{${(long ?? short ?? '').replace(/^Is/, 'Script=')}}`;
  try {
    new RegExp(name, 'u');
  } catch {
    reader.fail(`Unknown character property ${name}`);
  }
  const inside = name === '\\p{L}' ? letterClass : name;
  return { class: (letter === 'P') !== (caret === '^') ? `^${inside}` : inside };
}

/** The code point an escape stands for; the backslash is taken. Unknown letters stand for themselves. */
export function charEscape(reader: Reader): number {
  const hex = reader.match(/x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})/y);
  if (hex) return Math.min(Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16), 0x10ffff);
  const octal = reader.match(/0[0-7]{0,2}/y);
  if (octal) return Number.parseInt(octal[0], 8);
  const code = reader.next();
  return controls[String.fromCodePoint(code)] ?? code;
}

/** A bracketed class; the opening bracket is taken. */
export function parseSet(reader: Reader): { negated: boolean; items: SetItem[] } {
  const negated = reader.take('^');
  const items: SetItem[] = [];
  for (let first = true; first || reader.peek() !== ']'; first = false) {
    if (reader.done) reader.fail('A character class has no end');
    if (reader.peek() === '-' && reader.peek(1) === '[') reader.fail('Subtraction of classes is not supported');
    items.push(...setItem(reader));
  }
  reader.take(']');
  return { negated, items };
}

function setItem(reader: Reader): SetItem[] {
  const named = reader.match(/\[:(\^?)(\w+):\]/y);
  if (named) {
    const inside = posix[named[2] ?? ''];
    if (inside === undefined) reader.fail(`Unknown class ${named[0]}`);
    return [{ class: named[1] ? `^${inside}` : inside }];
  }
  const low = setChar(reader);
  if (typeof low !== 'number') return low;
  if (reader.peek() !== '-' || reader.peek(1) === ']' || reader.peek(1) === '' || reader.peek(1) === '[') return [{ from: low, to: low }];
  reader.take('-');
  const high = setChar(reader);
  if (typeof high !== 'number') return [{ from: low, to: low }, { from: 45, to: 45 }, ...high];
  if (high < low) reader.fail('A range of characters is in the wrong order');
  return [{ from: low, to: high }];
}

function setChar(reader: Reader): number | SetItem[] {
  if (!reader.take('\\')) return reader.next();
  if (reader.take('b')) return 8;
  return classEscape(reader) ?? charEscape(reader);
}
