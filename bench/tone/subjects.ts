import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { Pool } from '../../src/tone/search/pool.ts';
import { createReading } from '../../src/tone/search/reading.ts';
import { guideOf, patterns, termsOf } from './guide.ts';

export type Check = (text: string) => unknown;

/** Something to measure; `load` makes it ready anew each time it can. */
export interface Subject {
  readonly name: string;
  load(): Promise<Check> | Check;
  /** The bytes of its tables, where it tells. */
  bytes?(): number;
}

/** What a run is about: words of dictionaries, and patterns of real styles where they are at hand. */
export interface Material {
  readonly words: readonly string[];
  readonly real: readonly Rule[];
}

export const diapason = 'Diapason, 5,000 terms + 200 patterns';
export const literals = 'the literals alone';
export const floor = 'reading each character once';

function checker(name: string, guide: Guide): Subject {
  let bytes = () => 0;
  return {
    name,
    load() {
      const made = compileGuide(guide, { budget: Infinity });
      bytes = made.bytes;
      return (text) => made.check(text, { name: 'any', lang: 'fr' });
    },
    bytes: () => bytes(),
  };
}

/** Diapason with several guides, its literals alone, and reading each character once. */
export function ownSubjects({ words, real }: Material): Subject[] {
  const terms = termsOf(words);
  const plain = guideOf(terms);
  return [
    checker(diapason, guideOf(terms, patterns)),
    checker('Diapason, 5,000 terms', plain),
    ...(real.length > 0
      ? [checker(`Diapason, 5,000 terms + ${real.length} real rules`, { ...plain, rules: [...plain.rules, ...real] })]
      : []),
    checker('Diapason, the guide that ships', defaultGuide),
    {
      name: literals,
      load() {
        const pool = new Pool();
        createReading(terms, { ignoreCase: true, words: true, tolerant: true }, (read) => pool.add(read)).result();
        return (text) => pool.scan(text, 0, text.length);
      },
    },
    {
      name: floor,
      load: () => (text) => {
        let sum = 0;
        for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
        return sum;
      },
    },
  ];
}
