import { useEffect, useState } from 'preact/hooks';
import type { PostState } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { departmentName } from '../../domain/departments.ts';
import { suggestDepartment } from '../../triage/suggest.ts';
import { Button } from '../../ui/Button.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { welcomeWords } from './words.ts';

/** How long it can be taken back, ms: as a real one. */
const UNDO = 8_000;

/** The department that a bar would offer, and what a click on it does: here it only says so. */
export function TryHandOver({ state, workspace }: { readonly state: PostState; readonly workspace: Workspace }) {
  const { language } = useFrame();
  const w = welcomeWords[language];
  const [stage, setStage] = useState<'leaving' | 'left'>();
  useEffect(() => {
    if (stage !== 'leaving') return;
    const timer = setTimeout(() => setStage('left'), UNDO);
    return () => clearTimeout(timer);
  }, [stage]);
  const key = suggestDepartment(state.labels, workspace);
  if (key === undefined) return null;
  const name = departmentName(workspace.departments, key, language);
  return (
    <span class="hand-over" role="status">
      {stage === undefined && (
        <Button look="primary" onClick={() => setStage('leaving')}>
          {name}
        </Button>
      )}
      {stage === 'leaving' && (
        <>
          {w.leaves(name)}{' '}
          <Button look="ghost" onClick={() => setStage(undefined)}>
            {w.undo}
          </Button>
        </>
      )}
      {stage === 'left' && w.notSent}
    </span>
  );
}
