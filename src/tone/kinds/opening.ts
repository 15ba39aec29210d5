import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/opening.ts';
import { wholeReply } from './shared.ts';

const mentions = /^(?:\s|\.?[@#][\p{L}\p{N}_.-]+|\[[^[\]\n]{1,40}\]|\(?\d\/\d\)?|\p{Emoji_Presentation}|\uFE0F|\u200d|[.…,:;-](?=\s))*/u;

/** First name and surname, as Facebook puts them before an answer; another greeting is none. */
const fullName = /^(?!(?:Salut|Coucou|Hello|Hey|Hi|Oh|Dear) )(?:\p{Lu}[\p{L}'’.-]* ){2,3}$/u;

/** How a reply begins. Missing is a point after the mentions. */
export const opening: RuleKind<Spec> = {
  id: 'opening',
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: true, words: true, tolerant: true });
    return {
      ...wholeReply,
      match(block): Match[] {
        if (block.text.trim() === '') return [];
        const start = mentions.exec(block.text)?.[0].length ?? 0;
        const [first] = search(block).filter((hit) => hit.start >= start);
        if (first === undefined) return [{ start, end: start }];
        return first.start === start || fullName.test(block.text.slice(start, first.start)) ? [] : [{ start, end: start }];
      },
    };
  },
};
