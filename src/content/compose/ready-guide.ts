import { call } from '../../browser/call.ts';
import type { Published } from '../../contract/document.ts';
import type { Guide } from '../../contract/guide.ts';
import { type AskedSpeller, type Checker, compileGuideInSlices, createAskedSpeller, replyKinds } from '../../tone/index.ts';
import { loaded } from '../bridge.ts';
import type { Session } from '../session.ts';

/** What a check may take of a frame, in ms: reading the draft and showing what was found take theirs. */
const BUDGET = 12;

/** The guide in force, ready to check drafts. */
export interface ReadyGuide {
  readonly version: string;
  readonly published: Published;
  readonly checker: Checker;
  readonly speller: AskedSpeller;
  /** Whether a rule is about spelling: its findings are words that the brand may know better. */
  spells(rule: string): boolean;
  /** How many of its rules are not checked here. */
  unchecked(): number;
}

/** The words of names, which no dictionary has to know. */
export function wordsOf(...names: readonly (string | undefined)[]): string[] {
  return names.flatMap((name) => name?.match(/[\p{L}\p{M}'’-]+/gu) ?? []);
}

async function kindsFor({ rules }: Guide) {
  if (rules.every(({ kind, off }) => off === true || replyKinds.has(kind))) return replyKinds;
  // Without them those rules are problems of the checker, and counted.
  const more = (await loaded('kinds', 'prose').catch(() => undefined)) ?? [];
  return new Map([...replyKinds, ...more.map((kind) => [kind.id, kind] as const)]);
}

/** Lets the page do what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Takes the guide from the background, with what it takes to check it. `changed`: drafts are to be checked again. */
export async function readyGuide({ hello, signal }: Session, changed: () => void): Promise<ReadyGuide> {
  const { version, published, guide, words } = await call('guide', {});
  const kinds = await kindsFor(guide);
  const dictionary = {
    spell: async (lang: 'fr' | 'en', asked: readonly string[]) => (await call('spell', { lang, words: [...asked] })).wrong,
    suggest: async (lang: 'fr' | 'en', word: string) => (await call('suggest', { lang, word })).suggestions,
  };
  const speller = createAskedSpeller(dictionary, changed, signal);
  speller.accept([...words, ...wordsOf(hello.member.name)]);
  const checker = await compileGuideInSlices(guide, { kinds, speller: speller.speller, budget: BUDGET }, pause);
  const spelling = new Set(guide.rules.flatMap(({ id, kind, off }) => (kind === 'spelling' && off !== true ? [id] : [])));
  return {
    ...{ version, published, checker, speller },
    spells: (rule) => spelling.has(rule),
    unchecked: () => checker.problems.length + (speller.failed ? spelling.size : 0),
  };
}
