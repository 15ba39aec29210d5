import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { type Driver, openChromium, openFirefox } from './editors/drivers.ts';

type Editor = 'draft' | 'lexical';
const browsers = { Chromium: openChromium, Firefox: openFirefox };

interface Case {
  readonly name: string;
  readonly draft: string;
  readonly part: string | readonly [number, number];
  readonly text: string;
}

const cases: readonly Case[] = [
  { name: 'a word at the start', draft: 'Helo all of you', part: 'Helo', text: 'Hello' },
  { name: 'a word in the middle', draft: 'We are verry sorry', part: 'verry', text: 'very' },
  { name: 'a word at the end', draft: 'See you tomorow', part: 'tomorow', text: 'tomorrow' },
  { name: 'the whole draft', draft: 'No', part: 'No', text: 'Certainly, with pleasure' },
  { name: 'nothing, in an empty draft', draft: '', part: [0, 0], text: 'Good morning' },
  { name: 'a point between two words', draft: 'Thank for this', part: [5, 5], text: ' you' },
  { name: 'an emoji', draft: 'Well done 👩‍👩‍👧 and thanks 🎉', part: '👩‍👩‍👧', text: '🙂' },
  { name: 'a word by emoji', draft: 'Well done', part: 'done', text: 'done 👍🏽' },
  { name: 'a word of the second line', draft: 'First line\nsecnd line\nthird', part: 'secnd', text: 'second' },
  { name: 'text across a line break', draft: 'First line\nsecond line', part: 'line\nsecond', text: 'and second' },
  { name: 'a word by several lines', draft: 'Dear all, bye', part: ' bye', text: '\nwe wrote:\n\nyes' },
  { name: 'text across a mention', draft: 'Hi @someone there', part: 'Hi @someone', text: 'Hello' },
  { name: 'text next to a mention', draft: 'Hi @someone there', part: ' there', text: ', welcome' },
  { name: 'a space before a French sign', draft: 'Vraiment ? Oui', part: ' ?', text: '\u202f?' },
  { name: 'a word by nothing', draft: 'Very very good', part: 'very ', text: '' },
];

describe.each(Object.keys(browsers) as (keyof typeof browsers)[])('in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await browsers[browser]();
  });
  afterAll(() => driver?.close());

  const model = (editor: Editor) => driver.page(`window.editors.${editor}.model()`);
  const write = (editor: Editor, [start, end]: readonly [number, number], text: string) =>
    driver.world(`write('${editor}', ${start}, ${end}, ${JSON.stringify(text)})`);
  async function begin(editor: Editor, draft: string): Promise<void> {
    await driver.page(`window.editors.${editor}.set(${JSON.stringify(draft)})`);
    await until('the draft in the editor', async () => (await driver.world(`read('${editor}')`)) === draft, 2_000);
  }

  describe.each(['draft', 'lexical'] as const)('the real %s editor', (editor) => {
    it.each(cases)('holds the replacement of $name, and undo takes it back', async ({ draft, part, text }) => {
      await begin(editor, draft);
      const start = typeof part === 'string' ? draft.indexOf(part) : part[0];
      const end = typeof part === 'string' ? start + part.length : part[1];
      const expected = draft.slice(0, start) + text + draft.slice(end);

      expect(await write(editor, [start, end], text)).toBe('written');
      expect(await model(editor)).toBe(expected);
      expect(await driver.world(`read('${editor}')`)).toBe(expected);
      await driver.press('z', true);
      await until('undo', async () => (await model(editor)) === draft, 2_000);
    });

    it('goes on typing right after the replacement', async () => {
      await begin(editor, 'We are verry sorry');
      expect(await write(editor, [7, 12], 'very')).toBe('written');
      await driver.press('x');
      await until('the typed letter', async () => (await model(editor)) === 'We are veryx sorry');
    });

    it('refuses a span that the draft does not hold', async () => {
      await begin(editor, 'short');
      expect(await write(editor, [2, 40], 'x')).toBe('unverified');
      expect(await model(editor)).toBe('short');
    });

    describe('with a tagged person, who is one piece', () => {
      const draft = 'Thanks Ana Ortiz for this';
      const span = (part: string): [number, number] => [draft.indexOf(part), draft.indexOf(part) + part.length];
      beforeEach(async () => {
        await driver.page(`window.editors.${editor}.tag(${JSON.stringify(draft)}, 'Ana Ortiz')`);
        await until('the draft in the editor', async () => (await driver.world(`read('${editor}')`)) === draft, 2_000);
      });
      const tagged = () => driver.page(`window.editors.${editor}.tagged()`);

      it.each(['Ortiz for', 'Thanks Ana', 'Ort', 'Ana', 'Ortiz', 'na O'])(
        'damages nothing when the person is cut by "%s"',
        async (part) => {
          expect(await write(editor, span(part), 'words')).toBe('unverified');
          expect(await model(editor)).toBe(draft);
          expect(await tagged()).toBe('Ana Ortiz');
        },
      );

      it.each(['Thanks', 'Thanks ', ' for', 'this'])('keeps the person when "%s" beside is replaced', async (part) => {
        expect(await write(editor, span(part), 'words')).toBe('written');
        expect(await model(editor)).toBe(draft.replace(part, 'words'));
        expect(await tagged()).toBe('Ana Ortiz');
      });

      it('replaces the person as a whole', async () => {
        expect(await write(editor, span('Ana Ortiz for'), 'all of you for')).toBe('written');
        expect(await model(editor)).toBe('Thanks all of you for this');
      });
    });

    it('writes only once when asked twice at the same time', async () => {
      await begin(editor, 'one two');
      const both = await driver.world(`Promise.all([write('${editor}', 0, 3, '1'), write('${editor}', 0, 3, '1')]).then(String)`);
      expect(both).toBe('written,unverified');
      expect(await model(editor)).toBe('1 two');
    });
  });
});
