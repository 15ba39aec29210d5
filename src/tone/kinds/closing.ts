import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import { OFFERS, signings } from '../text/offers.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    /** Patterns of what a reply may end with; emoji and tags after it do not count. */
    tokens: textList,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** What may follow a signature: emoji, tags, links, the number of a post in a thread. */
const tail =
  /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Presentation}|\uFE0F|\u200d|(?<=\s)(?:#[\p{L}\p{N}_]+|https?:\/\/\S+|\(?\d\/\d\)?))*$/u;

/** Where nothing follows it, which most keystrokes leave so. */
const bare = /^[^#/]*[\p{L}\p{N}.,;:!?…)»"]$/u;

/** No signature is longer. */
const longest = 120;
/** Of what may follow it so much is looked at. */
const longestTail = 300;

/** Who is named after the last comma, and the words before the first mark, which greet somebody. */
const lastName = /,\s{1,2}(\p{Lu}[\p{L}'’-]+)[.!\s]*$/u;
const greeting = /^[^,.!?:\n]{1,60}/u;

/** Whether the name at the end is the reader's: Bonjour Claire, … Bonne journée, Claire. */
function namesReader(text: string): boolean {
  const name = lastName.exec(text)?.[1];
  return name !== undefined && (greeting.exec(text)?.[0].split(/\s+/).includes(name) ?? false);
}

/** How a reply ends. Missing is a point at its end. */
export const kind: RuleKind<Spec> = {
  id: 'closing',
  compile(rule, spec, toolbox) {
    const fits = toolbox.tester(
      spec.tokens.map((token) => `(?:${token})\\z`),
      { tolerant: true },
    );
    const isSigned = (text: string) => fits(text.slice(Math.max(0, text.length - longest))) && !namesReader(text);
    return {
      ...wholeReply,
      demand: { part: 'closing' },
      match(block, { people, lang }): Match[] {
        if (block.text.trim() === '') return [];
        const from = Math.max(0, block.text.length - longestTail);
        const last = block.text.slice(from);
        const end = bare.test(last) ? block.text.length : from + (tail.exec(last)?.index ?? longestTail);
        const text = block.text.slice(0, end);
        if (isSigned(text)) return [];
        const offers = people === undefined ? [] : signings({ rule, tokens: spec.tokens, lang, writer: people.writer });
        const spaced = offers.map((offer) => (text === '' ? offer : ` ${offer}`)).filter((offer) => isSigned(text + offer));
        return [{ start: end, end, replacements: spaced.slice(0, OFFERS) }];
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'closing',
  schema,
  needs: [['tokens']],
  patterns: ({ tokens }) => texts(tokens),
};

export const form: KindForm = {
  id: 'closing',
  group: 'reply',
  blank: { tokens: [] },
  fields: [{ key: 'tokens', as: 'lines' }],
  words: {
    en: {
      name: 'How a reply ends',
      about: 'Asks for one of these endings, a signature for example.',
      labels: { tokens: ['Allowed endings', 'One per line. Emoji and tags after it do not count.'] },
    },
    fr: {
      name: 'La fin',
      about: 'Demande une de ces fins, une signature par exemple.',
      labels: { tokens: ['Fins admises', 'Un par ligne. Les emoji et mots-dièse qui suivent ne comptent pas.'] },
    },
  },
};
