/** Small parts that posts and comments of the Facebook-like page share. */
import { h, icon, nested, richText } from '../page/element.ts';
import type { PracticeAuthor } from '../posts.ts';

let serial = 0;
/** React's `useId` as it comes out on the page: from the server `_R_…`, in the browser `_r_…`. */
export const freshId = (fromServer = false): string => {
  serial++;
  return fromServer ? `_R_${serial.toString(32)}dimjbsmj5ilipam` : `_r_${serial.toString(32)}_`;
};

/** The tracking that every link carries, and that must be stripped. */
export const tracking = (mark: string) => `__cft__[0]=AZ${mark}x9Qk3f7Tn0pWv&__tn__=${mark}`;

export const userUrl = (author: PracticeAuthor) =>
  author.hue % 5 === 0 ? `https://www.facebook.com/profile.php?id=1000${author.hue}77` : `https://www.facebook.com/${author.handle}`;

export function withTracking(url: string, mark = '-UC'): string {
  return `${url}${url.includes('?') ? '&' : '?'}${tracking(mark)}`;
}

export function face(author: PracticeAuthor, size: number): HTMLElement {
  const letters = author.name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  const element = h('div', { class: 'face' }, letters);
  element.style.width = element.style.height = `${size}px`;
  element.style.fontSize = `${Math.round(size / 2.8)}px`;
  element.style.background = `linear-gradient(140deg, hsl(${author.hue} 52% 62%), hsl(${(author.hue + 40) % 360} 45% 45%))`;
  return element;
}

/** A face as the site draws its own account's: an image in an SVG, under one address for one person. */
export function portrait(author: PracticeAuthor, size: number): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({ width: size, height: size, viewBox: '0 0 40 40', role: 'none' }))
    svg.setAttribute(key, String(value));
  const image = document.createElementNS(space, 'image');
  image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', `/practice/photo/${author.hue}.svg?size=${size}`);
  for (const [key, value] of Object.entries({ width: 40, height: 40, preserveAspectRatio: 'xMidYMid slice' }))
    image.setAttribute(key, String(value));
  svg.append(image);
  return svg;
}

/** The message's lines, each a `div dir=auto`, emoji as images. */
export function lines(text: string): HTMLElement[] {
  return text.split('\n').map((line) => h('div', { dir: 'auto' }, ...richText(line)));
}

export function button(label: string | undefined, inner: Node, attributes: Record<string, string> = {}): HTMLElement {
  return h(
    'div',
    { 'aria-label': label, role: 'button', tabindex: '0', ...attributes },
    inner,
    h('div', { role: 'none', 'data-visualcompletion': 'ignore' }),
  );
}

export function menu(label: string): HTMLElement {
  return button(label, icon('more'), { 'aria-expanded': 'false', 'aria-haspopup': 'menu', class: 'menu' });
}

/** A time as the hardened pages write it: real letters between hidden dashes, so that `textContent` says nothing. */
export function scrambled(text: string): HTMLElement {
  const holder = h('b', {});
  for (const [i, letter] of [...text].entries()) {
    for (let k = 0; k < (i * 3) % 4; k++) {
      const dash = h('b', {}, '-');
      dash.style.display = 'none';
      holder.append(dash);
    }
    holder.append(h('b', {}, letter));
  }
  return h('span', {}, holder);
}

/** Decoy blocks that come before everything else in a hardened post. */
export function decoys(count: number): HTMLElement[] {
  return Array.from({ length: count }, (_, i) => {
    const quote = h('blockquote', {}, h('span', { dir: 'auto' }, h('span', {}, 'Facebook')));
    return h(
      'div',
      { 'aria-hidden': 'true', [`data-${i}`]: i, class: 'decoy' },
      quote,
      h('div', { 'aria-hidden': 'true', role: 'button', tabindex: '-1' }),
    );
  });
}

export function row(...children: (Node | undefined)[]): HTMLElement {
  return nested(1, h('div', { class: 'row' }, ...children));
}
