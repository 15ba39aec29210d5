import type { SearchOptions } from '../../guide/rule-kind.ts';

interface Known<T> {
  readonly patterns: readonly string[];
  readonly made: T;
}

/** Gives the same thing to all who ask with equal patterns and options: the vocabulary is asked for by each rule. */
export class Shared<T> {
  readonly #known = new Map<string, Known<T>[]>();

  get(patterns: readonly string[], { ignoreCase, words, tolerant, everywhere }: SearchOptions, make: () => T): T {
    const flags = [ignoreCase, words, tolerant, everywhere].map((flag) => flag === true).join();
    const key = `${patterns.length} ${flags} ${patterns[0]} ${patterns.at(-1)}`;
    const list = this.#known.get(key) ?? [];
    const same = list.find((known) => known.patterns.every((pattern, index) => pattern === patterns[index]));
    if (same) return same.made;
    const made = make();
    list.push({ patterns, made });
    this.#known.set(key, list);
    return made;
  }
}
