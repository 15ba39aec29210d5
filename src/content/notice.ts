import { sealedHost } from './seal.ts';
import { cardSheets } from './sheets.ts';
import type { Theme } from './theme.ts';

/** How long a notice stands, in ms, unless it is to stay. */
const SHOWN = 8_000;

export interface Notices {
  /** Said to screen readers only: what is seen already on the bar. */
  say(text: string): void;
  /** Shown in the corner and said; `stay` leaves it until it is closed. */
  show(text: string, stay?: boolean): void;
  theme(theme: Theme): void;
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
  words.dir = 'auto';
  const close = doc.createElement('button');
  close.type = 'button';
  close.className = 'b';
  close.textContent = dismiss;
  close.addEventListener('click', () => {
    card.hidden = true;
  });
  card.append(words, close);
  root.append(live, card);
  signal.addEventListener('abort', () => host.remove());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string) => {
    if (!host.isConnected) doc.documentElement.append(host);
    live.textContent = text;
  };
  return {
    say,
    show(text, stay = false) {
      say(text);
      words.textContent = text;
      card.hidden = false;
      clearTimeout(timer);
      if (!stay) {
        timer = setTimeout(() => {
          card.hidden = true;
        }, SHOWN);
      }
    },
    theme(theme) {
      host.dataset.theme = theme;
    },
  };
}
