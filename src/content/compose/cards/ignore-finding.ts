import { call } from '../../../browser/call.ts';
import type { IgnoreScope } from '../../../contract/event.ts';
import { present } from '../../../domain/present.ts';
import type { Finding } from '../../../guide/finding.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import type { ReplyDraft } from '../../ports/reply.ts';
import type { Session } from '../../ports/session.ts';

/** How much of the draft around a finding the guide's owner is shown, in UTF-16 units on each side. */
const AROUND = 80;

/**
 * Leaves a finding alone: at once in this draft, counted for the guide's owner; for the post as soon as that is kept. Can be
 * taken back from the sentence that says so.
 * `guide` is the version that found it.
 */
export async function ignoreFinding(
  { views, notices, hello }: Pick<Session, 'views' | 'notices' | 'hello'>,
  draft: Pick<ReplyDraft, 'post' | 'state' | 'ignore' | 'unignore'>,
  finding: Finding,
  scope: IgnoreScope,
  guide: string | undefined,
): Promise<void> {
  const { rule, match, start, end } = finding;
  const { post, state } = draft;
  draft.ignore(finding);
  const excerpt = state.text.slice(Math.max(0, start - AROUND), Math.min(end, start + 200) + AROUND);
  const where = present({ excerpt: scope === 'owner' ? excerpt : undefined, post: scope === 'post' ? post : undefined, guide });
  const view = await call('ignore', { rule, match, scope, ...where }).catch(() => undefined);
  if (view === undefined) return;
  if (view !== null) views.put([view]);
  const w = lineWords[hello.language];
  const run = async () => {
    const after = await call('unignore', { rule, match, scope }).catch(() => undefined);
    if (after) views.put([after]);
    draft.unignore(finding);
  };
  notices.show(w.ignored[scope], false, { name: w.undo, run: () => void run() });
}

/** Proposes a word that the dictionary does not know for the guide, and says so. */
export async function acceptWord({ notices, hello }: Pick<Session, 'notices' | 'hello'>, word: string): Promise<void> {
  const proposed = await call('proposeWord', { word: word.replaceAll('’', "'") }).catch(() => undefined);
  if (proposed !== undefined) notices.show(lineWords[hello.language].accepted(word));
}
