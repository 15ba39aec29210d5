import type { Finding, SituationName } from '../../contract/finding.ts';
import type { Language } from '../../contract/language.ts';
import { summarise } from '../../tone/index.ts';
import { composeWords } from '../../ui/compose/words.ts';
import { icon } from '../bar/icons.ts';
import { sealedHost } from '../seal.ts';
import type { Theme } from '../theme.ts';

const GAP = 4;
const HEIGHT = 26;

export interface SummaryLine {
  show(findings: readonly Finding[], situation: SituationName, theme: Theme): void;
  /** Follows the composer. */
  place(): void;
  hide(): void;
  focus(): void;
  readonly host: HTMLElement;
  readonly box: () => DOMRect;
}

/**
 * The line beside a composer: what the guide says of the draft as a whole. It floats over the page at the composer's
 * edge, so that nothing of the site moves when it appears.
 */
export function createSummary(
  composer: HTMLElement,
  language: Language,
  sheets: CSSStyleSheet[],
  press: () => void,
  signal: AbortSignal,
): SummaryLine {
  const doc = composer.ownerDocument;
  const w = composeWords[language];
  const { host, root } = sealedHost(doc, sheets);
  const line = doc.createElement('button');
  line.type = 'button';
  line.className = 'summary';
  line.ariaHasPopup = 'dialog';
  line.addEventListener('click', (event) => event.isTrusted && press());
  // A press must not take the caret out of the editor.
  line.addEventListener('mousedown', (event) => event.preventDefault());
  root.append(line);
  signal.addEventListener('abort', () => host.remove());
  let side: 'above' | 'below' | undefined;

  const chip = (text: string, tone: string) => {
    const element = doc.createElement('span');
    element.className = `chip ${tone}`;
    element.textContent = text;
    return element;
  };
  const place = () => {
    const at = composer.getBoundingClientRect();
    side ??= freeSide(doc, at, line.offsetWidth);
    const top = side === 'below' ? at.bottom + GAP : at.top - HEIGHT - GAP;
    line.style.top = `${top}px`;
    line.style.left = `${Math.max(GAP, at.right - line.offsetWidth)}px`;
  };
  return {
    host,
    place,
    box: () => line.getBoundingClientRect(),
    focus: () => line.focus({ preventScroll: true }),
    hide() {
      host.remove();
      side = undefined;
    },
    show(findings, situation, theme) {
      const { required, recommended, hints } = summarise(findings);
      const counts = [
        ...(required > 0 ? [chip(w.counts.required(required), 'red')] : []),
        ...(recommended > 0 ? [chip(w.counts.recommended(recommended), 'amber')] : []),
        ...(hints > 0 ? [chip(w.counts.hint(hints), 'blue')] : []),
      ];
      const tone = doc.createElement('span');
      tone.textContent = w.tone(w.situations[situation]);
      line.replaceChildren(icon(doc, 'fork'), ...(counts.length > 0 ? counts : [chip(w.fine, 'green')]), tone);
      line.title = w.open;
      host.dataset.theme = theme;
      if (!host.isConnected) doc.documentElement.append(host);
      place();
    },
  };
}

/** The side of the composer where the line covers no control of the site. */
function freeSide(doc: Document, at: DOMRect, width: number): 'above' | 'below' {
  const covers = (middle: number) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].some((part, index) => {
      const under = doc.elementFromPoint(at.right - width * part, middle + (index % 2 === 0 ? -HEIGHT / 2 : HEIGHT / 2));
      return under?.closest('a,button,input,[role="button"],[contenteditable="true"]') != null;
    });
  return covers(at.top - GAP - HEIGHT / 2) && !covers(at.bottom + GAP + HEIGHT / 2) ? 'below' : 'above';
}
