import type { Rule } from '../../guide/guide.ts';
import type { Language } from '../../guide/language.ts';
import { firstName, initials } from './first-name.ts';

/*
 * What rules that ask for something offer to put there, in the words of the guide: as its good examples have it, as its
 * tokens say it where they are plain words, else as is usual in the language. The rule itself says which of them it takes.
 */

/** How many a rule offers. */
export const OFFERS = 2;

interface Asking {
  readonly rule: Pick<Rule, 'good'>;
  readonly tokens: readonly string[];
  readonly lang: Language;
}

const NAME = '{}';
/** Greetings of good examples: Bonjour Claire, … */
const greeted = /^((?:\p{L}[\p{L}\p{M}'’-]* ){1,3})\p{Lu}[\p{L}\p{M}'’-]+ ?([,!])/u;
/** Signatures of good examples, with what stands before the name: – Léa, ^LB. */
const signed = /(?:^|\s)([–—-] ?|\^)(\p{Lu}[\p{L}\p{M}'’-]*)$/u;

const usual: Readonly<Record<Language, { readonly greetings: readonly string[]; readonly signatures: readonly string[] }>> = {
  fr: { greetings: [`Bonjour ${NAME},`, `Bonsoir ${NAME},`], signatures: [`– ${NAME}`, '^'] },
  en: { greetings: [`Hi ${NAME},`, `Hello ${NAME},`, `Dear ${NAME},`], signatures: [`– ${NAME}`, '^'] },
};

/** The tokens that are plain words, letter by letter; three at most. */
export function literals(tokens: readonly string[]): string[] {
  return tokens.filter((token) => /^[\p{L}\p{M}\p{N} '’@#:/_-]+$/u.test(token)).slice(0, 3);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const each = (texts: readonly string[]) => [...new Set(texts)];

/** Greetings with the first name of whoever is answered, where it is known, and without. */
export function greetings({ rule: { good = [] }, tokens, lang, reader }: Asking & { readonly reader: string }): string[] {
  const examples = good.flatMap((example) => {
    const [, words, mark] = greeted.exec(example) ?? [];
    return words === undefined ? [] : [`${words}${NAME}${mark}`];
  });
  const forms = each([...examples, ...literals(tokens).map((token) => `${capital(token)} ${NAME},`), ...usual[lang].greetings]);
  const name = firstName(reader);
  const plain = forms.map((form) => form.replace(` ${NAME}`, ''));
  return name === undefined
    ? each(plain)
    : each([forms[0] ?? '', plain[0] ?? '', ...forms, ...plain].map((form) => form.replace(NAME, name)));
}

/** Signatures of whoever writes; none where nobody knows the name. */
export function signings({ rule: { good = [] }, tokens, lang, writer }: Asking & { readonly writer: string }): string[] {
  const fixed = literals(tokens).filter((token) => token.includes(' '));
  const name = firstName(writer) ?? writer.trim();
  if (name === '') return fixed;
  const examples = good.flatMap((example) => {
    const [, mark, who = ''] = signed.exec(example) ?? [];
    if (mark === undefined) return [];
    return [mark === '^' && who === who.toUpperCase() ? '^' : `${mark}${NAME}`];
  });
  const named = (form: string) => (form === '^' ? `^${initials(writer)}` : form.replace(NAME, name));
  const forms = [...examples, ...usual[lang].signatures].filter((form) => form !== '^' || initials(writer).length > 1);
  return each([...fixed, ...forms.map(named)]);
}
