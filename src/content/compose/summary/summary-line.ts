import type { BarSlot } from '../../../contract/site.ts';
import type { Finding } from '../../../guide/finding.ts';
import type { Language } from '../../../guide/language.ts';
import type { SituationName } from '../../../guide/situations.ts';
import { summarise } from '../../../tone/index.ts';
import { lineWords } from '../../../ui/compose/line-words.ts';
import { icon } from '../../bar/icons.ts';
import type { Theme } from '../../ports/surface.ts';
import { registry } from '../../registry.ts';
import { painted } from '../../surface/painted.ts';
import { sealedHost, sealedRoot } from '../../surface/seal.ts';
import { sheetOf } from '../../surface/sheet.ts';
import { onTrusted } from '../../surface/trusted.ts';
import { type Corner, corners, freeCorner, GAP, HEIGHT } from './corner.ts';
import summaryCss from './summary.css';

/** What is said of a draft as a whole. */
interface Said {
  readonly findings: readonly Finding[];
  readonly situation: SituationName;
  /** How many rules of the guide are not checked here. */
  readonly unchecked: number;
}

export interface SummaryLine {
  show(said: Said, theme: Theme): void;
  /** Follows the composer. */
  place(): void;
  hide(): void;
  focus(): void;
  readonly host: HTMLElement;
  readonly box: () => DOMRect;
}

interface Place {
  readonly composer: HTMLElement;
  /** Where the line stands in the page's flow; without one it floats beside the composer. */
  readonly slot: BarSlot | undefined;
  /** The workspace that answers here, where the browser has several. */
  readonly brand: string | undefined;
}

/**
 * The line on a composer: what the guide says of the draft as a whole. In the flow its height is taken once, at the
 * start, and kept; floating, nothing of the site moves.
 */
export function createSummary({ composer, slot, brand }: Place, language: Language, press: () => void, signal: AbortSignal): SummaryLine {
  const doc = composer.ownerDocument;
  const w = lineWords[language];
  const { host, root } = sealedHost(doc, [...(registry().sheets?.() ?? []), sheetOf(summaryCss)]);
  const line = doc.createElement('button');
  line.type = 'button';
  line.className = 'summary';
  line.ariaHasPopup = 'dialog';
  onTrusted(line, 'click', press);
  // A press must not take the caret out of the editor.
  onTrusted(line, 'mousedown', (event) => event.preventDefault());
  root.append(line);
  signal.addEventListener('abort', () => host.remove());
  let corner: Corner | undefined;
  let shown = '';
  host.toggleAttribute('data-flow', slot !== undefined);

  const chip = (text: string, tone: string) => painted(doc, text, `chip ${tone}`);
  const place = () => {
    if (slot !== undefined) return;
    const at = (composer.closest('form') ?? composer).getBoundingClientRect();
    const size = { width: line.offsetWidth, height: HEIGHT };
    corner ??= freeCorner(doc, at, size, host);
    const { left, top } = corners[corner](at, size);
    line.style.top = `${top}px`;
    line.style.left = `${Math.max(GAP, left)}px`;
  };
  const attach = () => {
    if (host.isConnected) return;
    // An editor that the site made anew in the same form takes the place of the line before it.
    const before = slot?.before?.previousSibling;
    if (before instanceof HTMLElement && before.hasAttribute('data-flow') && sealedRoot(before)) before.remove();
    if (slot?.parent.isConnected) slot.parent.insertBefore(host, slot.before?.parentNode === slot.parent ? slot.before : null);
    else doc.documentElement.append(host);
  };
  attach();
  return {
    host,
    place,
    box: () => line.getBoundingClientRect(),
    focus: () => line.focus({ preventScroll: true }),
    hide() {
      if (slot === undefined) host.remove();
      line.hidden = true;
      corner = undefined;
    },
    show({ findings, situation, unchecked }, theme) {
      const { required, recommended, hints } = summarise(findings);
      const counts = [
        ...(required > 0 ? [chip(w.counts.required(required), 'red')] : []),
        ...(recommended > 0 ? [chip(w.counts.recommended(recommended), 'amber')] : []),
        ...(hints > 0 ? [chip(w.counts.hint(hints), 'blue')] : []),
      ];
      const said = [brand, w.tone(w.situations[situation]), unchecked > 0 ? w.unchecked(unchecked) : undefined];
      const tone = painted(doc, said.filter((part) => part !== undefined).join(' · '));
      const parts = [...(counts.length > 0 ? counts : [chip(w.fine, 'green')]), tone];
      const news = parts.map((part) => part.outerHTML).join('');
      // At most keystrokes nothing of it changes, and what is not touched is not laid out again.
      if (news !== shown) line.replaceChildren(icon(doc, 'fork'), ...parts);
      shown = news;
      line.title = w.open;
      line.ariaLabel = parts.map(({ dataset }) => dataset.words).join(' ');
      host.dataset.theme = theme;
      line.hidden = false;
      attach();
      place();
    },
  };
}
