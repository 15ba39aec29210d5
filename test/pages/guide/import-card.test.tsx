// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { Guide } from '../../../src/guide/guide.ts';
import { ImportCard } from '../../../src/pages/guide/exchange/ImportCard.tsx';
import type { ReadImport } from '../../../src/pages/guide/exchange/read-import.ts';
import { find, named, press, show } from '../show.tsx';

const rule = (id: string): Guide['rules'][number] => ({
  id,
  kind: 'existence',
  level: 'recommended',
  message: 'Say what you mean.',
  spec: { tokens: [id] },
});
const house: Guide = { schema: 1, name: 'House', vocabulary: { accept: [], reject: [] }, rules: [rule('ours')] };
const theirs: Guide = { ...house, name: 'Theirs', rules: [rule('theirs')] };

/** The programs that read files, as the page started them: a test says what each answers. */
const readers: { onmessage?: (event: { data: ReadImport }) => void; terminate: () => void; postMessage: () => void }[] = [];
vi.stubGlobal(
  'Worker',
  class {
    onmessage = undefined;
    terminate = vi.fn();
    postMessage = vi.fn();
    constructor() {
      readers.push(this as never);
    }
  },
);
afterEach(() => void readers.splice(0));

async function shown() {
  const onGuide = vi.fn();
  await show(<ImportCard guide={house} onGuide={onGuide} />);
  return onGuide;
}
const choose = (name: string) =>
  act(() => {
    const input = find<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
const answer = (at: number, data: ReadImport) => act(() => readers[at]?.onmessage?.({ data }));
const read: ReadImport = { name: 'theirs.zip', guide: theirs, remarks: [] };

it('says what a file holds before anything goes into the draft', async () => {
  const onGuide = await shown();
  await choose('theirs.zip');
  await answer(0, read);
  await vi.waitFor(() => expect(find('.report').textContent).toContain('theirs.zip'));
  expect(onGuide).not.toHaveBeenCalled();
});

it('adds to the rules that are there, and takes it back', async () => {
  const onGuide = await shown();
  await choose('theirs.zip');
  await answer(0, read);
  await vi.waitFor(() => find('.report'));
  await act(() => find('.report button').click());
  expect(onGuide.mock.lastCall?.[0].rules.map(({ id }: { id: string }) => id)).toEqual(['ours', 'theirs']);
  await press('Undo');
  expect(onGuide).toHaveBeenLastCalledWith(house);
});

it('a file in which nothing was found offers nothing to add', async () => {
  await shown();
  await choose('holiday.zip');
  await answer(0, { name: 'holiday.zip', remarks: [] });
  await vi.waitFor(() => expect(find('.report [role=alert]').textContent).toContain('holiday.zip'));
  expect([...document.querySelectorAll('.report button')].map(({ textContent }) => textContent)).toEqual(['Close']);
});

it('what was chosen last is what is shown, whichever is read first', async () => {
  await shown();
  await choose('first.zip');
  await choose('second.zip');
  expect(readers[0]?.terminate).toHaveBeenCalled();
  await answer(1, { ...read, name: 'second.zip' });
  await answer(0, { ...read, name: 'first.zip' });
  await vi.waitFor(() => expect(find('.report').textContent).toContain('second.zip'));
  expect(document.body.textContent).not.toContain('first.zip');
});

it('reading stops when it is cancelled, and nothing is reported', async () => {
  await shown();
  await choose('theirs.zip');
  // What is read at once needs no word.
  expect(find('.told-now').textContent).toBe('');
  await vi.waitFor(() => named('Cancel'));
  await press('Cancel');
  expect(readers[0]?.terminate).toHaveBeenCalled();
  await vi.waitFor(() => expect(document.querySelector('.told-now')?.textContent).toBe(''));
  expect(document.querySelector('.report')).toBeNull();
});
