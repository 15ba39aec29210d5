import { useEffect, useState } from 'preact/hooks';
import { browserLanguage } from '../../../browser/language.ts';
import { keepShown } from '../../../browser/shown.ts';
import type { Problem } from '../../../contract/problem.ts';
import { readWorkspaces, type Workspaces } from '../../../store/workspace-list.ts';
import { Button } from '../../../ui/Button.tsx';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { reopenWith } from '../data/shown.ts';
import { workspacesWords } from './words.ts';

interface ShutProps {
  readonly problem: Problem;
  /** The workspace; none where not even that could be read. */
  readonly store: string | undefined;
}

/** A page whose workspace cannot be read: why, and the way to the others. */
export function Shut({ problem, store }: ShutProps) {
  const language = browserLanguage();
  const w = workspacesWords[language];
  const [kept, setKept] = useState<Workspaces['kept']>([]);
  useEffect(() => void readWorkspaces().then((all) => setKept(all.kept)), []);
  const others = kept.filter((one) => one.store !== store);
  const show = (name: string) => {
    keepShown(name);
    reopenWith(name);
  };
  return (
    <main class="empty">
      <h1>Diapason</h1>
      <p role="alert">{pageProblem(problem, language)}</p>
      <div class="actions">
        {others.map((one) => (
          <Button key={one.store} look="line" large onClick={() => show(one.store)}>
            {one.name || w.others}
          </Button>
        ))}
      </div>
    </main>
  );
}
