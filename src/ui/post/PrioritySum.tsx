import { useEffect, useRef } from 'preact/hooks';
import type { Priority } from '../../contract/state.ts';
import type { TabWorkspace } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { dateTime, longDuration } from '../time.ts';
import { priorityWords } from '../words/priority.ts';
import { reasonWords, signedPoints } from '../words/reasons.ts';

export interface PrioritySumProps {
  /** Absent for a post of which nothing is known yet. */
  readonly priority: Priority | undefined;
  readonly dueAt: number | undefined;
  readonly labels: TabWorkspace['labels'];
  readonly language: Language;
  readonly now: number;
}

/** The arithmetic of the priority: every reason with its points, their sum, and when the first reply is due. */
export function PrioritySum({ priority, dueAt, labels, language, now }: PrioritySumProps) {
  const w = priorityWords[language];
  return (
    <>
      {priority === undefined || priority.reasons.length === 0 ? (
        <p class="muted">{w.noReason}</p>
      ) : (
        <table class="why">
          <tbody>
            {priority.reasons.map(({ why, points }) => (
              <tr key={why}>
                <th scope="row">{reasonWords(why, labels, language)}</th>
                <td>{signedPoints(points, language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w.levels[priority.level]}</th>
              <td>{priority.points}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {priority?.points === 0 && priority.reasons.some(({ points }) => points < 0) && <p class="muted">{w.floor}</p>}
      {dueAt !== undefined && (
        <p class="muted">
          {w.deadline(dateTime(dueAt, now, language))}
          {dueAt < now && `, ${w.late(longDuration(now - dueAt, language))}`}
        </p>
      )}
    </>
  );
}

/** The same in a popover, which it gives the focus. */
export function PriorityCard(props: PrioritySumProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const title = priorityWords[props.language].why;
  return (
    <section class="form" ref={box} tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      <PrioritySum {...props} />
    </section>
  );
}
