import type { Language } from '../../guide/language.ts';
import { dateTime } from '../time.ts';
import { Deadlines, type DeadlinesProps } from './Deadlines.tsx';
import type { Leaving } from './use-leaves.ts';
import { postWords } from './words.ts';

interface LeavesProps extends Omit<DeadlinesProps, 'times'> {
  readonly leaving: Leaving;
  readonly language: Language;
  /** Unfolded from the start: it holds words that the page does not show. */
  readonly unfolded: boolean;
}

/** What leaves, folded: by when it asks for an answer, and the whole message as the channel makes it. */
export function Leaves({ leaving: { text, times }, unfolded, ...deadlines }: LeavesProps) {
  const { language, now } = deadlines;
  const w = postWords[language];
  const by = times && dateTime(Date.parse(deadlines.given.answerBy ?? times.answerBy), now, language);
  return (
    <details class="leaving" open={unfolded}>
      <summary>
        {w.leaves}
        {by !== undefined && <span class="muted"> · {w.answerBy(by)}</span>}
      </summary>
      {times !== undefined && <Deadlines times={times} {...deadlines} />}
      {
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys.
        <pre class="leaves" dir="auto" tabIndex={0} aria-busy={text === undefined}>
          {text}
        </pre>
      }
    </details>
  );
}
