import { answersToPassOn } from '../../../domain/department-answer.ts';
import { departmentName } from '../../../domain/departments.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import type { OpenReply } from '../../ports/reply.ts';
import type { OfferedWords } from './summary-line.ts';

/** A line has room for so many. */
const MOST = 2;

/** A text as one line, however an editor keeps its spaces. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * What departments answered, and the replies that they were asked to agree to: offered where the CM answers, the newest answer
 * of each, until it stands in the draft or the post was answered since.
 */
export function offeredWords({ session: { hello, views }, draft }: OpenReply): OfferedWords[] {
  const view = draft.post && views.get(draft.post.id);
  const { proposed } = lineWords[hello.language];
  const offers = answersToPassOn(view?.escalations ?? [], view?.answered?.at ?? 0).flatMap(({ department, answer, proposal = '' }) => {
    const from = departmentName(hello.workspace.departments, department, hello.language);
    return [
      { from, text: answer.text },
      { from: proposed(from), text: proposal },
    ];
  });
  const written = plain(draft.state.text);
  return offers.filter(({ text }) => plain(text) !== '' && !written.includes(plain(text))).slice(0, MOST);
}
