// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { PostView } from '../../../src/contract/state.ts';
import { LabelPicker } from '../../../src/ui/post/LabelPicker.tsx';
import { workspace } from '../../content/fake-page.ts';

const spam = { kind: 'spam', topics: [] };

it('says that a post of a kind that needs no reply is done, and puts back the kind of before', async () => {
  const said: unknown[] = [];
  const show = (box: HTMLElement, labels: PostView['labels']) =>
    act(() => {
      render(<LabelPicker groups={workspace.labels} labels={labels} closed language="en" onToggle={(...all) => said.push(all)} />, box);
    });
  const undo = (box: HTMLElement) => act(() => [...box.querySelectorAll('button')].find((one) => one.textContent === 'Undo')?.click());
  const [box, fresh] = [document.createElement('div'), document.createElement('div')];
  document.body.append(box, fresh);
  await show(box, { kind: 'complaint', topics: [] });
  expect(box.textContent).not.toContain('need no reply');
  await show(box, spam);
  expect(box.textContent).toContain('Done: posts of this kind need no reply.');
  await undo(box);
  expect(said).toEqual([['kind', 'complaint', true]]);
  await show(fresh, spam);
  await undo(fresh);
  expect(said.at(-1)).toEqual(['kind', 'spam', false]);
});
