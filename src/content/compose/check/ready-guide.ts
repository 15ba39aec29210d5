import type { CallResults } from '../../../contract/calls.ts';
import type { Guide } from '../../../guide/guide.ts';
import type { SituationName } from '../../../guide/situations.ts';
import { compileGuideInSlices, guessLanguage, longest, replyKinds } from '../../../tone/index.ts';
import type { ReadyGuide } from '../../ports/reply.ts';
import type { Session } from '../../ports/session.ts';
import { loaded } from '../../registry.ts';
import { createSituationFor } from './situation-for.ts';
import { unfilledFields } from './unfilled.ts';

/** What a check may take of a frame, in ms: reading the draft and showing what was found take theirs. */
const BUDGET = 12;
/** How much of the guide's examples warms the engine up, in UTF-16 units. */
const WARM_UP = 2_000;

/** The words of names, which no dictionary has to know. */
export function wordsOf(...names: readonly (string | undefined)[]): string[] {
  return names.flatMap((name) => name?.match(/[\p{L}\p{M}'’-]+/gu) ?? []);
}

/** What a guide with rare rules needs besides. Without it those rules are problems of the checker, and counted. */
async function proseFor({ rules }: Guide) {
  if (rules.every(({ kind, off }) => off === true || replyKinds.has(kind))) return undefined;
  return loaded('prose').catch(() => undefined);
}

/** Lets the page do what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Makes the guide that the background told ready to check drafts. `changed`: drafts are to be checked again. */
export async function createReadyGuide(session: Session, answer: CallResults['guide'], changed: () => void): Promise<ReadyGuide> {
  const { hello, site, signal } = session;
  const { version, published, guide, words } = answer;
  const prose = await proseFor(guide);
  const kinds = new Map([...replyKinds, ...(prose?.kinds ?? []).map((kind) => [kind.id, kind] as const)]);
  const speller = prose?.createSpeller(changed, signal);
  speller?.accept([...words, ...wordsOf(hello.member.name)]);
  const options = { kinds, budget: BUDGET, ...(speller && { speller: speller.speller }) };
  const checker = await compileGuideInSlices(guide, options, pause);
  // Warms up the engine on the guide's own examples: the first check is ten times slower than those that follow.
  const examples = guide.rules.flatMap(({ bad = [] }) => bad).join(' ');
  checker.check(examples.slice(0, WARM_UP), { name: 'any', lang: hello.language });
  await pause();
  const situationOf = (text: string, name: SituationName) => ({ name, lang: guessLanguage(text, hello.language), site: site.id });
  const spelling = new Set(guide.rules.filter(({ kind, off }) => kind === 'spelling' && off !== true).map(({ id }) => id));
  return {
    version,
    published,
    longest,
    speller,
    situationFor: createSituationFor(),
    check: (text, name, reader) => checker.check(text, { ...situationOf(text, name), people: { reader, writer: hello.member.name } }),
    demands(text, name, { found, shown }) {
      if (text.trim() === '') return [];
      const lacks = (findings: typeof found, rule: string) => findings.some((finding) => finding.rule === rule);
      const all = checker.demands(text, situationOf(text, name)).map((demand) => ({ ...demand, met: !lacks(found, demand.rule) }));
      return all.filter(({ met, rule }) => met || lacks(shown, rule));
    },
    get complete() {
      return checker.complete;
    },
    unfilledFields: (text) => unfilledFields(text, hello.language),
    acceptNames: (...names) => speller?.accept(wordsOf(...names)),
    spells: (rule) => spelling.has(rule),
    unchecked: () => checker.problems.length + (speller?.failed ? spelling.size : 0),
  };
}
