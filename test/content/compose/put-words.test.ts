// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { cursorPosition, putWords } from '../../../src/content/compose/cards/put-words.ts';
import type { OpenReply } from '../../../src/content/ports/reply.ts';
import { openDraft } from '../../../src/sites/editors/draft-text.ts';

function box(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}
const place = (node: Node, offset: number) => document.getSelection()?.collapse(node, offset);

/** The draft after words were put in where the caret stands. */
async function inserted(composer: HTMLElement, words: string): Promise<string> {
  let result = '';
  const site = {
    openDraft,
    async replaceInDraft(_: unknown, { start, end }: { start: number; end: number }, text: string) {
      const { text: draft } = openDraft(composer);
      result = draft.slice(0, start) + text + draft.slice(end);
      return 'written';
    },
  };
  await putWords({ composer, site, session: { hello: {} }, draft: { changed: () => undefined } } as unknown as OpenReply, words);
  return result;
}

it('finds the caret in any line of a draft', () => {
  const composer = box('<div>One two</div><div><br></div><div>three <b>four</b></div>');
  const reading = openDraft(composer);
  expect(reading.text).toBe('One two\n\nthree four');
  for (const [node, offset, at] of [
    [composer.firstChild?.firstChild, 3, 3],
    [composer.firstChild?.firstChild, 7, 7],
    [composer.lastChild?.lastChild?.firstChild, 2, 17],
  ] as const) {
    place(node as Node, offset);
    expect(cursorPosition(composer, reading)).toBe(at);
  }
});

it('puts words at the caret, apart from what stands beside them', async () => {
  const composer = box('<div>Hello, see you.</div>');
  place(composer.firstChild?.firstChild as Node, 6);
  expect(await inserted(composer, ' It ships on Friday ')).toBe('Hello, It ships on Friday see you.');
  place(composer.firstChild?.firstChild as Node, 7);
  expect(await inserted(composer, 'It ships.')).toBe('Hello, It ships. see you.');
});

it('puts them at the end where the caret is elsewhere', async () => {
  const composer = box('<div>Hello.</div>');
  const other = document.createElement('p');
  document.body.append(other);
  place(other, 0);
  expect(await inserted(composer, 'It ships.')).toBe('Hello. It ships.');
});

it('puts them in once at a double click, and takes no clipboard for the second', async () => {
  const composer = box('<div>Hello.</div>');
  const written: string[] = [];
  const site = { openDraft, replaceInDraft: async (_: unknown, __: unknown, text: string) => written.push(text) > 0 && 'written' };
  const reply = { composer, site, session: { hello: {} }, draft: { changed: () => undefined, state: {} } } as unknown as OpenReply;
  await Promise.all([putWords(reply, 'It ships.'), putWords(reply, 'It ships.')]);
  await putWords(reply, 'It ships.');
  expect(written).toEqual([' It ships.']);
  Object.assign(reply.draft, { state: {} });
  await putWords(reply, 'It ships.');
  expect(written).toHaveLength(2);
});
