import type { Finding } from '../../../guide/finding.ts';
import type { Language } from '../../../guide/language.ts';
import { summarise } from '../../../tone/index.ts';
import { levelTones } from '../../../ui/compose/level-tones.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import type { AssumedSituation, DraftDemand } from '../../ports/reply.ts';

/** What is said of a draft as a whole. */
export interface DraftSummary extends AssumedSituation {
  /** Whether there is a guide to check it with: else nothing is said of its words. */
  readonly checked: boolean;
  /** Whether nothing is written yet: then nothing is praised and nothing asked for. */
  readonly empty: boolean;
  readonly findings: readonly Finding[];
  readonly demands: readonly DraftDemand[];
  /** Whether what is still missing is asked for: after a pause, or at a send. Before, it is only listed. */
  readonly asks: boolean;
  /** How many rules of the guide are not checked here. */
  readonly unchecked: number;
  /** The workspace that answers here, where the browser has several. */
  readonly brand?: string | undefined;
  /** What a colleague does with the post, in words. */
  readonly colleague?: string | undefined;
}

/** A few words of the line, how they look, and how they are read out. */
export interface SaidPart {
  readonly text: string;
  readonly look: string;
  readonly label?: string;
}

/** No name in the checklist is longer. */
const LONGEST = 28;

/** A heading of the guide as one of a list of things: Next step, next step. */
function nameOf({ part, name }: DraftDemand, language: Language): string {
  if (part !== 'content') return lineWords[language].demands[part];
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…` : name;
  return /^\p{Lu}\p{Ll}/u.test(short) ? short.charAt(0).toLowerCase() + short.slice(1) : short;
}

/** The checklist: rules of one name are one thing to say, which is there when all of them are met. */
function listed({ demands, asks }: DraftSummary, language: Language): SaidPart[] {
  const w = lineWords[language];
  const byName = new Map<string, DraftDemand>();
  for (const demand of demands) {
    const name = nameOf(demand, language);
    if (byName.get(name)?.met !== false) byName.set(name, demand);
  }
  return [...byName].map(([name, { met, level }]) => {
    if (met) return { text: `✓ ${name}`, look: 'met', label: w.met(name) };
    return { text: `○ ${name}`, look: asks ? `chip ${levelTones[level]}` : 'need', label: w.lacks(name) };
  });
}

/** What is found in the words that are there; what is missing stands in the checklist. */
function counted({ findings, demands }: DraftSummary, language: Language): SaidPart[] {
  const w = lineWords[language].counts;
  const missing = new Set(demands.flatMap(({ rule, met }) => (met ? [] : [rule])));
  const { required, recommended, hints } = summarise(findings.filter(({ rule }) => !missing.has(rule)));
  return [
    ...(required > 0 ? [{ text: w.required(required), look: 'chip red' }] : []),
    ...(recommended > 0 ? [{ text: w.recommended(recommended), look: 'chip amber' }] : []),
    ...(hints > 0 ? [{ text: w.hint(hints), look: 'chip blue' }] : []),
  ];
}

/** The words of the line in order: where there is no room for all, the last ones give way. */
export function saidParts(said: DraftSummary, language: Language): SaidPart[] {
  const w = lineWords[language];
  const { checked, empty, demands, situation, assumed, brand, unchecked, colleague } = said;
  const others = colleague === undefined ? [] : [{ text: colleague, look: 'chip amber' }];
  if (!checked) return others;
  const counts = empty ? [] : counted(said, language);
  const isFine = !empty && counts.length === 0 && demands.every(({ met }) => met);
  const name = w.situations[situation];
  const rest = [brand, assumed ? undefined : w.tone(name), unchecked > 0 ? w.unchecked(unchecked) : undefined];
  const tone = rest.filter((part) => part !== undefined).join(' · ');
  return [
    ...others,
    ...counts,
    ...(isFine ? [{ text: w.fine, look: 'chip green' }] : []),
    ...(empty ? [] : listed(said, language)),
    ...(assumed ? [{ text: w.assumedTone(name), look: 'chip assumed' }] : []),
    ...(tone === '' ? [] : [{ text: tone, look: '' }]),
  ];
}
