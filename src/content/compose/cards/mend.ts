import type { Finding } from '../../../guide/finding.ts';
import { isAlike } from '../../../ui/compose/remark-rows.ts';
import type { OpenReply } from '../../ports/reply.ts';
import { whileNoWrite, writeInDraft } from './write-in-draft.ts';

/** Writes a replacement into the draft, where it still says what was found. */
export function replaceFinding(reply: OpenReply, finding: Finding, text: string): Promise<void> {
  const { site, draft, composer } = reply;
  const { start, end, match, rule } = finding;
  return whileNoWrite(reply, async () => {
    if (site.readDraft(composer).slice(start, end) !== match) return checked(reply);
    const hasWritten = await writeInDraft(reply, { start, end }, text);
    if (hasWritten) draft.mended.push(rule);
    return hasWritten;
  });
}

/** The draft says something else by now: it is checked, and nothing was written. */
function checked({ draft }: OpenReply): false {
  draft.check();
  return false;
}

/** The findings that say the same as one and have one replacement each, none over another, in the order of the text. */
export function replaceableAlike(findings: readonly Finding[], finding: Finding): Finding[] {
  const alike = findings.filter((one) => isAlike(one, finding) && one.replacements.length === 1);
  return alike.filter(({ start }, at) => start >= (alike[at - 1]?.end ?? 0));
}

/** The stretch from the first to the last of them, as it reads once all are mended. */
function mendedStretch(text: string, all: readonly Finding[]): { start: number; end: number; text: string } | undefined {
  const [start, end] = [all[0]?.start, all.at(-1)?.end];
  if (start === undefined || end === undefined || all.some((one) => text.slice(one.start, one.end) !== one.match)) return undefined;
  const parts = all.map((one, at) => text.slice(at === 0 ? start : (all[at - 1]?.end ?? start), one.start) + (one.replacements[0] ?? ''));
  return { start, end, text: parts.join('') };
}

/**
 * Mends all findings that say the same in one write, so that one undo of the site takes all back. Where the site does not
 * take that, as where a tagged person stands between two of them, each is written by itself, the last first.
 */
export function replaceAlike(reply: OpenReply, finding: Finding): Promise<void> {
  return whileNoWrite(reply, () => mendAlike(reply, finding));
}

async function mendAlike(reply: OpenReply, finding: Finding): Promise<boolean> {
  const { site, draft, composer } = reply;
  const all = replaceableAlike(draft.findings, finding);
  const before = site.readDraft(composer);
  const stretch = mendedStretch(before, all);
  if (stretch === undefined) return checked(reply);
  if ((await site.replaceInDraft(composer, stretch, stretch.text)) === 'written') {
    draft.mended.push(...all.map(({ rule }) => rule));
    draft.changed();
    return true;
  }
  if (site.readDraft(composer) !== before) return checked(reply);
  for (const [at, one] of [...all.entries()].reverse()) {
    if (!(await writeInDraft(reply, one, one.replacements[0] ?? '', at + 1))) return at + 1 < all.length;
    draft.mended.push(one.rule);
  }
  return true;
}
