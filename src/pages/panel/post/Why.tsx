import type { Priority } from '../../../contract/state.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import type { Language } from '../../../guide/language.ts';
import { dateTime, longDuration } from '../../../ui/time.ts';
import { pointsText, reasonWords } from '../../../ui/words/reasons.ts';
import { panelWords } from '../words.ts';
import { postPageWords } from './words.ts';

interface WhyProps {
  readonly priority: Priority;
  readonly dueAt: number | undefined;
  readonly labels: Workspace['labels'];
  readonly language: Language;
  readonly now: number;
}

/** The arithmetic of the priority: every reason with its points, and their sum. */
export function Why({ priority, dueAt, labels, language, now }: WhyProps) {
  const w = postPageWords[language];
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  return (
    <>
      {priority.reasons.length === 0 ? (
        <p class="muted">{w.noReason}</p>
      ) : (
        <table class="why">
          <tbody>
            {priority.reasons.map(({ why, points }) => (
              <tr key={why}>
                <th scope="row">{reasonWords(why, labels, language)}</th>
                <td>{signed.format(points).replace('-', '−')}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{panelWords[language].levels[priority.level]}</th>
              <td>{pointsText(priority.points)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {dueAt !== undefined && (
        <p class="muted">
          {w.deadline(dateTime(dueAt, now, language))}
          {dueAt < now && `, ${panelWords[language].late(longDuration(now - dueAt, language))}`}
        </p>
      )}
    </>
  );
}
