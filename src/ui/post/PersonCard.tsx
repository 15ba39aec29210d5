import { useEffect, useRef, useState } from 'preact/hooks';
import type { Author } from '../../contract/post.ts';
import type { PostView } from '../../contract/state.ts';
import type { MarkKind } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { isSendKey } from '../shortcuts.ts';
import { Option } from './Option.tsx';
import { postWords } from './words.ts';

export interface PersonCardProps {
  readonly author: Author | undefined;
  /** The person's marks in force. */
  readonly marks: PostView['marks'];
  readonly kinds: readonly MarkKind[];
  readonly language: Language;
  readonly now: number;
  /** `until`: an ISO timestamp. */
  readonly onMark: (mark: string, until: string, fact: string) => void;
  readonly onUnmark: (mark: string) => void;
}

const spans = [3, 6, 12] as const;

function monthsFrom(now: number, count: number): string {
  const day = new Date(now);
  day.setMonth(day.getMonth() + count);
  return day.toISOString();
}

/** Who wrote the post, and what the team noted of them: facts, each with an end. */
export function PersonCard({ author, marks, kinds, language, now, onMark, onUnmark }: PersonCardProps) {
  const w = postWords[language];
  const day = (time: number) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time);
  const nameOf = (key: string) => kinds.find((kind) => kind.key === key)?.name[language] ?? key;
  if (author === undefined) return <p class="muted">{w.unknownAuthor}</p>;
  return (
    <div class="form">
      <div>
        <b dir="auto">{author.name ?? author.handle}</b> {author.handle !== undefined && <span class="muted">@{author.handle}</span>}
      </div>
      <div>
        <h3>{w.marks}</h3>
        {marks.length === 0 && <p class="muted">{w.noMarks}</p>}
        {marks.map((one) => (
          <div class="entry" key={one.mark}>
            <span class="chip green">{nameOf(one.mark)}</span>
            <span class="grow">
              <span dir="auto">{one.fact}</span> <span class="muted">{w.until(day(one.until))}</span>
            </span>
            <button type="button" class="b" aria-label={`${w.remove} ${nameOf(one.mark)}`} onClick={() => onUnmark(one.mark)}>
              {w.remove}
            </button>
          </div>
        ))}
      </div>
      <NewMark kinds={kinds.filter(({ key }) => !marks.some((one) => one.mark === key))} language={language} now={now} onMark={onMark} />
    </div>
  );
}

function NewMark({ kinds, language, now, onMark }: Pick<PersonCardProps, 'kinds' | 'language' | 'now' | 'onMark'>) {
  const w = postWords[language];
  const first = useRef<HTMLDivElement>(null);
  const [mark, setMark] = useState('');
  const [fact, setFact] = useState('');
  const [months, setMonths] = useState<number>(spans[0]);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  const ready = mark !== '' && fact.trim() !== '';
  const add = () => {
    if (!ready) return;
    onMark(mark, monthsFrom(now, months), fact.trim());
    setMark('');
    setFact('');
  };
  const press = (event: KeyboardEvent) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    add();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key acts for the button inside
    <div class="form" onKeyDown={press}>
      <div class="opts" role="radiogroup" aria-label={w.addMark} ref={first}>
        {kinds.map(({ key, name }) => (
          <Option key={key} label={name[language]} role="radio" on={mark === key} onPick={() => setMark(key)} />
        ))}
      </div>
      <label class="field">
        <span>{w.fact}</span>
        <input
          class="input"
          maxLength={500}
          placeholder={w.factHint}
          value={fact}
          onInput={(event) => setFact(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <span class="muted">{w.lasts}</span>
        <div class="opts" role="radiogroup" aria-label={w.lasts}>
          {spans.map((count) => (
            <Option key={count} label={w.months(count)} role="radio" on={months === count} onPick={() => setMonths(count)} />
          ))}
        </div>
        <span class="sp" />
        <button type="button" class="b pri" disabled={!ready} onClick={add}>
          {w.addMark}
        </button>
      </div>
    </div>
  );
}
