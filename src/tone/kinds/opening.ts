import * as v from 'valibot';
import type { Language } from '../../guide/language.ts';
import type { Block, Match, RuleKind } from '../../guide/rule-kind.ts';
import { greetings, OFFERS } from '../text/offers.ts';
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
  compile(rule, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: true, words: true, tolerant: true });
    /** Looked for once a person, since each look searches other texts than the draft. */
    const known = new Map<string, readonly string[]>();
    const offersFor = (reader: string, lang: Language, block: Block): readonly string[] => {
      const fits = (text: string) => search({ ...block, text })[0]?.start === 0;
      const key = `${lang} ${reader}`;
      const offers = known.get(key) ?? greetings({ rule, tokens: spec.tokens, lang, reader }).filter(fits).slice(0, OFFERS);
      if (known.size > 100) known.clear();
      known.set(key, offers);
      return offers;
    };
    return {
      ...wholeReply,
      demand: { part: 'opening' },
      match(block, { people, lang }): Match[] {
        if (block.text.trim() === '') return [];
        const start = mentions.exec(block.text)?.[0].length ?? 0;
        const [first] = search(block).filter((hit) => hit.start >= start);
        if (first?.start === start || (first && fullName.test(block.text.slice(start, first.start)))) return [];
        if (people === undefined) return [{ start, end: start }];
        // Where the site has put the name of whoever is answered at the beginning, it stands after that.
        const named = people.reader !== '' && block.text.startsWith(people.reader, start) ? people.reader.length : 0;
        const gap = named === 0 ? '' : (/^\s*/.exec(block.text.slice(start + named))?.[0] ?? '');
        const at = start + named + gap.length;
        const offers = offersFor(named > 0 ? '' : people.reader, lang, block);
        return [{ start: at, end: at, replacements: offers.map((offer) => `${named > 0 && gap === '' ? ' ' : ''}${offer} `) }];
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
