import { withoutTurning } from '../../domain/turning.ts';
import type { BarPart, Panel } from '../ports/bar-part.ts';
import type { Bar } from '../ports/bars.ts';
import { painted } from '../surface/painted.ts';
import { sealedHost } from '../surface/seal.ts';
import { barSheets } from '../surface/sheets.ts';
import { onTrusted } from '../surface/trusted.ts';
import { fitted, showsIcon } from './fit.ts';
import { icon } from './icons.ts';

export interface BarEvents {
  /** The pointer or the focus came: something may be pressed soon. */
  near(): void;
  press(bar: Bar, part: BarPart): void;
  key(bar: Bar, event: KeyboardEvent): void;
}

/** The line on one post: it shows parts and says what was pressed. It knows nothing of calls or of the site. */
export class BarLine implements Bar {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #line: HTMLElement;
  readonly #made = new Map<string, HTMLElement>();
  #parts: readonly BarPart[] = [];
  #width = 0;
  #inset = 0;
  #touched = false;

  constructor(doc: Document, events: BarEvents) {
    const { host, root } = sealedHost(doc, barSheets(), true);
    this.host = host;
    this.#root = root;
    this.#line = emptyLine(doc);
    const near = () => {
      this.#touched = true;
      events.near();
    };
    onTrusted(root, 'click', (event) => {
      this.#touched = true;
      // Should a site wrap a link around the bar, a click on it still leads nowhere.
      event.preventDefault();
      const name = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part;
      const part = this.#parts.find((shown) => shown.name === name);
      if (part !== undefined && isButton(part)) events.press(this, part);
    });
    onTrusted(root, 'focusin', (event) => {
      this.#stop(event.target as Element);
      near();
    });
    onTrusted(host, 'pointerenter', near, { once: true });
    onTrusted(root, 'keydown', (event) => events.key(this, event));
  }

  /** Shows the parts in their order; an element stays the same from one call to the next, so focus survives. */
  show(parts: readonly BarPart[], label: string): void {
    this.#line.ariaLabel = withoutTurning(label);
    if (parts === this.#parts) return;
    const held = this.focused;
    for (const [name, element] of this.#made) {
      if (parts.some((part) => part.name === name)) continue;
      element.remove();
      this.#made.delete(name);
    }
    let after: Element | null = null;
    for (const part of parts) {
      const element = this.#made.get(part.name) ?? this.#make(part);
      const place: Element | null = after === null ? this.#line.firstElementChild : after.nextElementSibling;
      if (place !== element) this.#line.insertBefore(element, place);
      after = element;
    }
    this.#parts = parts;
    this.#paint();
    this.#stop(this.focused);
    if (this.#line.parentNode === null) this.#root.append(this.#line);
    // What had the focus may have gone away: the bar keeps it, for the next key.
    if (held !== null && !this.buttons.some((button) => button === this.focused)) this.focus();
  }

  /** One stop of the Tab key per bar: the button that has the focus, else the one that gets it first. */
  #stop(focused: Element | null): void {
    const buttons = this.buttons;
    const stop = buttons.find((button) => button === focused) ?? this.#first;
    for (const button of buttons) if (button.tabIndex !== (button === stop ? 0 : -1)) button.tabIndex = button === stop ? 0 : -1;
  }

  /** Tells the bar how many px it has. */
  set width(px: number) {
    if (Math.abs(px - this.#width) < 1) return;
    this.#width = px;
    this.#paint();
  }

  /** What the line keeps from both edges of its host, in px. */
  set inset(px: number) {
    if (px === this.#inset) return;
    this.#inset = px;
    this.#line.style.paddingInline = `${px}px`;
    this.#paint();
  }

  /** Whether a person came near it, or pressed it. */
  get touched(): boolean {
    return this.#touched;
  }

  /** The buttons, in their order. */
  get buttons(): HTMLElement[] {
    return [...this.#line.querySelectorAll<HTMLElement>('button:not([hidden])')];
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }

  get focusedPart(): BarPart | undefined {
    const name = (this.focused as HTMLElement | null)?.dataset.part;
    return this.#parts.find((part) => part.name === name);
  }

  get #first(): HTMLElement | undefined {
    const begin = this.#parts.find(({ begins }) => begins);
    // Where there is no room for a suggestion, the labels open with it: Enter takes it there.
    const parts = begin === undefined ? [] : [begin, this.partOf('label')];
    return parts.map((part) => this.#made.get(part?.name ?? '')).find((made) => made?.hidden === false) ?? this.buttons[0];
  }

  /** Focuses the part, or what the bar begins with. */
  focus(name?: string): void {
    const target = this.#made.get(name ?? '') ?? this.#first;
    target?.focus({ preventScroll: true });
  }

  /** The part at which a panel stands. */
  partOf(panel: Panel): BarPart | undefined {
    return this.#parts.find((part) => part.panel === panel);
  }

  /** The part that a key presses. */
  partByKey(key: string): BarPart | undefined {
    return this.#parts.find((part) => part.key === key && this.#made.get(part.name)?.hidden === false);
  }

  /** Where a part stands in the viewport, to anchor a popover; the whole bar where it is not shown. */
  rectOf(name: string | undefined): DOMRect {
    return (this.#made.get(name ?? '') ?? this.host).getBoundingClientRect();
  }

  #make(part: BarPart): HTMLElement {
    const element = this.host.ownerDocument.createElement(isButton(part) ? 'button' : 'span');
    element.dataset.part = part.name;
    if (isButton(part)) {
      element.setAttribute('type', 'button');
      element.tabIndex = -1;
    }
    this.#made.set(part.name, element);
    return element;
  }

  #paint(): void {
    const texts = this.#width > 0 ? fitted(this.#parts, this.#width - 2 * this.#inset) : undefined;
    for (const part of this.#parts) {
      const element = this.#made.get(part.name);
      const text = texts?.get(part.name);
      if (element) paint(element, part, text === undefined ? part.text : text);
    }
  }
}

const isButton = ({ does, panel }: BarPart) => does !== undefined || panel !== undefined;

function emptyLine(doc: Document): HTMLElement {
  const line = doc.createElement('div');
  line.className = 'bar';
  line.setAttribute('role', 'toolbar');
  return line;
}

function paint(element: HTMLElement, part: BarPart, text: string | null): void {
  const state = [text, part.look, part.does, part.panel, part.title, part.pressed].join('\n');
  if (element.dataset.state === state) return;
  element.dataset.state = state;
  element.className = `${part.look}${part.dot && text === '' ? ' solo' : ''}`;
  if (!isButton(part)) element.setAttribute('role', part.name === 'gap' ? 'presentation' : 'note');
  element.hidden = text === null;
  element.title = withoutTurning(part.title ?? '');
  element.ariaLabel = part.title === undefined ? withoutTurning(part.text) || null : element.title;
  element.ariaPressed = part.pressed === undefined ? null : String(part.pressed);
  element.ariaHasPopup = part.does === undefined && part.panel !== undefined ? 'dialog' : null;
  if (text === null) return;
  const dot = part.dot ? [element.ownerDocument.createElement('i')] : [];
  const mark = showsIcon(part, text) && part.icon ? [icon(element.ownerDocument, part.icon)] : dot;
  element.replaceChildren(...mark, ...(text === '' ? [] : [painted(element.ownerDocument, text)]));
}
