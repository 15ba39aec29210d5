import { Button } from '../../../ui/Button.tsx';
import { dateTime } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { eventWords } from './event-words.ts';
import type { TimelineEntry } from './timeline.ts';

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly now: number;
  /** Takes back that two posts are one; absent for who may not. */
  readonly onPart?: ((event: string) => void) | undefined;
}

/** What happened to the post, newest first. */
export function Timeline({ entries, now, onPart }: TimelineProps) {
  const { language } = useFrame();
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={entry.id} class={entry.undone ? 'undone' : (entry.tone ?? '')}>
          <p>
            <span class="said">
              <b dir="auto">{entry.who}</b> <span dir="auto">{entry.text}</span>
              {entry.undone && <span class="muted"> · {eventWords[language].undone}</span>}
            </span>
            <time class="muted" dateTime={new Date(entry.at).toISOString()}>
              {dateTime(entry.at, now, language)}
            </time>
          </p>
          {entry.joins && !entry.undone && onPart !== undefined && (
            <Button look="line" onClick={() => onPart(entry.id)}>
              {eventWords[language].part}
            </Button>
          )}
          {entry.quote !== undefined && <blockquote dir="auto">{entry.quote}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
