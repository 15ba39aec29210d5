import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { maximumIn } from './maximum.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { flag, MaxWhenSchema, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    max: v.number(),
    maxWhen: v.optional(MaxWhenSchema),
    /** Only these may be used, when given. */
    allow: v.optional(textList),
    /** These may never be used. */
    deny: v.optional(textList),
    /** Also signs made of letters, `:-)` and `;)`. */
    emoticons: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Signs below U+2600 (©, ↔) are text unless they are drawn as emoji; none is where text is asked for. */
const sign =
  '(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\uFE0F|(?![\\0-\\u25FF])\\p{Extended_Pictographic})(?!\\uFE0E)[\\u{1F3FB}-\\u{1F3FF}]?\\uFE0F?';
const emoji = `[\\u{1F1E6}-\\u{1F1FF}]{2}|[0-9#*]\\uFE0F?\\u20E3|${sign}(?:\\u200D(?:${sign}|[♀♂⚕]\\uFE0F?))*[\\u{E0020}-\\u{E007F}]*`;
const emoticon = '(?<![\\p{L}\\p{N}])(?:[:;=8xX]-?[)(DPp|/]+|<3|\\^\\^)(?![\\p{L}\\p{N}])';

/** What every emoji holds one of; few replies hold any. */
const maybe = /[\u00a9\u00ae\u203c\u2049]|\u20e3|[\u2100-\uffff]/;

/** Which emoji, and how many, a reply may hold. */
export const kind: RuleKind<Spec> = {
  id: 'emoji',
  compile(_, spec) {
    const pattern = new RegExp(spec.emoticons ? `${emoji}|${emoticon}` : emoji, 'gu');
    const deny = spec.deny?.map(plain) ?? [];
    const allow = spec.allow?.map(plain);
    const refused = (found: string) => deny.includes(plain(found)) || (allow !== undefined && !allow.includes(plain(found)));
    return {
      ...wholeReply,
      *match({ text }, situation): Iterable<Match> {
        if (!spec.emoticons && !maybe.test(text)) return;
        let left = maximumIn(spec, situation);
        for (const { 0: found, index } of text.matchAll(pattern)) {
          if (!refused(found)) left -= 1;
          if (left >= 0 && !refused(found)) continue;
          let start = index;
          while (/[ \u00a0\u202f]/.test(text.charAt(start - 1))) start -= 1;
          yield { start, end: index + found.length, replacements: [''] };
        }
      },
    };
  },
};

/** An emoji without the colour of its skin. */
function plain(emoji: string): string {
  return emoji.replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, '');
}

export const spec: KindSpec = {
  id: 'emoji',
  schema,
};

export const form: KindForm = {
  id: 'emoji',
  group: 'writing',
  blank: { max: 1 },
  fields: [
    { key: 'max', as: 'number' },
    { key: 'maxWhen', as: 'situations' },
    { key: 'allow', as: 'lines' },
    { key: 'deny', as: 'lines' },
    { key: 'emoticons', as: 'flag' },
  ],
  words: {
    en: {
      name: 'Emoji',
      about: 'How many, and which.',
      labels: {
        allow: ['Only these emoji', 'One per line. Empty: all.'],
        deny: ['Never these emoji', 'One per line.'],
        emoticons: ['Also :-) and the like'],
      },
    },
    fr: {
      name: 'Emoji',
      about: 'Combien, et lesquels.',
      labels: {
        allow: ['Seulement ces emoji', 'Un par ligne. Vide : tous.'],
        deny: ['Jamais ces emoji', 'Un par ligne.'],
        emoticons: ['Aussi :-) et ses semblables'],
      },
    },
  },
};
