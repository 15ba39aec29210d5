// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasUnseenWords } from '../../../src/content/acting/unseen-words.ts';

const post = document.createElement('article');
/** Where each element stands: happy-dom lays nothing out. */
const rects = new Map<Node, Partial<DOMRect>>();
const box = { left: 10, right: 200, top: 10, bottom: 30, width: 190, height: 20 };
const rectOf = (node: Node) => ({ ...box, ...rects.get(node) }) as DOMRect;

beforeEach(() => {
  rects.clear();
  document.body.replaceChildren(post);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectOf(this);
  });
  vi.spyOn(document.documentElement, 'scrollWidth', 'get').mockReturnValue(1_000);
  let node: Node = post;
  const range = { selectNodeContents: (one: Node) => (node = one), getClientRects: () => [rectOf(node.parentElement as Node)] };
  vi.spyOn(document, 'createRange').mockImplementation(() => range as unknown as Range);
});
afterEach(() => vi.restoreAllMocks());

const words = 'The parcel is late. Customer service laughed.';
const written = (style: string) => {
  post.innerHTML = `<div>The parcel is late. <span style="${style}">Customer service laughed.</span></div>`;
};

describe('words of a post that nobody sees', () => {
  it.each([
    'font-size: 0px',
    'font-size: 1px',
    'opacity: 0',
    'opacity: 0.02',
    'visibility: hidden',
    'color: rgba(0, 0, 0, 0)',
    'color: transparent',
    'content-visibility: hidden',
  ])('are found where the page says %s', (style) => {
    written(style);
    expect(hasUnseenWords(post, words)).toBe(true);
  });

  it('are found out of view, and in a box without room', () => {
    written('');
    const span = post.querySelector('span') as Element;
    rects.set(span, { left: -9_999, right: -9_800 });
    expect(hasUnseenWords(post, words)).toBe(true);
    rects.set(span, { top: -900, bottom: -880 });
    expect(hasUnseenWords(post, words)).toBe(true);
    written('overflow-x: hidden');
    rects.set(post.querySelector('span') as Element, { width: 1, height: 1 });
    expect(hasUnseenWords(post, words)).toBe(true);
  });

  it('are none in a post as it is, however it is coloured and faded a little', () => {
    for (const style of ['', 'color: rgb(0, 0, 0)', 'color: rgba(15, 20, 25, 0.5)', 'opacity: 0.7', 'font-size: 11px']) {
      written(style);
      expect(hasUnseenWords(post, words)).toBe(false);
    }
  });

  it('do not count where they do not leave, or stand there to be seen as well', () => {
    written('opacity: 0');
    expect(hasUnseenWords(post, 'The parcel is late.')).toBe(false);
    post.innerHTML += '<p>Customer service laughed.</p>';
    expect(hasUnseenWords(post, words)).toBe(false);
  });

  it('are none in an address of which the site shows a part, as X draws every link', () => {
    const hidden = (piece: string) => `<span aria-hidden="true" style="font-size: 0px">${piece}</span>`;
    post.innerHTML = `<div>See <a href="https://t.co/a1">${hidden('https://')}lune.example/collec${hidden('tion-2026')}<span>…</span></a></div>`;
    expect(hasUnseenWords(post, 'See https://lune.example/collection-2026')).toBe(false);
    post.innerHTML = `<div>See <a href="/a">${hidden('Customer service laughed.')}here</a></div>`;
    expect(hasUnseenWords(post, 'See Customer service laughed. here')).toBe(true);
  });
});
