import { answerToPassOn } from '../../../domain/department-answer.ts';
import { departmentName } from '../../../domain/departments.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import type { OpenReply } from '../../ports/reply.ts';
import type { OfferedWords } from './summary-line.ts';

/** A text as one line, however an editor keeps its spaces. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * What a department answered, and the reply that it was asked to agree to: offered where the CM answers, the newest answer
 * alone, until it stands in the draft or the post was answered since.
 */
export function offeredWords({ session: { hello, views }, draft }: OpenReply): OfferedWords[] {
  const view = draft.post && views.get(draft.post.id);
  const newest = answerToPassOn(view?.escalations ?? [], view?.answered?.at ?? 0);
  if (newest === undefined) return [];
  const from = departmentName(hello.workspace.departments, newest.department, hello.language);
  const proposed = lineWords[hello.language].proposed(from);
  const offers = [
    { from, text: newest.answer.text },
    { from: proposed, text: newest.proposal ?? '' },
  ];
  const written = plain(draft.state.text);
  return offers.filter(({ text }) => plain(text) !== '' && !written.includes(plain(text)));
}
