import { documentProblems } from '../../../store/document-heads.ts';
import { storedProblems } from '../../../store/problems.ts';
import { workspacesProblem } from '../../../store/workspace-list.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useLive } from '../data/use-live.ts';
import { useFrame } from './frame.tsx';

/** What of this browser's data cannot be read, one sentence each; nothing where all can. */
export function StoredTrouble() {
  const { language } = useFrame();
  const problems = useLive(storedProblems, []) ?? [];
  const documents = useLive(documentProblems, []) ?? [];
  const list = useLive(workspacesProblem, []);
  const all = [...problems, ...documents, ...(list === undefined ? [] : [list])];
  return all.map((problem) => (
    <p key={`${problem.code} ${problem.where} ${problem.detail}`} class="trouble" role="alert">
      {pageProblem(problem, language)}
    </p>
  ));
}
