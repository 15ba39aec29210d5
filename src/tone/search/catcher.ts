import type { Toolbox } from '../../guide/rule-kind.ts';
import { Fault } from '../fault.ts';
import { createMatcher } from '../pattern/matcher.ts';
import { wholeWords } from '../pattern/node.ts';
import { parse } from '../pattern/parse.ts';
import { groupMatches } from '../pattern/rewrite.ts';

/** What the groups of a pattern caught, match by match. Throws a Fault with the pattern and the reason. */
export const createCatcher: Toolbox['catcher'] = (pattern, options = {}) => {
  try {
    const { node } = parse(pattern, { ignoreCase: options.ignoreCase ?? false });
    createMatcher(node);
    const matches = groupMatches(options.words ? wholeWords(node) : node, options);
    return (text) =>
      matches(text).flatMap(({ groups }) => groups.slice(1).filter((caught): caught is string => caught !== undefined && caught !== ''));
  } catch (error) {
    throw new Fault(pattern.slice(0, 200), error instanceof Error ? error.message : String(error));
  }
};
