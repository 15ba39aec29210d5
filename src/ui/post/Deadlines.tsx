import { type GivenTimes, givenTimesFault } from '../../domain/asked-times.ts';
import type { Language } from '../../guide/language.ts';
import { postWords } from './words.ts';

/** Times of an escalation, ISO. */
interface Times {
  readonly acknowledgeBy: string;
  readonly answerBy: string;
}

export interface DeadlinesProps {
  /** Those that would leave. */
  readonly times: Times;
  /** Those that the CM gave. */
  readonly given: Partial<Times>;
  readonly language: Language;
  readonly now: number;
  readonly onTimes: (change: Partial<Times>) => void;
}

const MINUTE = 60_000;

/** A moment as a field for date and time has it: by the clock of this computer, to the minute. */
export function fieldTime(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** What is wrong with the times of a request that the CM gave; nothing where they are the department's own. */
export function timesFault(given: GivenTimes, times: Times | undefined, now: number): ReturnType<typeof givenTimesFault> {
  if (times === undefined) return undefined;
  return givenTimesFault(given, { acknowledgeBy: Date.parse(times.acknowledgeBy), answerBy: Date.parse(times.answerBy) }, now);
}

/** By when the department is to confirm and to answer; what is changed here leaves in the message. */
export function Deadlines({ times, given, language, now, onTimes }: DeadlinesProps) {
  const w = postWords[language];
  const fault = timesFault(given, times, now);
  const field = (key: keyof Times, label: string) => (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        type="datetime-local"
        min={fieldTime(new Date(now).toISOString())}
        value={fieldTime(given[key] ?? times[key])}
        aria-invalid={fault !== undefined}
        // A field that is half filled in has no value: the time stays as it was, and is seen again once the field is left.
        onBlur={({ currentTarget: input }) => {
          if (input.value === '') input.value = fieldTime(given[key] ?? times[key]);
        }}
        onChange={({ currentTarget: { value } }) => value !== '' && onTimes({ [key]: new Date(value).toISOString() })}
      />
    </label>
  );
  return (
    <div class="deadlines">
      {field('acknowledgeBy', w.confirmBy)}
      {field('answerBy', w.answersBy)}
      <p class="muted">{w.ownClock}</p>
      <p class="wrong" aria-live="polite">
        {fault !== undefined && w.timeFaults[fault]}
      </p>
    </div>
  );
}
