import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    /** Patterns of what a reply may begin with, after the names it mentions. */
    tokens: textList,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

const mentions = /^(?:\s|\.?[@#][\p{L}\p{N}_.-]+|\[[^[\]\n]{1,40}\]|\(?\d\/\d\)?|\p{Emoji_Presentation}|\uFE0F|\u200d|[.…,:;-](?=\s))*/u;

/** First name and surname, as Facebook puts them before an answer; another greeting is none. */
const fullName = /^(?!(?:Salut|Coucou|Hello|Hey|Hi|Oh|Dear) )(?:\p{Lu}[\p{L}'’.-]* ){2,3}$/u;

/** How a reply begins. Missing is a point after the mentions. */
export const kind: RuleKind<Spec> = {
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

export const spec: KindSpec = {
  id: 'opening',
  schema,
  needs: [['tokens']],
  patterns: ({ tokens }) => texts(tokens),
};

export const form: KindForm = {
  id: 'opening',
  group: 'reply',
  blank: { tokens: [] },
  fields: [{ key: 'tokens', as: 'lines' }],
  words: {
    en: {
      name: 'How a reply begins',
      about: 'Asks for one of these openings.',
      labels: { tokens: ['Allowed openings', 'One per line. Names mentioned before it do not count.'] },
    },
    fr: {
      name: 'Le début',
      about: 'Demande une de ces ouvertures.',
      labels: { tokens: ['Ouvertures admises', 'Un par ligne. Les noms mentionnés avant ne comptent pas.'] },
    },
  },
};
