import type { BarSlot } from '../../../contract/site.ts';
import { withoutTurning } from '../../../domain/turning.ts';
import type { Language } from '../../../guide/language.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import { USE_ANSWER } from '../../../ui/shortcuts.ts';
import { icon } from '../../bar/icons.ts';
import type { Theme } from '../../ports/surface.ts';
import { registry } from '../../registry.ts';
import { painted } from '../../surface/painted.ts';
import { sealedHost, sealedRoot } from '../../surface/seal.ts';
import { sheetOf } from '../../surface/sheet.ts';
import { onTrusted } from '../../surface/trusted.ts';
import { type Corner, corners, freeCorner, GAP, HEIGHT } from './corner.ts';
import { type DraftSummary, saidParts } from './said.ts';
import summaryCss from './summary.css';

/** Words of a department that can be put into the draft. */
export interface OfferedWords {
  readonly from: string;
  readonly text: string;
}

export interface SummaryLine {
  show(said: DraftSummary, offered: readonly OfferedWords[], theme: Theme): void;
  /** Follows the composer. */
  place(): void;
  hide(): void;
  readonly box: () => DOMRect;
}

interface Place {
  readonly composer: HTMLElement;
  /** Where the line stands in the page's flow; without one it floats beside the composer. */
  readonly slot: BarSlot | undefined;
}

interface Presses {
  readonly open: () => void;
  readonly use: (offered: OfferedWords) => void;
}

/**
 * The line on a composer: what the guide says of the draft as a whole, and what can be put into it. In the flow its height
 * is taken once, at the start, and kept; floating, nothing of the site moves.
 */
export function createSummary({ composer, slot }: Place, language: Language, presses: Presses, signal: AbortSignal): SummaryLine {
  const doc = composer.ownerDocument;
  const w = lineWords[language];
  const { host, root } = sealedHost(doc, [...(registry().sheets?.() ?? []), sheetOf(summaryCss)]);
  const line = doc.createElement('div');
  line.className = 'summary';
  const button = (look: string, press: () => void) => {
    const made = doc.createElement('button');
    made.type = 'button';
    made.className = look;
    onTrusted(made, 'click', press);
    return made;
  };
  const says = button('says', presses.open);
  says.ariaHasPopup = 'dialog';
  says.title = w.open;
  // A press must not take the caret out of the editor.
  onTrusted(line, 'mousedown', (event) => event.preventDefault());
  line.append(says);
  root.append(line);
  signal.addEventListener('abort', () => host.remove());
  let corner: Corner | undefined;
  let shown = '';
  host.toggleAttribute('data-flow', slot !== undefined);

  const place = () => {
    if (slot !== undefined || !host.isConnected) return;
    const at = (composer.closest('form') ?? composer).getBoundingClientRect();
    line.style.maxWidth = `${at.width}px`;
    const size = { width: line.offsetWidth, height: HEIGHT };
    corner ??= freeCorner(doc, at, size, host);
    const { left, top } = corners[corner](at, size);
    line.style.top = `${top}px`;
    line.style.left = `${Math.max(GAP, left)}px`;
  };
  const attach = () => {
    if (host.isConnected) return;
    // An editor that the site made anew in the same form takes the place of the line before it.
    const before = slot?.before === null ? slot.parent.lastChild : slot?.before?.previousSibling;
    if (before instanceof HTMLElement && before.hasAttribute('data-flow') && sealedRoot(before)) before.remove();
    if (slot?.parent.isConnected) slot.parent.insertBefore(host, slot.before?.parentNode === slot.parent ? slot.before : null);
    else doc.documentElement.append(host);
  };
  const offerButton = (offered: OfferedWords, place: number) => {
    const words = w.offered(offered.from, offered.text);
    const made = button('b use', () => presses.use(offered));
    made.append(painted(doc, words, 'words'), painted(doc, w.use, 'do'));
    made.ariaLabel = `${withoutTurning(words)} · ${w.use}`;
    // A key takes the first.
    made.title = withoutTurning(words) + (place === 0 ? `\n${w.use}${w.byKey(USE_ANSWER.name)}` : '');
    if (place === 0) made.setAttribute('aria-keyshortcuts', USE_ANSWER.name);
    return made;
  };
  attach();
  return {
    place,
    box: () => line.getBoundingClientRect(),
    hide() {
      if (slot === undefined) host.remove();
      line.hidden = true;
      corner = undefined;
    },
    show(said, offered, theme) {
      const parts = saidParts(said, language);
      const news = JSON.stringify([parts, offered]);
      // At most keystrokes nothing of it changes, and what is not touched is not laid out again.
      if (news !== shown) {
        says.replaceChildren(icon(doc, 'fork'), ...parts.map(({ text, look }) => painted(doc, text, look)));
        says.ariaLabel = parts.map(({ text, label = text }) => label).join(', ');
        line.classList.toggle('quiet', said.empty);
        says.hidden = parts.length === 0;
        says.disabled = !said.checked;
        line.replaceChildren(says, ...offered.map(offerButton));
      }
      shown = news;
      host.dataset.theme = theme;
      line.hidden = false;
      attach();
      place();
    },
  };
}
