import { alive, call } from '../../browser/call.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Session } from '../ports/session.ts';
import { createNotices } from '../surface/notice.ts';
import { pageTheme } from '../surface/theme.ts';
import { workspaceWords } from './words.ts';

/**
 * Asks, in the corner, which workspace the account answers for. The answer is given in a window of ours, where no page can
 * reach; what is put off there is not asked again, and can be settled in the settings.
 */
export function askWorkspace({ hello: { here, language }, notices }: Session): void {
  const { question } = here;
  if (question === undefined) return;
  const w = workspaceWords[language];
  const { account, removed } = question;
  const name = account.name ?? account.id.slice(account.id.indexOf(':') + 1);
  // The answer changes which workspace this page is told; without one, the next page asks again.
  notices.ask(removed === undefined ? w.which(name) : w.gone(name), [
    { name: w.choose, run: () => void call('askAccount', {}).catch(() => undefined) },
    { name: w.later, run: () => undefined, plain: true },
  ]);
}

/** Why a page may have no session that a person can do something about. */
const shown: readonly string[] = ['workspace-shut', 'newer-store'];

/** Says once, in a page that has no session, that its workspace cannot be opened; every other failure stays silent. */
export function createRefusals(doc: Document, signal: AbortSignal): (error: unknown) => undefined {
  let announced = false;
  return (error) => {
    if (announced || signal.aborted || !alive() || !(error instanceof Refusal) || !shown.includes(error.problem.code)) return undefined;
    announced = true;
    const w = workspaceWords[/^fr\b/i.test(navigator.language) ? 'fr' : 'en'];
    const notices = createNotices(doc, w.close, signal);
    notices.theme(pageTheme(doc));
    const { code, where = '' } = error.problem;
    notices.show(code === 'newer-store' ? w.newer(where) : w.shut(where), true);
    return undefined;
  };
}
