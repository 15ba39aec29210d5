// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { AnswerForm } from '../../src/pages/panel/post/AnswerForm.tsx';
import { show as showPart } from '../pages/show.tsx';

const show = async () => {
  const saved: string[][] = [];
  await showPart(<AnswerForm onSave={(...said) => void saved.push(said)} onCancel={() => undefined} />);
  const type = (field: HTMLInputElement | HTMLTextAreaElement | null, value: string) =>
    act(() => {
      if (field !== null) field.value = value;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await type(document.querySelector('input'), 'Paul');
  await type(document.querySelector('textarea'), 'On Friday');
  const press = (more: KeyboardEventInit) =>
    act(
      () =>
        void document
          .querySelector('textarea')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more })),
    );
  return { saved, press };
};

it.each([[{ ctrlKey: true }], [{ metaKey: true }]])('sends a form from its text by Enter with %o', async (more) => {
  const { saved, press } = await show();
  await press(more);
  expect(saved).toEqual([['Paul', 'On Friday']]);
});

it('sends nothing by Enter alone, or by a key held down', async () => {
  const { saved, press } = await show();
  await press({});
  await press({ ctrlKey: true, repeat: true });
  expect(saved).toEqual([]);
});
