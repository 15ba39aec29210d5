import type { Pressed } from '../../contract/popover.ts';
import type { Post, PostId } from '../../contract/post.ts';
import type { BarPart, Panel } from './bar-part.ts';

/** The line on one post: it shows parts and says what was pressed. It knows nothing of calls or of the site. */
export interface Bar {
  readonly host: HTMLElement;
  /** How many px it has. */
  width: number;
  /** What the line keeps from both edges of its host, in px. */
  inset: number;
  /** Whether a person came near it, or pressed it. */
  readonly touched: boolean;
  /** The buttons, in their order. */
  readonly buttons: HTMLElement[];
  readonly focused: Element | null;
  /** The part that has the focus. */
  readonly focusedPart: BarPart | undefined;
  /** Shows the parts in their order; an element stays the same from one call to the next, so focus survives. */
  show(parts: readonly BarPart[], label: string): void;
  /** Focuses the part, or what the bar begins with: its suggestion, else the first button. */
  focus(name?: string): void;
  /** The part at which a panel stands. */
  partOf(panel: Panel): BarPart | undefined;
  /** The part that a key presses now. */
  partByKey(key: string): BarPart | undefined;
  /** Where a part stands in the viewport, to anchor a popover; the whole bar where it is not shown. */
  rectOf(name: string | undefined): DOMRect;
}

/** A bar on the element that shows a post. */
export interface PostBar {
  readonly bar: Bar;
  /** The post's element. */
  readonly element: Element;
  post: Post;
  /** Whether the brand wrote it: then nothing is done about it. */
  isOwn: boolean;
  /** The kind that its text suggests; read once per text. */
  kind: string | undefined;
  /** The sensitive topic that it suggests; read with the kind. */
  topic: string | undefined;
  /** When the post came here, or last changed in what it says; by the page's clock that nobody sets. */
  since: number;
}

/** The bars of the page. */
export interface Bars {
  /** Puts, renews or removes the bars of these elements, so that each says what its element shows now. */
  attach(elements: readonly Element[]): void;
  /** Lets go of the bars that left the document, with their posts or without. */
  purge(): void;
  /** Shows again the bars of these posts; all without ids. */
  refresh(ids?: readonly PostId[]): void;
  of(bar: Bar): PostBar | undefined;
  /**
   * The post as its bar, or else its popover, showed it when it was pressed; `null` where the page changed it, or moved the
   * bar, at that moment or just before.
   */
  steady(bar: Bar, pressed?: Pick<Pressed, 'about'> & Partial<Pressed>): Post | null;
  /** Whether the bar lay open to the eye for long before the press. */
  wasOpen(bar: Bar): Promise<boolean>;
  /** Every bar in the document. */
  all(): PostBar[];
  isOurs(node: Node): boolean;
  /** What the labels, or else the suggested kind, say of where to escalate. */
  department(postBar: PostBar): string | undefined;
}

/** Turns what is pressed on a bar into actions and popovers. */
export interface BarHandler {
  /** `post`: as the bar showed it at the press; `null` where it had just changed. */
  press(bar: Bar, part: Pick<BarPart, 'does' | 'panel'>, post?: Post | null): void;
  /** A key on a bar that has the focus. */
  key(bar: Bar, event: KeyboardEvent): void;
  /** Renders the open popover again; with ids, only when it belongs to one of these posts. */
  update(ids?: readonly string[]): void;
}

/** The handler that a page has from the start: it loads the rest when somebody comes near a bar. */
export interface FirstBarHandler extends BarHandler {
  /** Something may be pressed soon. */
  near(): void;
}
