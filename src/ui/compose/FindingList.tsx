import { useRef } from 'preact/hooks';
import type { Finding } from '../../guide/finding.ts';
import type { Language } from '../../guide/language.ts';
import type { SituationName } from '../../guide/situations.ts';
import { Group } from '../post/Group.tsx';
import { Option } from '../post/Option.tsx';
import { focusedIn, roveFocus } from '../post/rove-focus.ts';
import { composeWords } from './words.ts';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly situation: SituationName;
  readonly language: Language;
  /** How many rules of the guide are not checked here. */
  readonly unchecked: number;
  /** Whether the draft is longer than what is checked. */
  readonly cut: boolean;
  readonly onOpen: (finding: Finding) => void;
  readonly onSituation: (situation: SituationName) => void;
}

const tones = { required: 'red', recommended: 'amber', hint: 'blue' } as const;

/** All findings of a draft, and what it answers to: another situation has other rules. */
export function FindingList({ findings, situation, language, unchecked, cut, onOpen, onSituation }: FindingListProps) {
  const w = composeWords[language];
  const box = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    if (roveFocus(buttons, box.current && focusedIn(box.current), event.key)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act for the buttons inside
    <div class="form" ref={box} onKeyDown={keys}>
      {findings.length === 0 && <p>{w.fine}</p>}
      {unchecked > 0 && <p class="muted">{`${w.unchecked(unchecked)}. ${w.uncheckedHelp}`}</p>}
      {cut && <p class="muted">{w.cut}</p>}
      {findings.length > 0 && (
        <div class="list">
          {findings.map((finding) => (
            <button
              key={`${finding.rule} ${finding.start} ${finding.end}`}
              type="button"
              class="b row-button"
              onClick={() => onOpen(finding)}
            >
              <span class={`dot ${tones[finding.level]}`} aria-hidden="true" />
              <span class="grow" dir="auto">
                {finding.message}
              </span>
              <span class="muted small">{w.levels[finding.level]}</span>
            </button>
          ))}
        </div>
      )}
      <Group name={w.situation} single>
        {(Object.keys(w.situations) as SituationName[]).map((name) => (
          <Option key={name} label={w.situations[name]} role="radio" on={name === situation} onPick={() => onSituation(name)} />
        ))}
      </Group>
    </div>
  );
}
