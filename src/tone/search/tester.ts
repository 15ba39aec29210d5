import type { SearchOptions } from '../../contract/rule-kind.ts';
import { Fault } from '../fault.ts';
import { compilePattern } from '../pattern/compile.ts';
import type { Node } from '../pattern/node.ts';
import { parse } from '../pattern/parse.ts';

type Join = (nodes: readonly Node[]) => readonly Node[];

function compiled(patterns: readonly string[], options: SearchOptions, join: Join = (nodes) => nodes): () => RegExp[] {
  const nodes = patterns.map((pattern) => {
    try {
      return parse(pattern, { ignoreCase: options.ignoreCase ?? false }).node;
    } catch (error) {
      throw new Fault(pattern.slice(0, 200), error instanceof Error ? error.message : String(error));
    }
  });
  let expressions: RegExp[] | undefined;
  return () => {
    expressions ??= join(nodes).map((node) => compilePattern(node, options));
    return expressions;
  };
}

/** Whether one of the patterns occurs in a short text. Throws a Fault with the pattern and the reason. */
export function createTester(patterns: readonly string[], options: SearchOptions = {}): (text: string) => boolean {
  const expressions = compiled(patterns, options, together);
  return (text) => expressions().some((expression) => text.search(expression) >= 0);
}

/** Patterns without groups of their own as one: a vocabulary has thousands. */
function together(nodes: readonly Node[]): readonly Node[] {
  const grouped = nodes.filter((node) => /"type":"(?:capture|reference)"/.test(JSON.stringify(node)));
  const plain = nodes.filter((node) => !grouped.includes(node));
  return plain.length < 2 ? nodes : [{ type: 'choice', nodes: plain }, ...grouped];
}

/** What the groups of a pattern caught, match by match. Throws a Fault with the pattern and the reason. */
export function createCatcher(pattern: string, options: SearchOptions = {}): (text: string) => string[] {
  const expressions = compiled([pattern], options);
  return (text) =>
    expressions().flatMap((expression) =>
      [...text.matchAll(expression)].flatMap((found) => found.slice(1).filter((caught) => caught !== undefined && caught !== '')),
    );
}
