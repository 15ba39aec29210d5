import { call } from '../../../browser/call.ts';
import type { IgnoreScope } from '../../../contract/event.ts';
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
  const around = state.text.slice(Math.max(0, start - AROUND), Math.min(end, start + 200) + AROUND);
  const view = await call('ignore', {
    ...{ rule, match, scope },
    ...(scope === 'owner' ? { excerpt: around } : {}),
    ...(scope === 'post' && post !== undefined ? { post } : {}),
    ...(guide === undefined ? {} : { guide }),
  }).catch(() => undefined);
  if (view) views.put([view]);
  if (view === undefined) return;
  const w = lineWords[hello.language];
  const run = async () => {
    const back = await call('unignore', { rule, match, scope }).catch(() => undefined);
    if (back) views.put([back]);
    draft.unignore(finding);
  };
  notices.show(w.ignored[scope], false, { name: w.undo, run: () => void run() });
}

/** Proposes a word that the dictionary does not know for the guide, and says so. */
export async function acceptWord({ notices, hello }: Pick<Session, 'notices' | 'hello'>, word: string): Promise<void> {
  const kept = await call('proposeWord', { word: word.replaceAll('’', "'") }).catch(() => undefined);
  if (kept !== undefined) notices.show(lineWords[hello.language].accepted(word));
}
