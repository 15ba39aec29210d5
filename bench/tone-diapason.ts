import type { Guide } from '../src/contract/guide.ts';
import { compileGuide } from '../src/tone/index.ts';
import { buildAutomaton } from '../src/tone/search/automaton.ts';
import { patterns } from './tone-patterns.ts';
import { textOf } from './tone-texts.ts';

/** Milliseconds: to make ready, per keystroke at 280 characters, and per check of a text of each size. */
export interface Timing {
  readonly name: string;
  readonly load?: number;
  readonly key?: number;
  readonly short: number;
  readonly middle: number;
  readonly long: number;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The median time of one call; `run` is given a number so that its text differs each time. Quick calls are timed by tens. */
export function timed(run: (call: number) => unknown, calls = 60, batch = 10): number {
  for (let call = 0; call < calls; call += 1) run(call);
  const times: number[] = [];
  for (let round = 0; round < calls; round += 1) {
    const start = performance.now();
    for (let call = 0; call < batch; call += 1) run(calls + round * batch + call);
    times.push((performance.now() - start) / batch);
  }
  return median(times);
}

/** 5,000 terms, seven in ten single words, and 200 patterns that no list of words can stand for. */
export function benchGuide(terms = 5_000, expressions = patterns.length): Guide {
  const word = (seed: number) =>
    ['ba', 'ro', 'ti', 'ne', 'lu', 'sa', 'mo', 'que']
      .map((part, index) => ((seed >> index) & 1 ? part : part.toUpperCase().toLowerCase().slice(0, 1)))
      .join('') + seed.toString(36);
  const swap = Object.fromEntries(
    Array.from({ length: terms }, (_, index) => [index % 10 < 7 ? word(index) : `${word(index)} de ${word(index + 1)}`, 'autre']),
  );
  return {
    schema: 1,
    name: 'bench',
    vocabulary: { accept: [], reject: [] },
    rules: [
      {
        id: 'terms',
        kind: 'substitution',
        level: 'hint',
        message: '%s',
        spec: { ignorecase: true, tolerant: true, action: { name: 'replace' }, swap },
      },
      ...patterns.slice(0, expressions).map((token, index) => ({
        id: `p${index}`,
        kind: 'existence',
        level: 'hint' as const,
        message: '%s',
        spec: { ignorecase: true, tokens: [token] },
      })),
    ],
  };
}

function diapason(name: string, guide: Guide): Timing {
  const load = timed(() => compileGuide(guide).check('Bonjour', { name: 'any', lang: 'fr' }), 5, 1);
  const checker = compileGuide(guide);
  const check = (size: number) => timed((call) => checker.check(textOf(size, call), { name: 'any', lang: 'fr' }));
  const base = textOf(270, 1);
  const key = timed((call) => checker.check(base + 'abcdefghij'.slice(0, call % 10) + (call % 97), { name: 'any', lang: 'fr' }));
  return { name, load, key, short: check(280), middle: check(1_000), long: check(10_000) };
}

/** Diapason with terms, with terms and patterns, the automaton alone, and reading each character once. */
export function measureDiapason(): Timing[] {
  const automaton = buildAutomaton(Object.keys(benchGuide(5_000, 0).rules[0]?.spec['swap'] ?? {}));
  const seen = { sum: 0 };
  const count = () => {
    seen.sum += 1;
  };
  const scan = (size: number) => timed((call) => automaton.scan(textOf(size, call), count));
  const read = (size: number) =>
    timed((call) => {
      const text = textOf(size, call);
      for (let index = 0; index < text.length; index += 1) seen.sum += text.charCodeAt(index);
    });
  return [
    diapason('Diapason, 5,000 terms', benchGuide(5_000, 0)),
    diapason('Diapason, 5,000 terms + 200 patterns', benchGuide()),
    { name: 'the automaton alone', short: scan(280), middle: scan(1_000), long: scan(10_000) },
    { name: 'reading each character', short: read(280), middle: read(1_000), long: read(10_000) },
  ];
}
