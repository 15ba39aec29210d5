import { Refusal } from '../../contract/problem.ts';
import type { Block, Hit, Search, SearchOptions } from '../../contract/rule-kind.ts';
import { compilePattern } from '../pattern/compile.ts';
import { parse } from '../pattern/parse.ts';

interface Alternative {
  readonly which: number;
  readonly regex: RegExp;
}

/** Makes a search of alternatives. Throws a Refusal with the pattern and the reason. */
export function createSearch(patterns: readonly string[], options: SearchOptions = {}): Search {
  const alternatives: Alternative[] = [];
  let captures = 0;
  patterns.forEach((pattern, which) => {
    try {
      const parsed = parse(pattern, { ignoreCase: options.ignoreCase ?? false, captures });
      captures = parsed.captures;
      alternatives.push({ which, regex: compilePattern(parsed.node, options) });
    } catch (error) {
      throw new Refusal('not-understood', { where: pattern.slice(0, 200), detail: error instanceof Error ? error.message : String(error) });
    }
  });
  return (block: Block) => leftmost(alternatives, block.text);
}

/** Whether one of the patterns occurs. Throws a Refusal with the pattern and the reason. */
export function createTester(patterns: readonly string[], options: SearchOptions = {}): (text: string) => boolean {
  const search = createSearch(patterns, options);
  return (text) => patterns.length > 0 && search({ text, scope: '', parent: '', source: patterns }).length > 0;
}

/** What the groups of a pattern caught. Throws a Refusal with the pattern and the reason. */
export function createCatcher(pattern: string, options: SearchOptions = {}): (text: string) => string[] {
  const regex = compilePattern(parse(pattern, { ignoreCase: options.ignoreCase ?? false }).node, options);
  return (text) => [...text.matchAll(regex)].flatMap((found) => found.slice(1).filter((caught) => caught !== undefined && caught !== ''));
}

/** The matches of all alternatives joined by `|`: leftmost, then in order, never overlapping. */
function leftmost(alternatives: readonly Alternative[], text: string): Hit[] {
  const hits: Hit[] = [];
  const next: (Hit | null | undefined)[] = [];
  for (let position = 0; position <= text.length; ) {
    let best: Hit | undefined;
    alternatives.forEach((alternative, index) => {
      let hit = next[index];
      if (hit === undefined || (hit !== null && hit.start < position)) {
        hit = matchFrom(alternative, text, position);
        next[index] = hit;
      }
      if (hit !== null && (best === undefined || hit.start < best.start)) best = hit;
    });
    if (best === undefined) break;
    hits.push(best);
    position = best.end > best.start ? best.end : best.end + 1;
  }
  return hits;
}

function matchFrom({ regex, which }: Alternative, text: string, position: number): Hit | null {
  regex.lastIndex = position;
  const found = regex.exec(text);
  return found && { start: found.index, end: found.index + found[0].length, which };
}
