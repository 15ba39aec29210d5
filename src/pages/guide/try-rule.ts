import { ELSEWHERE } from '../../contract/source.ts';
import type { PostState } from '../../contract/state.ts';
import type { Finding } from '../../guide/finding.ts';
import type { Situation } from '../../guide/rule-kind.ts';
import { type Checker, guessLanguage, situationOf } from '../../tone/index.ts';

/** A reply that was sent, and what it answered. */
export interface PastReply {
  readonly text: string;
  readonly at: number;
  readonly situation: Situation;
}

/** The replies of these posts, newest first, at most `limit`. */
export function pastReplies(posts: readonly PostState[], limit: number): PastReply[] {
  const all = posts.flatMap(({ post, labels, replies }) =>
    replies.map(({ text, at }) => ({
      text,
      at,
      situation: { name: situationOf(labels), lang: guessLanguage(text, 'fr'), ...(post.site === ELSEWHERE ? {} : { site: post.site }) },
    })),
  );
  return all.sort((a, b) => b.at - a.at).slice(0, limit);
}

/** The replies that a rule would have spoken of, with what it would have said. */
export function wouldFire(checker: Checker, replies: readonly PastReply[]): { readonly reply: PastReply; readonly findings: Finding[] }[] {
  return replies
    .map((reply) => ({ reply, findings: checker.check(reply.text, reply.situation) }))
    .filter(({ findings }) => findings.length > 0);
}

export interface Piece {
  readonly text: string;
  readonly finding?: Finding;
}

/** A text cut at its findings, to be shown with marks. Of findings that overlap the first is kept. */
export function pieces(text: string, findings: readonly Finding[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start < at || finding.end === finding.start) continue;
    if (finding.start > at) cut.push({ text: text.slice(at, finding.start) });
    cut.push({ text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) cut.push({ text: text.slice(at) });
  return cut;
}
