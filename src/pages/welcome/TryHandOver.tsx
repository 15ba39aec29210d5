import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostState } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { departmentName } from '../../domain/departments.ts';
import { UNDO } from '../../log/escalation-view.ts';
import { suggestDepartment } from '../../triage/suggest.ts';
import { Button } from '../../ui/Button.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { useNextFocus } from '../parts/frame/use-next-focus.ts';
import { welcomeWords } from './words.ts';

/** How long it then says that nothing was sent, ms: it can be tried again. */
const TOLD = 6_000;

/** The department that a bar would offer, and what a click on it does: here it only says so. */
export function TryHandOver({ state, workspace }: { readonly state: PostState; readonly workspace: Workspace }) {
  const { language } = useFrame();
  const w = welcomeWords[language];
  const [stage, setStage] = useState<'leaving' | 'left'>();
  useEffect(() => {
    if (stage === undefined) return;
    const timer = stage === 'leaving' ? setTimeout(() => setStage('left'), UNDO) : setTimeout(() => setStage(undefined), TOLD);
    return () => clearTimeout(timer);
  }, [stage]);
  const box = useRef<HTMLSpanElement>(null);
  useNextFocus(box, stage);
  const key = suggestDepartment(state.labels, workspace);
  if (key === undefined) return null;
  const name = departmentName(workspace.departments, key, language);
  return (
    <span class="hand-over" role="status" ref={box}>
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
