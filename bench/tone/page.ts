import { type Figures, measure } from './measure.ts';
import { peers } from './peers.ts';
import { type Material, ownSubjects } from './subjects.ts';

interface Memory {
  readonly memory: { readonly usedJSHeapSize: number };
  gc(): void;
}

/** The same measures in a page: called by `bench/tone.ts` in Chromium. */
export function run(material: Material, rounds: number): Promise<Figures[]> {
  // A part of write-good assigns to a variable that it never declared.
  Object.assign(globalThis, { match: undefined });
  const heap = () => {
    (globalThis as unknown as Memory).gc();
    return (performance as unknown as Memory).memory.usedJSHeapSize;
  };
  return measure([...ownSubjects(material), ...peers], { words: material.words, rounds, heap });
}
