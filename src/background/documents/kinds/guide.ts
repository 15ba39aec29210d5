import { guideRecord } from '../../../contract/guide-record.ts';
import type { Problem } from '../../../contract/problem.ts';
import { Refusal } from '../../../contract/refusal.ts';
import type { DictionaryName } from '../../../guide/dictionary.ts';
import type { Guide } from '../../../guide/guide.ts';
import type { Speller, Toolbox } from '../../../guide/rule-kind.ts';
import type { Failure } from '../../../tone/guides.ts';
import type { PublishedKind, SpellerOf } from './published-kind.ts';

const codes: Readonly<Record<Exclude<Failure['reason'], 'dead'>, Problem['code']>> = {
  broken: 'not-understood',
  twice: 'twice',
  slow: 'slow-pattern',
  'silent-on-bad': 'missed-example',
  'fires-on-good': 'hit-example',
};

/** The dictionaries, where some example needs them. */
async function spellerFor({ rules }: Guide, spellerOf: SpellerOf): Promise<Toolbox['speller'] | undefined> {
  const { dictionariesOf, dictionaryName } = await import('../guide-check.ts');
  const needed = rules.some(({ kind, off, good = [], bad = [] }) => kind === 'spelling' && !off && good.length + bad.length > 0);
  if (!needed) return undefined;
  const names = rules.filter(({ kind }) => kind === 'spelling').map(({ spec }) => dictionaryName('en', dictionariesOf(spec)));
  const loaded = new Map<DictionaryName, Speller>();
  for (const name of new Set<DictionaryName>(['fr', ...names])) loaded.set(name, await spellerOf(name));
  return (lang, dictionaries) => loaded.get(dictionaryName(lang, dictionaries));
}

/**
 * Refuses a guide of which a rule does not compile or belies its examples, whoever asks: what is in force stays. A body
 * that is no guide passes: the store says what is wrong with it. Without dictionaries the examples of rules about spelling are
 * passed over. The rules of `head`, the version in force, are not tried again, nor those that ship: whoever published them had
 * them tried, by this version of Diapason or by another one, which is believed.
 */
export async function refuseFailingGuide(body: unknown, spellerOf?: SpellerOf, head?: Guide): Promise<void> {
  const reading = guideRecord.read(body);
  if (reading.kind === 'damaged') return;
  const { defaultGuide, isObstacle, verifyGuide } = await import('../guide-check.ts');
  const speller = spellerOf && (await spellerFor(reading.value, spellerOf));
  const failure = verifyGuide(reading.value, { speller, before: [defaultGuide, ...(head ? [head] : [])] }).find(isObstacle);
  if (failure === undefined || failure.reason === 'dead') return;
  const detail = (failure.reason === 'slow' || failure.reason === 'broken' ? failure.detail : failure.example) ?? '';
  throw new Refusal(codes[failure.reason], { where: failure.rule, detail: detail.slice(0, 500) });
}

export const guide: PublishedKind<Guide> = {
  first: async () => (await import('../guide-check.ts')).defaultGuide,
  refuseUnfit: (body, { head, spellerOf }) => refuseFailingGuide(body, spellerOf, head),
};
