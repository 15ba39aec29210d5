import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftText, openDraft, rangeOf } from '../../../src/sites/editors/draft-text.ts';
import { documentOf } from '../load.ts';

function editor(html: string): Element {
  const root = documentOf(`<div contenteditable="true">${html}</div>`).querySelector('[contenteditable]');
  if (root === null) throw new Error('no editor');
  return root;
}

const draftBlock = (inside: string) => `<div data-block="true"><div data-offset-key="a">${inside}</div></div>`;
const draftText1 = (text: string) => `<span><span data-text="true">${text}</span></span>`;

describe('the text of a draft', () => {
  it.each([
    ['an empty Draft.js', `<div data-contents="true">${draftBlock('<span><br data-text="true"></span>')}</div>`, ''],
    [
      'blocks of Draft.js',
      `<div data-contents="true">${draftBlock(draftText1('One'))}${draftBlock('<span><br></span>')}${draftBlock(draftText1('two'))}</div>`,
      'One\n\ntwo',
    ],
    ['a mention between texts', draftBlock(`${draftText1('Hi ')}<a>${draftText1('@bo')}</a>${draftText1(' there')}`), 'Hi @bo there'],
    ['an empty Lexical', '<p dir="auto"><br></p>', ''],
    ['lines of Lexical', '<p><span data-lexical-text="true">One</span><br><br><span data-lexical-text="true">two</span></p>', 'One\n\ntwo'],
    ['an open last line', '<p><span>One</span><br><br></p>', 'One\n'],
    ['paragraphs', '<p><span>One</span></p><p><br></p><p><span>two</span></p>', 'One\n\ntwo'],
  ])('of %s has one line break per line', (_, html, text) => {
    expect(draftText(editor(html)).text).toBe(text);
  });

  it('gives no range for a span it does not hold', () => {
    const root = editor('<p>short</p>');
    for (const [start, end] of [
      [-1, 2],
      [3, 2],
      [0, 6],
      [Number.NaN, 1],
    ] as const)
      expect(rangeOf(root, { start, end })).toBeUndefined();
  });

  it('puts a range inside the text it covers, not on the border of the text before', () => {
    const root = editor('<p><span>One</span><b>two</b></p>');
    const range = rangeOf(root, { start: 3, end: 6 });
    expect([range?.startContainer.nodeValue, range?.startOffset, range?.endOffset]).toEqual(['two', 0, 3]);
  });

  const text = fc.constantFrom('', 'a', 'word ', 'é😀', '\u202f?', ' x ');
  const inline = fc.oneof(
    text.map((one) => `<span>${one}</span>`),
    text,
    fc.constant('<br>'),
    text.map((one) => `<a><span data-text="true">${one}</span></a>`),
  );
  const block = fc
    .array(inline, { maxLength: 4 })
    .chain((parts) => fc.constantFrom('p', 'div', 'li').map((tag) => `<${tag}>${parts.join('')}</${tag}>`));
  const draft = fc
    .array(
      fc.oneof(
        block,
        inline,
        block.map((one) => `<div>${one}</div>`),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(''));

  it('agrees with its ranges for any draft and any span', () => {
    fc.assert(
      fc.property(draft, fc.nat(60), fc.nat(60), (html, a, b) => {
        const root = editor(html);
        const whole = draftText(root).text;
        const [start, end] = [Math.min(a, b) % (whole.length + 1), Math.max(a, b) % (whole.length + 1)].toSorted((p, q) => p - q) as [
          number,
          number,
        ];
        const range = rangeOf(root, { start, end });
        expect(range?.toString()).toBe(whole.slice(start, end).replaceAll('\n', ''));
        expect(root.contains(range?.commonAncestorContainer ?? null)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

it('reads a very long draft as far as it is asked to, with ranges that hold', () => {
  const root = editor('<div><span>0123456789</span></div>'.repeat(50));
  const whole = openDraft(root);
  const part = openDraft(root, 100);
  expect(whole.text).toHaveLength(50 * 11 - 1);
  expect(whole.text.startsWith(part.text)).toBe(true);
  expect(part.text.length).toBeGreaterThanOrEqual(100);
  expect(part.text.length).toBeLessThan(200);
  expect(String(part.range({ start: 33, end: 38 }))).toBe(whole.text.slice(33, 38));
});
