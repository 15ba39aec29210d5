import type { FromPopover, Pressed, ToPopover, TypedKey } from '../../contract/popover.ts';

export type Theme = 'light' | 'dim' | 'dark';

/** A rectangle of the viewport, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The live region of the page program, and its card in the corner of the window. */
export interface Notices {
  /** Said to screen readers only: what is seen already on the bar. */
  say(text: string): void;
  /** Shown in the corner and said; `stay` leaves it until it is closed. `answers`: what can be done about what it tells. */
  show(text: string, stay?: boolean, ...answers: readonly NoticeAnswer[]): ShownNotice;
  /** Asks in the corner, and stays until one of the answers is pressed. */
  ask(text: string, answers: readonly NoticeAnswer[]): void;
  /** Whether the page leaves the card in sight, as far as styles and a look at its middle tell. */
  isInSight(): boolean;
  /** The same, and by the browser's word on what lies open to the eye, where it gives one. */
  isOpen(): Promise<boolean>;
  theme(theme: Theme): void;
}

/** A notice that is shown, until it is closed or another one takes its place: from then on it changes nothing. */
export interface ShownNotice {
  readonly stands: boolean;
  /** Says something else in its place, to the eye alone. */
  change(text: string): void;
  /** Says how it ended: shown and said, with nothing more to press, and gone after a while. */
  end(text: string): void;
}

/** One answer to a question: what the button says, and what it does. */
export interface NoticeAnswer {
  readonly name: string;
  readonly run: () => void;
  /** The answer that puts the question off: it stands apart. */
  readonly plain?: boolean;
  /** Its notice stays, to say what came of it. */
  readonly keeps?: boolean;
}

/** The popover that is open. */
export interface Popover {
  /** What was pressed; known while a callback of the content is called. */
  readonly pressed: Pressed | undefined;
  /** Hands it a key that was typed on the page for it. */
  type(key: TypedKey): void;
  /** False once it was closed, which may be while it is being opened. */
  readonly isOpen: boolean;
  /** Shows the content again, with what is known now. */
  update(): void;
  close(back?: boolean): void;
}

/** The frame over the page in which popovers stand: a page of ours, of which a script of the site sees a box and no more. */
export interface PopoverFrame {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly element: HTMLIFrameElement;
  /** Whether it listens: it has said something. Resolves once; never where the page keeps it from coming. */
  readonly ready: Promise<void>;
  /** The same, at once. */
  readonly speaks: boolean;
  /** Whether a popover can still be opened in it. */
  readonly live: boolean;
  send(message: ToPopover): void;
  /** Takes it away: the next popover gets a fresh one. */
  end(): void;
  /** What hears it now, until another one takes over. Gives the number of the turn. */
  take(hear: (message: FromPopover) => void): number;
}

/** Tells whether what sends was drawn as it is for a while before a press. Looks only while it watches something. */
export interface PlainWatch {
  watch(element: Element): void;
  unwatch(element: Element): void;
  wasPlain(element: Element, pressedAt: number): boolean;
}
