import { isOpenNow } from '../../ui/uncovered.ts';
import type { NoticeAnswer, Notices, ShownNotice } from '../ports/surface.ts';
import { registry } from '../registry.ts';
import { painted } from './painted.ts';
import { isPlain } from './plain.ts';
import { sealedHost, sealedRoot } from './seal.ts';
import { cardSheets } from './sheets.ts';
import { onTrusted } from './trusted.ts';

/** How long a notice stands, in ms, unless it is to stay. */
const SHOWN = 8_000;

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
  const buttonFor = ({ name, run, plain = false, keeps = false }: NoticeAnswer) => {
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
  const shown = (mine: number): ShownNotice => ({
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
    show(text, stay = false, ...answers) {
      put(text, answers.map(buttonFor));
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
