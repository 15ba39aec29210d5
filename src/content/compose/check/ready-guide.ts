import { call } from '../../../browser/call.ts';
import type { Published } from '../../../contract/document.ts';
import type { Guide } from '../../../guide/guide.ts';
import { type AskedSpeller, type Checker, compileGuideInSlices, replyKinds } from '../../../tone/index.ts';
import type { Session } from '../../ports/session.ts';
import { loaded } from '../../registry.ts';

/** What a check may take of a frame, in ms: reading the draft and showing what was found take theirs. */
const BUDGET = 12;

/** The guide in force, ready to check drafts. */
export interface ReadyGuide {
  readonly version: string;
  readonly published: Published;
  readonly checker: Checker;
  /** Asks the dictionaries; none where no rule is about spelling. */
  readonly speller: AskedSpeller | undefined;
  /** Whether a rule is about spelling: its findings are words that the brand may know better. */
  spells(rule: string): boolean;
  /** How many of its rules are not checked here. */
  unchecked(): number;
}

/** The words of names, which no dictionary has to know. */
export function wordsOf(...names: readonly (string | undefined)[]): string[] {
  return names.flatMap((name) => name?.match(/[\p{L}\p{M}'’-]+/gu) ?? []);
}

/** What a guide with rare rules needs besides. Without it those rules are problems of the checker, and counted. */
async function proseFor({ rules }: Guide) {
  if (rules.every(({ kind, off }) => off === true || replyKinds.has(kind))) return undefined;
  return loaded('prose', 'prose').catch(() => undefined);
}

/** Lets the page do what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Takes the guide from the background, with what it takes to check it. `changed`: drafts are to be checked again. */
export async function readyGuide({ hello, signal }: Session, changed: () => void): Promise<ReadyGuide> {
  const { version, published, guide, words } = await call('guide', {});
  const prose = await proseFor(guide);
  const kinds = new Map([...replyKinds, ...(prose?.kinds ?? []).map((kind) => [kind.id, kind] as const)]);
  const speller = prose?.createSpeller(changed, signal);
  speller?.accept([...words, ...wordsOf(hello.member.name)]);
  const options = { kinds, budget: BUDGET, ...(speller ? { speller: speller.speller } : {}) };
  const checker = await compileGuideInSlices(guide, options, pause);
  // The first check of all takes ten times as long: better of some examples than of a long draft.
  checker.check(
    guide.rules
      .flatMap(({ bad }) => bad ?? [])
      .join(' ')
      .slice(0, 2_000),
    { name: 'any', lang: hello.language },
  );
  await pause();
  const spelling = new Set(guide.rules.flatMap(({ id, kind, off }) => (kind === 'spelling' && off !== true ? [id] : [])));
  return {
    ...{ version, published, checker, speller },
    spells: (rule) => spelling.has(rule),
    unchecked: () => checker.problems.length + (speller?.failed ? spelling.size : 0),
  };
}
