import { h, options, render } from 'preact';
import type { ShowPopover, ToPopover } from '../../contract/popover.ts';
import baseCss from '../../ui/base.css';
import composeCss from '../../ui/compose/compose.css';
import { keepInOrder } from '../../ui/in-order.ts';
import { parts } from '../../ui/popover/parts.tsx';
import postCss from '../../ui/post/post.css';
import sharedCss from '../../ui/post/shared.css';
import { watchPresses } from '../../ui/presses.ts';
import tokensCss from '../../ui/tokens.css';
import { createCalls } from './calls.ts';
import { type Line, whenConnected } from './connect.ts';
import { type EarlyKeys, holdEarlyKeys } from './early-keys.ts';
import { keepFocus, watchKeys } from './keys.ts';
import popoverCss from './popover.css';

/*
 * The frame over a page of a site: it shows what the page program of its tab says, and says what a person did. It knows
 * nothing by itself and calls nobody else. Alone in a tab, or in a frame that another script opened, it stays empty.
 */

document.adoptedStyleSheets = [tokensCss, baseCss, popoverCss, sharedCss, postCss, composeCss].map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});
keepInOrder();
// What takes the focus does so at once, and not after a frame that may not come while nothing is seen.
Object.assign(options, { requestAnimationFrame: queueMicrotask });

function createBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'pop';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  document.body.append(box);
  return box;
}

function begin(line: Line, early: EarlyKeys): void {
  const box = createBox();
  let shown: ShowPopover | undefined;
  let typedAt = 0;
  // What was typed on the page for what is shown counts from when it was typed.
  const calls = createCalls(box, () => Math.max(pressedAt(), typedAt), line.send);
  const measure = () => shown && line.send({ type: 'size', turn: shown.turn, height: box.offsetHeight + 2 });
  const show = async (next: ShowPopover) => {
    const isNew = shown?.turn !== next.turn;
    shown = next;
    dress(box, next);
    render(h(parts[next.part as keyof typeof parts] as never, { key: next.turn, ...next.data, ...calls.of(next) }), box);
    // Effects take the focus where they want it.
    await Promise.resolve();
    await Promise.resolve();
    if (!isNew) {
      if (next.focus) keepFocus(box);
      return measure();
    }
    if (next.focus && !box.contains(document.activeElement)) (box.querySelector<HTMLElement>('[data-first]') ?? box).focus();
    // The focus may have scrolled the frame while it had no height yet.
    document.documentElement.scrollTop = 0;
    measure();
    early.release();
  };
  const type = ({ turn, ago, ...key }: Extract<ToPopover, { type: 'key' }>) => {
    if (turn !== shown?.turn) return;
    typedAt = performance.now() - ago;
    early.type(key);
  };
  line.hear((message) => {
    if (message.type === 'show') void show(message);
    else if (message.type === 'answer') calls.answered(message);
    else if (message.type === 'key') type(message);
    else {
      shown = undefined;
      render(null, box);
      early.hold();
    }
  });
  line.send({ type: 'ready' });
  watchKeys(box, (type) => {
    if (shown === undefined) return;
    // A key right behind Escape is meant for what comes next, and no more for what closes.
    if (type === 'close') early.hold();
    line.send({ type, turn: shown.turn });
  });
  // A press leaves the caret in the draft, where the draft has it.
  box.addEventListener('mousedown', (event) => shown?.focus === false && event.preventDefault());
  new ResizeObserver(measure).observe(box);
  window.addEventListener('pagehide', () => line.send({ type: 'gone' }));
}

function dress(box: HTMLElement, { theme, language, label }: ShowPopover): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.lang = language;
  document.title = label;
  box.ariaLabel = label;
}

const pressedAt = watchPresses(window);
// From the first instant: a person who opened a popover types on while the frame is still being made.
if (window.top !== window) {
  const leave = whenConnected((line) => begin(line, early));
  const early = holdEarlyKeys(document, leave);
}
