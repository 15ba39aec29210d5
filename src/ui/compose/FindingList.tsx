import { useRef } from 'preact/hooks';
import type { Finding } from '../../guide/finding.ts';
import type { Language } from '../../guide/language.ts';
import type { SituationName } from '../../guide/situations.ts';
import { Group } from '../post/Group.tsx';
import { Option } from '../post/Option.tsx';
import { focusedIn, roveFocus } from '../post/rove-focus.ts';
import { levelTones } from './level-tones.ts';
import { type RemarkRow, remarkRows } from './remark-rows.ts';
import { composeWords } from './words.ts';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Whether nothing is written yet. */
  readonly empty: boolean;
  readonly situation: SituationName;
  /** Whether nobody has said so yet: the words of the post suggest it. */
  readonly assumed: boolean;
  readonly language: Language;
  /** How many rules of the guide are not checked here. */
  readonly unchecked: number;
  /** Whether the draft is longer than what is checked. */
  readonly cut: boolean;
  readonly onOpen: (finding: Finding) => void;
  /** Puts the replacement in its place. */
  readonly onMend: (finding: Finding, text: string) => void;
  /** Does so for all findings that say the same. */
  readonly onMendAll: (finding: Finding) => void;
  readonly onSituation: (situation: SituationName) => void;
}

/** How many of the words of a row are shown. */
const SHOWN = 3;

/** All findings of a draft, and what it answers to: another situation has other rules. */
export function FindingList(props: FindingListProps) {
  const { findings, empty, situation, assumed, language, unchecked, cut, onSituation } = props;
  const w = composeWords[language];
  const box = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    if (roveFocus(buttons, box.current && focusedIn(box.current), event.key)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act for the buttons inside
    <div class="form" ref={box} onKeyDown={keys}>
      {findings.length === 0 && <p>{empty ? w.nothingYet : w.fine}</p>}
      {unchecked > 0 && <p class="muted">{`${w.unchecked(unchecked)}. ${w.uncheckedHelp}`}</p>}
      {cut && <p class="muted">{w.cut}</p>}
      {findings.length > 0 && (
        <div class="list">
          {remarkRows(findings).map((row) => (
            <Remark key={`${row.finding.rule} ${row.finding.start} ${row.finding.message}`} row={row} {...props} />
          ))}
        </div>
      )}
      <Group name={w.situation} single>
        {(Object.keys(w.situations) as SituationName[]).map((name) => {
          const suggested = assumed && name === situation;
          const label = suggested ? w.assumed(w.situations[name]) : w.situations[name];
          const on = name === situation && !assumed;
          return <Option key={name} label={label} role="radio" on={on} suggested={suggested} onPick={() => onSituation(name)} />;
        })}
      </Group>
    </div>
  );
}

/** One remark: the words it is about, what it says of them, and what mends it. */
function Remark({ row, language, onOpen, onMend, onMendAll }: FindingListProps & { readonly row: RemarkRow }) {
  const w = composeWords[language];
  const { finding, count, words, mendable } = row;
  const { level, message, match, replacements } = finding;
  const [text] = replacements;
  // The line on the draft counts what is found in the words, and lists by name what is missing: so does this.
  const kind = finding.start === finding.end ? w.missing : w.levels[level];
  return (
    <div class="remark">
      <button type="button" class="b row-button" onClick={() => onOpen(finding)}>
        <span class={`dot ${levelTones[level]}`} aria-hidden="true" />
        <span class="grow" dir="auto">
          {words.length > 0 && <b>{`${words.slice(0, SHOWN).map(w.quote).join(', ')}${words.length > SHOWN ? '…' : ''} `}</b>}
          {message}
        </span>
        <span class="muted small">{count > 1 ? `${kind} · ${count}` : kind}</span>
      </button>
      {count > 1 && mendable && (
        <button type="button" class="b line" onClick={() => onMendAll(finding)}>
          {w.mendAll(count)}
        </button>
      )}
      {count === 1 && text !== undefined && (
        <button type="button" class="b line" onClick={() => onMend(finding, text)}>
          {w.mend(match, text)}
        </button>
      )}
    </div>
  );
}
