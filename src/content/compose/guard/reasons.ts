import type { PostView } from '../../../contract/state.ts';
import type { Finding } from '../../../guide/finding.ts';
import type { Language } from '../../../guide/language.ts';
import { words } from '../../../guide/words.ts';
import { relativeTime } from '../../../ui/time.ts';
import type { BrandAnswer } from './brand-answers.ts';

/** Why the CM is asked before a reply leaves. The same key is asked once per draft. */
export interface Reason {
  readonly key: string;
  readonly text: string;
}

interface Asking {
  /** What is known of the post: colleagues' replies and claims. */
  readonly view: PostView | undefined;
  /** What the page shows of the brand's own answers. */
  readonly shown: readonly BrandAnswer[];
  /** Fields of a template that are still in the draft. */
  readonly unfilled: readonly string[];
  readonly findings: readonly Finding[];
  readonly now: number;
  readonly language: Language;
}

const askWords = words({
  en: {
    answered: (name: string, when: string) => `${name} answered this post ${when}.`,
    writing: (name: string) => `${name} is writing a reply to this post.`,
    has: (name: string) => `${name} has this post.`,
    brandAnswered: (when: string) => `Your brand has already answered this post${when === '' ? '' : `, ${when}`}.`,
    unfilled: (fields: string) => `Still to fill in: ${fields}.`,
    required: (message: string) => `Required by the guide: ${message}`,
  },
  fr: {
    answered: (name: string, when: string) => `${name} a répondu à ce post ${when}.`,
    writing: (name: string) => `${name} est en train de répondre à ce post.`,
    has: (name: string) => `${name} s’occupe de ce post.`,
    brandAnswered: (when: string) => `Votre marque a déjà répondu à ce post${when === '' ? '' : `, ${when}`}.`,
    unfilled: (fields: string) => `Il reste à compléter\u202f: ${fields}.`,
    required: (message: string) => `Exigé par le guide\u202f: ${message}`,
  },
});

/** Why a reply would be a second one: a colleague answered, holds the post, or the page shows the brand's answer. */
function secondAnswer({ view, shown, now, language }: Asking): Reason[] {
  const w = askWords[language];
  const { answered, claim } = view ?? {};
  if (answered !== undefined && !answered.mine) {
    return [{ key: `answered ${answered.at}`, text: w.answered(answered.by, relativeTime(answered.at, now, language)) }];
  }
  const last = shown.at(-1);
  const seen = last && {
    key: `shown ${shown.length}`,
    text: w.brandAnswered(last.at === undefined ? '' : relativeTime(last.at, now, language)),
  };
  const held = claim !== undefined && !claim.mine && claim.until > now ? claim : undefined;
  return [
    ...(seen === undefined ? [] : [seen]),
    ...(held === undefined ? [] : [{ key: `held ${held.by}`, text: held.writing ? w.writing(held.by) : w.has(held.by) }]),
  ];
}

/** Why the text is not ready: a field is not filled in, or a rule that the guide requires is broken. */
function notReady({ unfilled, findings, language }: Asking): Reason[] {
  const w = askWords[language];
  const required = findings.filter(({ level, match }) => level === 'required' && !unfilled.includes(match));
  const fields = unfilled.length === 0 ? [] : [{ key: `unfilled ${unfilled.join(' ')}`, text: w.unfilled(unfilled.join(', ')) }];
  const messages = new Map(required.map(({ rule, match, message }) => [`${rule} ${match}`, message]));
  return [...fields, ...[...messages].map(([key, message]) => ({ key, text: w.required(message) }))];
}

/** Everything that speaks against sending now, what concerns colleagues first; nothing where nothing does. */
export function reasonsToAsk(asking: Asking): Reason[] {
  return [...secondAnswer(asking), ...notReady(asking)];
}
