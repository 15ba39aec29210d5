import type { Check, Subject } from './subjects.ts';
import { dice, type Round, roundOf } from './texts.ts';

/** Milliseconds: to make ready the first time and later, per keystroke at 280 characters, per text of each size; and bytes. */
export interface Figures {
  readonly name: string;
  readonly first: number;
  readonly again: number;
  readonly times: Readonly<Record<keyof Round, number>>;
  readonly bytes?: number;
  readonly heap?: number;
}

interface Ready {
  readonly subject: Subject;
  readonly check: Check;
  readonly loads: number[];
  readonly heap: number | undefined;
  readonly times: Record<keyof Round, number[]>;
}

export interface Wish {
  readonly words: readonly string[];
  readonly rounds: number;
  /** The bytes in use, after a collection. */
  readonly heap?: () => number;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function loadOnce(subject: Subject): Promise<{ check: Check; time: number }> {
  const start = performance.now();
  const check = await subject.load();
  await check('Bonjour Claire.');
  return { check, time: performance.now() - start };
}

async function makeReady(subject: Subject, heap: (() => number) | undefined): Promise<Ready[]> {
  try {
    const before = heap?.();
    const { check, time } = await loadOnce(subject);
    const used = heap && before !== undefined ? heap() - before : undefined;
    const loads = [time];
    for (let turn = 0; turn < (time > 400 ? 0 : 9); turn += 1) loads.push((await loadOnce(subject)).time);
    return [{ subject, check, loads, heap: used, times: { short: [], middle: [], long: [], end: [], inside: [] } }];
  } catch (error) {
    console.error(`${subject.name} is left out: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    return [];
  }
}

/** The mean over texts that are each checked once: clocks in browsers are too coarse for one. */
async function each(check: Check, texts: readonly string[]): Promise<number> {
  const start = performance.now();
  for (const text of texts) {
    const made = check(text);
    if (made instanceof Promise) await made;
  }
  return (performance.now() - start) / texts.length;
}

const works = ['short', 'middle', 'long', 'end', 'inside'] as const;

/** Measures subjects on the same new texts each round, in another order each time; medians over the rounds. */
export async function measure(subjects: readonly Subject[], { words, rounds, heap }: Wish): Promise<Figures[]> {
  const ready: Ready[] = [];
  for (const subject of subjects) ready.push(...(await makeReady(subject, heap)));
  const random = dice(7);
  for (let number = -2; number < rounds; number += 1) {
    const round = roundOf(words, 100 + number);
    const order = [...ready].map((one) => ({ one, rank: random() })).sort((a, b) => a.rank - b.rank);
    for (const { one } of order)
      for (const work of works) {
        const time = await each(one.check, round[work]);
        // The first rounds warm up.
        if (number >= 0) one.times[work].push(time);
      }
  }
  return ready.map(({ subject, loads, times, heap: used }) => {
    const bytes = subject.bytes?.();
    return {
      name: subject.name,
      first: loads[0] ?? 0,
      again: median(loads.slice(loads.length > 1 ? 1 : 0)),
      times: Object.fromEntries(works.map((work) => [work, median(times[work])])) as Figures['times'],
      ...(bytes === undefined ? {} : { bytes }),
      ...(used === undefined ? {} : { heap: used }),
    };
  });
}
