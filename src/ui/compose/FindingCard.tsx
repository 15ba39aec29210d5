import { useLayoutEffect, useRef } from 'preact/hooks';
import type { IgnoreScope } from '../../contract/event.ts';
import type { Finding, SituationName } from '../../contract/finding.ts';
import type { Language } from '../../contract/language.ts';
import { focusedIn } from '../post/roving.ts';
import { composeWords } from './words.ts';

export interface FindingCardProps {
  readonly finding: Finding;
  readonly situation: SituationName;
  readonly language: Language;
  /** Id of the guide's version. */
  readonly guide: string;
  readonly onReplace: (text: string) => void;
  /** Whether the draft answers a post that can be kept. */
  readonly onPost: boolean;
  readonly onIgnore: (scope: IgnoreScope) => void;
  /** Takes the word as right; only for a finding about spelling. */
  readonly onAccept?: () => void;
}

/** How many replacements a card offers; more is a list to read, not a choice. */
const OFFERED = 5;
const tones = { required: 'red', recommended: 'amber', hint: 'blue' } as const;

/** Why a place of the draft was marked, in the brand's words, and what may stand there. The first proposal has the focus, so that Enter takes it; I ignores. */
export function FindingCard({ finding, situation, language, guide, onPost, onReplace, onIgnore, onAccept }: FindingCardProps) {
  const w = composeWords[language];
  const { message, level, why, advice, link, replacements, match } = finding;
  const first = { 'data-first': '' };
  const box = useRef<HTMLDivElement>(null);
  const offered = replacements.length > 0;
  // Proposals may come after the card: where the card itself has the focus, it goes to them.
  useLayoutEffect(() => {
    if (offered && box.current !== null && focusedIn(box.current) === box.current) box.current.querySelector('button')?.focus();
  }, [offered]);
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() !== 'i') return;
    onIgnore('here');
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act for the buttons inside
    <div class="finding" ref={box} tabIndex={-1} {...(offered ? {} : first)} onKeyDown={keys}>
      <p class="reason" dir="auto">
        {message}
      </p>
      <p class="muted">
        <span class={`dot ${tones[level]}`} aria-hidden="true" /> {w.levels[level]}
        {situation === 'any' ? '' : ` · ${w.situations[situation]}`}
      </p>
      {why !== undefined && <p dir="auto">{why}</p>}
      {advice !== undefined && <p dir="auto">{advice}</p>}
      <div class="opts" hidden={!offered}>
        {replacements.slice(0, OFFERED).map((text, at) => (
          <button key={text} type="button" class="b line" {...(at === 0 ? first : {})} onClick={() => onReplace(text)}>
            {text === '' ? w.remove(match) : w.quote(text)}
          </button>
        ))}
      </div>
      <div class="opts">
        {onAccept && (
          <button type="button" class="b" title={w.acceptHelp} onClick={onAccept}>
            {w.accept}
          </button>
        )}
        <button type="button" class="b" aria-keyshortcuts="i" onClick={() => onIgnore('here')}>
          {w.ignore.here}
        </button>
        {onPost && (
          <button type="button" class="b" onClick={() => onIgnore('post')}>
            {w.ignore.post}
          </button>
        )}
        <button type="button" class="b" title={w.tellHelp} onClick={() => onIgnore('owner')}>
          {w.ignore.owner}
        </button>
        <span class="sp" />
        <span class="muted small">{w.guide(guide.slice(0, 7))}</span>
      </div>
      {link !== undefined && /^https:/.test(link) && (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {w.link}
        </a>
      )}
    </div>
  );
}
