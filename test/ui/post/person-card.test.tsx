// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { PersonCard } from '../../../src/ui/post/PersonCard.tsx';

it('adds a mark at Ctrl+Enter, once it says what was seen', async () => {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  const said: unknown[] = [];
  const kinds = [{ key: 'expert', name: { fr: 'Connaisseur', en: 'Expert' } }];
  const props = { author: { name: 'Nadia' }, marks: [], kinds, language: 'en', now: 0 } as const;
  await act(() => render(<PersonCard {...props} onMark={(mark, _, fact) => said.push([mark, fact])} onUnmark={() => undefined} />, box));
  const field = box.querySelector('input') as HTMLInputElement;
  const send = () =>
    act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true })));
  await act(() => box.querySelector('button')?.click());
  await send();
  expect(said).toEqual([]);
  await act(() => {
    field.value = ' Answered three customers ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await send();
  expect(said).toEqual([['expert', 'Answered three customers']]);
});
