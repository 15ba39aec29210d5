import type { Parcel } from '../contract/parcel.ts';
import { Refusal } from '../contract/refusal.ts';
import { oneLine } from './clean.ts';
import { EXCERPT_MAX } from './excerpt.ts';
import { authorOf, footOf, linkOf, messageOf, needOf, othersLine, replyLine, safeLink, subjectOf, type Wording } from './parcel-lines.ts';
import { timesOf } from './parcel-times.ts';
import { parcelWords } from './parcel-words.ts';

/** Makes a foreign text, already one clean line, harmless for where it goes. */
export type TextEscape = (text: string) => string;

/** One line of a parcel. `block` parts what is spaced; the highest `spare` is left out first where room lacks, 0 never. */
interface Line {
  readonly text: string;
  readonly block: number;
  readonly spare: number;
}

export interface ParcelText {
  readonly subject: string;
  readonly text: string;
}

/** A required part that lacks stops the send. */
function demand(parcel: Parcel): void {
  const moment = (iso: string) => !Number.isNaN(Date.parse(iso));
  const link = parcel.heard !== undefined || (parcel.hidden?.includes('link') ?? false) || safeLink(parcel.post.url) !== '';
  const required: [string, boolean][] = [
    ['ask', Object.hasOwn(parcelWords.en.ask, parcel.ask)],
    ['deadline', moment(parcel.answerBy) && moment(parcel.acknowledgeBy)],
    ['link', link],
    ['time', moment(parcel.sentAt) && moment(parcel.eraseOn)],
  ];
  const lacking = required.find(([, there]) => !there);
  if (lacking !== undefined) throw new Refusal('incomplete-parcel', { where: oneLine(parcel.reference), detail: lacking[0] });
}

function linesOf(wording: Wording): Line[] {
  const { parcel, say, from } = wording;
  const given = (text: string | undefined, worded: (text: string) => string) => (from(text) === '' ? '' : worded(from(text)));
  const proposal = parcel.hidden?.includes('reply') ? undefined : parcel.proposal;
  const lines: Line[] = [
    { block: 0, spare: 0, text: needOf(wording) },
    { block: 1, spare: 3, text: given(parcel.summary, say.happened) },
    { block: 1, spare: 1, text: messageOf(wording) },
    { block: 1, spare: 0, text: linkOf(wording) },
    { block: 1, spare: 5, text: authorOf(wording) },
    { block: 1, spare: 4, text: given(parcel.expectation, say.expects) },
    { block: 1, spare: 6, text: replyLine(wording) },
    { block: 1, spare: 7, text: othersLine(wording) },
    { block: 1, spare: 2, text: given(proposal, say.proposal) },
    { block: 2, spare: 0, text: footOf(wording) },
  ];
  return lines.filter((line) => line.text !== '');
}

function wordingOf(parcel: Parcel, dress: TextEscape, excerptMax: number): Wording {
  demand(parcel);
  const from = (text: string | undefined) => dress(oneLine(text ?? ''));
  return { parcel, say: parcelWords[parcel.language], times: timesOf(parcel), from, excerptMax };
}

function join(lines: readonly Line[]): string {
  return lines.map(({ text, block }, index) => (index > 0 && lines[index - 1]?.block !== block ? `\n${text}` : text)).join('\n');
}

/**
 * A parcel in words, whole, in its own language and time zone; lines part with `\n`, what is empty leaves no line.
 * `dress` gets every text that comes from a page or a person; the link stays as it is.
 * Throws a Refusal `incomplete-parcel` whose detail names what lacks: `ask`, `deadline`, `link` or `time`.
 */
export function parcelText(parcel: Parcel, dress: TextEscape = (text) => text): ParcelText {
  const wording = wordingOf(parcel, dress, EXCERPT_MAX);
  return { subject: subjectOf(wording), text: join(linesOf(wording)) };
}

/** What may be left out, step by step: optional lines from the least important, then most of the excerpt, then all of it. */
const steps = [
  ...[7, 6, 5, 4, 3, 2].map((spare) => ({ spare, excerpt: EXCERPT_MAX })),
  ...[200, 120, 60, 30].map((excerpt) => ({ spare: 2, excerpt })),
  { spare: 1, excerpt: 0 },
];

/**
 * The most of a parcel that `fits`, with a line that says what was done where something was left out.
 * Throws as `parcelText` does, with detail `length` when even the required parts do not fit.
 */
export function fittingText(parcel: Parcel, fits: (text: ParcelText) => boolean, dress?: TextEscape): ParcelText {
  const whole = parcelText(parcel, dress);
  if (fits(whole)) return whole;
  for (const { spare, excerpt } of steps) {
    const wording = wordingOf(parcel, dress ?? ((text) => text), excerpt);
    const kept = linesOf(wording).filter((line) => line.spare < spare);
    const text = join([...kept, { text: wording.say.shortened, block: 3, spare: 0 }]);
    const shorter = { subject: whole.subject, text };
    if (fits(shorter)) return shorter;
  }
  throw new Refusal('incomplete-parcel', { where: oneLine(parcel.reference), detail: 'length' });
}
