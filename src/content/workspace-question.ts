import { alive, call } from '../browser/call.ts';
import { Refusal } from '../contract/refusal.ts';
import { createNotices } from './notice.ts';
import type { Session } from './session.ts';
import { pageTheme } from './theme.ts';
import { workspaceWords } from './workspace-words.ts';

/**
 * Asks once, in the corner, which workspace the account answers for. Only a press of the CM answers; what is put off is not
 * asked again, and can be settled in the settings.
 */
export function askWorkspace({ hello: { here, language }, notices }: Session): void {
  const { question } = here;
  if (question === undefined) return;
  const w = workspaceWords[language];
  const { account, removed, choices } = question;
  const name = account.name ?? account.id.slice(account.id.indexOf(':') + 1);
  // The answer changes which workspace this page is told: what fails now is asked again at the next hello.
  const answer = (workspace: string | null) => void call('answerFor', { workspace }).catch(() => undefined);
  notices.ask(removed === undefined ? w.which(name) : w.gone(removed, name), [
    ...choices.map((choice) => ({ name: choice.name, run: () => answer(choice.id) })),
    { name: w.later, run: () => answer(null), plain: true },
  ]);
}

/** Says once, in a page that has no session, that its workspace cannot be opened; every other failure stays silent. */
export function createRefusals(doc: Document, signal: AbortSignal): (error: unknown) => undefined {
  let said = false;
  return (error) => {
    if (said || signal.aborted || !alive() || !(error instanceof Refusal) || error.problem.code !== 'workspace-shut') return undefined;
    said = true;
    const w = workspaceWords[/^fr\b/i.test(navigator.language) ? 'fr' : 'en'];
    const notices = createNotices(doc, w.close, signal);
    notices.theme(pageTheme(doc));
    notices.show(w.shut(error.problem.where ?? ''), true);
    return undefined;
  };
}
