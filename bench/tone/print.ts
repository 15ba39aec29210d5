import type { Figures } from './measure.ts';
import { peers } from './peers.ts';
import { diapason, floor, literals } from './subjects.ts';

const number = (value: number | undefined, width: number) =>
  (value === undefined ? '' : value < 1 ? value.toFixed(4) : value.toFixed(1)).padStart(width);
const megabytes = (bytes: number | undefined) => (bytes === undefined ? '' : (bytes / 1e6).toFixed(1)).padStart(8);

/** One line per checker, then what the goals are about. */
export function print(where: string, figures: readonly Figures[]): void {
  console.log(`\n${where}: milliseconds, medians`);
  const head = ['load', 'again', 'key end', 'key mid', '280', '1,000', '10,000', 'heap MB', 'tables'];
  console.log('checker'.padEnd(42) + head.map((word) => word.padStart(9)).join(''));
  for (const { name, first, again, times, heap, bytes } of figures) {
    const { end, inside, short, middle, long } = times;
    const cells = [first, again, end, inside, short, middle, long].map((value) => number(value, 9)).join('');
    console.log(`${name.padEnd(42)}${cells} ${megabytes(heap)} ${megabytes(bytes)}`);
  }
  ratios(figures);
}

function ratios(figures: readonly Figures[]): void {
  const named = (name: string) => figures.find((one) => one.name === name);
  const own = named(diapason);
  const others = figures.filter(({ name }) => peers.some((peer) => peer.name === name));
  if (own && others.length > 0) {
    const fastest = (work: keyof Figures['times']) => {
      const [best] = [...others].sort((a, b) => a.times[work] - b.times[work]);
      return best ? `${(best.times[work] / own.times[work]).toFixed(0)} times (${best.name})` : '';
    };
    for (const work of ['end', 'inside', 'short', 'middle', 'long'] as const)
      console.log(`fastest peer takes, ${work.padEnd(7)} ${fastest(work)}`);
  }
  const [scan, read] = [named(literals)?.times, named(floor)?.times];
  if (!scan || !read) return;
  const shares = (['short', 'middle', 'long'] as const).map((work) => (scan[work] / read[work]).toFixed(1));
  console.log(`all literals : reading each character once, at 280, 1,000 and 10,000: ${shares.join(', ')}`);
}
