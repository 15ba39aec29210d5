import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/sites/text.ts';
import { x } from '../../src/sites/x.ts';
import { xPost } from './fixtures/x.ts';
import { documentOf } from './load.ts';

const read = (html: string) => visibleText(documentOf(`<section id="here">${html}</section>`).querySelector('#here') as Element);

function wordsOnX(text: string): string | undefined {
  const [post] = x.findPosts(documentOf(xPost({ text })));
  return post && x.readPost(post)?.text;
}

const hidden = (text: string) => `<span aria-hidden="true">${text}</span>`;
const named = (handle: string) => `<div class="r-xoduu5"><span><a href="/${handle}">@${handle}</a></span></div>`;

describe('the words a person reads', () => {
  it('run on through a box that its own style puts in the line', () => {
    expect(read('Hello <div style="display: inline-flex">Mila</div>, welcome')).toBe('Hello Mila, welcome');
    expect(read('<div>First</div><div>Second</div>')).toBe('First\nSecond');
  });

  it('hold the emoji that a small picture stands for, and never the description of a photo', () => {
    expect(read('Bread <img alt="🥖" src="data:,"><img alt="A photo of a loaf" src="data:,"><img alt="1️⃣" src="data:,">')).toBe('Bread 🥖1️⃣');
  });

  it('keep a bare line feed between two pieces of a line, and drop the layout of the source', () => {
    expect(read('<span>One</span>\n\n<span>Two</span>')).toBe('One\n\nTwo');
    expect(read('<div>One</div>\n\n   <div>Two</div>')).toBe('One\nTwo');
  });
});

describe('a link in the words', () => {
  it.each([
    ['in hidden pieces', `<a href="https://t.co/1">${hidden('https://')}bake.example/our${hidden('/story?id=7')}${hidden('…')}</a>`],
    ['in its title', '<a href="https://t.co/1" title="https://bake.example/our/story?id=7">bake.example/our…</a>'],
    ['in its address', '<a href="https://bake.example/our/story?id=7&amp;fbclid=x">https://bake.example/our...</a>'],
    [
      'behind a detour',
      '<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fbake.example%2Four%2Fstory%3Fid%3D7%26fbclid%3Dabc&amp;h=AT0">bake.example/our…</a>',
    ],
  ])('is its whole address, kept %s', (_, link) => {
    expect(read(`See ${link} today`)).toBe('See https://bake.example/our/story?id=7 today');
  });

  it('never takes an address that begins otherwise than the words do', () => {
    expect(read('<a href="https://evil.example/">bake.example/our…</a>')).toBe('bake.example/our…');
  });

  it('to a person, a tag or anything in words stays as it reads', () => {
    expect(read(`<a href="/mila">@mila</a> <a href="/hashtag/bread">#bread${hidden('x')}</a> <a href="/y">more here…</a>`)).toBe(
      '@mila #bread more here…',
    );
  });
});

describe('the words of a post on X', () => {
  it('run on through the people they name', () => {
    expect(wordsOnX(`<span>With </span>${named('bo_lind')}<span> and </span>${named('mila_n')}<span>.\n\nThanks</span>`)).toBe(
      'With @bo_lind and @mila_n.\n\nThanks',
    );
    expect(wordsOnX(`${named('bo_lind')}<span> begins</span>`)).toBe('@bo_lind begins');
  });

  it('run on through emoji in boxes of their own', () => {
    expect(wordsOnX('<span>Hot </span><div><img alt="🔥" src="data:,"></div><span> bread</span>')).toBe('Hot 🔥 bread');
  });
});
