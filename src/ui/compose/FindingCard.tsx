import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Published } from '../../contract/document.ts';
import type { IgnoreScope } from '../../contract/event.ts';
import type { Finding } from '../../guide/finding.ts';
import type { Language } from '../../guide/language.ts';
import type { SituationName } from '../../guide/situations.ts';
import { focusedIn } from '../post/rove-focus.ts';
import { guideName, versionName } from '../version-name.ts';
import { levelTones } from './level-tones.ts';
import { composeWords } from './words.ts';

export interface FindingCardProps {
  readonly finding: Finding;
  readonly situation: SituationName;
  readonly language: Language;
  /** The guide that found it, and the id of whoever reads this. */
  readonly published: Published | undefined;
  readonly me: string;
  /** Whether the dictionary is still being asked for replacements; `undefined` where it is not asked. */
  readonly seeking: boolean | undefined;
  readonly onReplace: (text: string) => void;
  /** How many findings say the same and have one replacement, this one among them; all of them can be mended at once. */
  readonly alike: number;
  readonly onMendAll: () => void;
  /** Whether the draft answers a post that can be kept. */
  readonly onPost: boolean;
  readonly onIgnore: (scope: IgnoreScope) => void;
  /** Opens the guide, at this rule. */
  readonly onRead: () => void;
  /** Accepts the word as correct; only for findings about spelling. */
  readonly onAccept?: () => void;
}

/** How many replacements a card offers; more is a list to read, not a choice. */
const OFFERED = 5;

/** Why a place of the draft was marked, in the brand's words, and what may stand there. The first proposal has the focus, so that Enter takes it; I ignores. */
export function FindingCard(props: FindingCardProps) {
  const { finding, situation, language, published, me, seeking, alike, onPost } = props;
  const { onReplace, onMendAll, onIgnore, onRead, onAccept } = props;
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
        <span class={`dot ${levelTones[level]}`} aria-hidden="true" /> {w.levels[level]}
        {situation === 'any' ? '' : ` · ${w.situations[situation]}`}
      </p>
      {why !== undefined && <p dir="auto">{why}</p>}
      {advice !== undefined && <p dir="auto">{advice}</p>}
      {seeking !== undefined && !offered && (
        <p class="muted" role="status">
          {seeking ? w.seeking : w.noSpelling}
        </p>
      )}
      <div class="opts" hidden={!offered}>
        {replacements.slice(0, OFFERED).map((text, at) => (
          <button key={text} type="button" class="b line" {...(at === 0 ? first : {})} onClick={() => onReplace(text)}>
            {text === '' || match === '' ? w.mend(match, text) : w.quote(text)}
          </button>
        ))}
        {alike > 1 && (
          <button type="button" class="b line" onClick={onMendAll}>
            {w.mendAll(alike)}
          </button>
        )}
      </div>
      <div class="opts quiet">
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
      </div>
      {published !== undefined && (
        <p class="muted small source" title={published.shipped ? undefined : versionName(published, me, Date.now(), language)}>
          <span class="name">{guideName(published, me, Date.now(), language)}</span>
          <button type="button" class="b ghost way" onClick={onRead}>
            {w.readGuide}
          </button>
        </p>
      )}
      {link !== undefined && /^https:/.test(link) && (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {w.link}
        </a>
      )}
    </div>
  );
}
