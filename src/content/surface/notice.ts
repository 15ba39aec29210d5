import { isOpenNow } from '../../ui/uncovered.ts';
import { registry } from '../registry.ts';
import { painted } from './painted.ts';
import { isPlain } from './plain.ts';
import { sealedHost, sealedRoot } from './seal.ts';
import { cardSheets } from './sheets.ts';
import type { Theme } from './theme.ts';
import { onTrusted } from './trusted.ts';

/** How long a notice stands, in ms, unless it is to stay. */
const SHOWN = 8_000;

export interface Notices {
  /** Said to screen readers only: what is seen already on the bar. */
  say(text: string): void;
  /** Shown in the corner and said; `stay` leaves it until it is closed. `undo` takes back what it tells. */
  show(text: string, stay?: boolean, undo?: Answer): Shown;
  /** Asks in the corner, and stays until one of the answers is pressed. */
  ask(text: string, answers: readonly Answer[]): void;
  /** Whether the page leaves the card in sight, as far as styles and a look at its middle tell. */
  isInSight(): boolean;
  /** The same, and by the browser's word on what lies open to the eye, where it gives one. */
  isOpen(): Promise<boolean>;
  theme(theme: Theme): void;
}

/** A notice that is shown, until it is closed or another one takes its place: from then on it changes nothing. */
export interface Shown {
  readonly stands: boolean;
  /** Says something else in its place, to the eye alone. */
  change(text: string): void;
  /** Says how it ended: shown and said, with nothing more to press, and gone after a while. */
  end(text: string): void;
}

/** One answer to a question: what the button says, and what it does. */
export interface Answer {
  readonly name: string;
  readonly run: () => void;
  /** The answer that puts the question off: it stands apart. */
  readonly plain?: boolean;
  /** Its notice stays, to say what came of it. */
  readonly keeps?: boolean;
}

/** The one live region of the page program, and its one card in the corner of the window. */
export function createNotices(doc: Document, dismiss: string, signal: AbortSignal): Notices {
  const { host, root } = sealedHost(doc, cardSheets());
  const live = doc.createElement('div');
  live.className = 'live';
  live.setAttribute('role', 'status');
  const card = doc.createElement('div');
  card.className = 'notice';
  card.hidden = true;
  const words = doc.createElement('span');
  const close = doc.createElement('button');
  close.type = 'button';
  close.className = 'b';
  close.append(painted(doc, dismiss));
  onTrusted(close, 'click', () => {
    card.hidden = true;
  });
  const choices = doc.createElement('div');
  choices.className = 'choices';
  card.append(words, close, choices);
  root.append(live, card);
  signal.addEventListener('abort', () => host.remove());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const say = (text: string) => {
    if (!host.isConnected) doc.documentElement.append(host);
    live.replaceChildren(painted(doc, text));
  };
  const put = (text: string, answers: readonly HTMLElement[]) => {
    turn += 1;
    say(text);
    words.replaceChildren(painted(doc, text));
    card.hidden = false;
    close.hidden = answers.length > 0;
    choices.replaceChildren(...answers);
    clearTimeout(timer);
  };
  const buttonFor = ({ name, run, plain = false, keeps = false }: Answer) => {
    const button = doc.createElement('button');
    button.type = 'button';
    button.className = plain ? 'b' : 'b line';
    button.append(painted(doc, name));
    onTrusted(button, 'click', () => {
      if (!keeps) card.hidden = true;
      run();
    });
    return button;
  };
  const fade = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      card.hidden = true;
    }, SHOWN);
  };
  const shown = (mine: number): Shown => ({
    get stands() {
      return mine === turn && !card.hidden;
    },
    change(text) {
      if (this.stands) words.replaceChildren(painted(doc, text));
    },
    end(text) {
      if (!this.stands) return;
      if (choices.querySelector(':focus') !== null) close.focus();
      choices.replaceChildren();
      words.replaceChildren(painted(doc, text));
      say(text);
      fade();
    },
  });
  const isInSight = () => isPlain(card) && isOursAt(card);
  return {
    say,
    isInSight,
    // A popover of ours may lie over it: that hides nothing from a person who presses there.
    isOpen: async () => isInSight() && (registry().popover !== undefined || (await isOpenNow(card))),
    show(text, stay = false, undo) {
      put(text, undo === undefined ? [] : [buttonFor(undo)]);
      close.hidden = false;
      if (!stay) fade();
      return shown(turn);
    },
    ask: (text, answers) => put(text, answers.map(buttonFor)),
    theme(theme) {
      host.dataset.theme = theme;
    },
  };
}

/** Whether what a press in the middle of it would meet is ours. Nothing is met where nothing is laid out. */
function isOursAt(card: HTMLElement): boolean {
  const { left, top, width, height } = card.getBoundingClientRect();
  const met = card.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  return met === null || sealedRoot(met) !== undefined;
}
