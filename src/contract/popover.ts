import type { Language } from '../guide/language.ts';

/**
 * What the page program and the frame that stands over the page say to each other, as JSON. The frame is a page of ours:
 * what it shows and what is typed into it is in no document of the site.
 */

/** Shows a part in place of what is shown, or shows it again with what is known now where the turn is the same. */
export interface ShowPopover {
  readonly type: 'show';
  /** Which opening it is; the frame names it in all that it says of it. */
  readonly turn: number;
  /** The name of what is shown. */
  readonly part: string;
  /** What it is called to screen readers. */
  readonly label: string;
  readonly language: Language;
  readonly theme: 'light' | 'dim' | 'dark';
  /** Whether it takes the focus; else a press in it leaves the focus where it is. */
  readonly focus: boolean;
  /** What it is about, in one string; another one where the page changed that. */
  readonly about: string;
  /** For how long that had been so when it was shown, in ms. */
  readonly stood: number;
  /** The props of the part that are data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The names of its props that are callbacks: the frame calls them by `call`. */
  readonly calls: readonly string[];
}

/** What was shown when a person pressed, and for how long it had been so at the press, in ms. */
export interface Pressed {
  readonly about: string;
  readonly stood: number;
}

/** A key that was typed for what is shown before the frame could take the focus. */
export interface TypedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

export type ToPopover =
  | ShowPopover
  /** `ago`: how long ago, in ms, it was typed when it was said. */
  | ({ readonly type: 'key'; readonly turn: number; readonly ago: number } & TypedKey)
  /** Shows nothing and forgets what was typed. */
  | { readonly type: 'clear' }
  /** What a callback gave back; `failed` when it rejected. */
  | { readonly type: 'answer'; readonly id: number; readonly value?: unknown; readonly failed: boolean };

export type FromPopover =
  /** It listens: the first that it says. */
  | { readonly type: 'ready' }
  /** How high the part is, in px; said after each showing and whenever it changes. */
  | { readonly type: 'size'; readonly turn: number; readonly height: number }
  /** A person used the part. `id` is unique in the frame's life. */
  | {
      readonly type: 'call';
      readonly turn: number;
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
      readonly pressed: Pressed;
      /** How long ago, in ms, that was when it was said. */
      readonly ago: number;
    }
  /** A person pressed Escape. */
  | { readonly type: 'close'; readonly turn: number }
  /** A person pressed Escape while nothing was shown yet; said also before `ready`. */
  | { readonly type: 'leave' }
  /** A person pressed the keys that lead to the next remark on a draft. */
  | { readonly type: 'next'; readonly turn: number }
  /** A person pressed the key that takes the last escalation back, in no field. */
  | { readonly type: 'undo'; readonly turn: number }
  /** A person pressed what sends, while the page covers it or makes it faint: nothing was called. */
  | { readonly type: 'covered'; readonly turn: number }
  /** Another document comes into the frame: nothing in it is ours any more. */
  | { readonly type: 'gone' };
