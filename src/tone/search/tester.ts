import type { SearchOptions } from '../../contract/rule-kind.ts';
import { Fault } from '../fault.ts';
import { compilePattern } from '../pattern/compile.ts';
import { parse } from '../pattern/parse.ts';

function compiled(patterns: readonly string[], options: SearchOptions): () => RegExp[] {
  const nodes = patterns.map((pattern) => {
    try {
      return parse(pattern, { ignoreCase: options.ignoreCase ?? false }).node;
    } catch (error) {
      throw new Fault(pattern.slice(0, 200), error instanceof Error ? error.message : String(error));
    }
  });
  let expressions: RegExp[] | undefined;
  return () => {
    expressions ??= nodes.map((node) => compilePattern(node, options));
    return expressions;
  };
}

/** Whether one of the patterns occurs in a short text. Throws a Fault with the pattern and the reason. */
export function createTester(patterns: readonly string[], options: SearchOptions = {}): (text: string) => boolean {
  const expressions = compiled(patterns, options);
  return (text) => expressions().some((expression) => text.search(expression) >= 0);
}

/** What the groups of a pattern caught, match by match. Throws a Fault with the pattern and the reason. */
export function createCatcher(pattern: string, options: SearchOptions = {}): (text: string) => string[] {
  const expressions = compiled([pattern], options);
  return (text) =>
    expressions().flatMap((expression) =>
      [...text.matchAll(expression)].flatMap((found) => found.slice(1).filter((caught) => caught !== undefined && caught !== '')),
    );
}
