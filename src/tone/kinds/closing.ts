import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Spec } from '../specs/closing.ts';
import { wholeReply } from './shared.ts';

/** What may follow a signature: emoji, tags, links, the number of a post in a thread. */
const tail =
  /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Presentation}|\uFE0F|\u200d|(?<=\s)(?:#[\p{L}\p{N}_]+|https?:\/\/\S+|\(?\d\/\d\)?))*$/u;

/** No signature is longer. */
const longest = 120;
/** Of what may follow it so much is looked at. */
const longestTail = 300;

/** How a reply ends. Missing is a point at its end. */
export const closing: RuleKind<Spec> = {
  id: 'closing',
  compile(_, spec, toolbox) {
    const fits = toolbox.tester(
      spec.tokens.map((token) => `(?:${token})\\z`),
      { tolerant: true },
    );
    return {
      ...wholeReply,
      match(block): Match[] {
        if (block.text.trim() === '') return [];
        const from = Math.max(0, block.text.length - longestTail);
        const end = from + (tail.exec(block.text.slice(from))?.index ?? longestTail);
        return fits(block.text.slice(Math.max(0, end - longest), end)) ? [] : [{ start: end, end }];
      },
    };
  },
};
