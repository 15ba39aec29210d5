import type { PostState } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { factsOf } from '../../triage/facts.ts';
import { priorityOf } from '../../triage/priority.ts';
import { Chip } from '../../ui/Chip.tsx';
import { priorityWords } from '../../ui/words/priority.ts';
import { reasonWords, signedPoints } from '../../ui/words/reasons.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { welcomeWords } from './words.ts';

interface TryPriorityProps {
  readonly state: PostState;
  readonly workspace: Workspace;
  readonly now: number;
}

/** The number of a post, and in one line where it comes from. */
export function TryPriority({ state, workspace, now }: TryPriorityProps) {
  const { language } = useFrame();
  const w = welcomeWords[language];
  const { points, level, reasons } = priorityOf(factsOf(state, undefined, workspace, now), workspace.weights);
  const sum = reasons.map(({ why, points: some }) => `${reasonWords(why, workspace.labels, language)} ${signedPoints(some, language)}`);
  return (
    <p class="muted" role="status">
      {reasons.length > 0 && (
        <Chip tone={level === 'critical' ? 'red' : level === 'high' ? 'amber' : 'grey'}>
          {`${priorityWords[language].levels[level]} ${points}`}
        </Chip>
      )}{' '}
      {w.sum(sum.join(', '))}
    </p>
  );
}
