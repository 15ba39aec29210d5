// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Label } from '../../../src/contract/workspace.ts';
import { labelName } from '../../../src/domain/labels.ts';
import { LabelPicker, type LabelPickerProps } from '../../../src/ui/post/LabelPicker.tsx';

const label = (key: string, letter?: string): Label => ({ key, name: { fr: `${key} fr`, en: key }, ...(letter ? { letter } : {}) });
const groups = {
  kind: [label('question', 'q'), label('complaint', 'c')],
  sentiment: [label('angry', 'a')],
  topic: [label('price'), label('delivery', 'd'), label('delivery/late'), label('delivery/lost')],
};
let said: unknown[] = [];

async function show(more: Partial<LabelPickerProps> = {}): Promise<HTMLElement> {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  await act(() =>
    render(
      <LabelPicker groups={groups} labels={{ topics: [] }} language="en" onToggle={(...toggle) => said.push(toggle)} {...more} />,
      box,
    ),
  );
  return box;
}
const button = (box: HTMLElement, text: string) =>
  [...box.querySelectorAll('button')].find((one) => one.firstChild?.textContent === text) as HTMLButtonElement;
const press = (key: string) => act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

describe('the label picker', () => {
  beforeEach(() => {
    said = [];
  });

  it('sets a label at a click and takes it off at the next', async () => {
    button(await show(), 'complaint').click();
    button(await show({ labels: { kind: 'complaint', topics: [] } }), 'complaint').click();
    expect(said).toEqual([
      ['kind', 'complaint', true],
      ['kind', 'complaint', false],
    ]);
  });

  it('sets a label by its letter, but leaves the browser its own shortcuts', async () => {
    const box = await show();
    await press('a');
    box.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', ctrlKey: true, bubbles: true }));
    expect(said).toEqual([['sentiment', 'angry', true]]);
  });

  it('focuses the suggested kind, so that Enter takes it', async () => {
    const box = await show({ suggestion: 'complaint' });
    expect(document.activeElement).toBe(button(box, 'complaint'));
  });

  it.each([
    ['the chip that has the focus', 'c', 'complaint'],
    ['another chip than the one that has the focus', 'q', 'complaint'],
    ['a chip of another group', 'a', 'complaint'],
  ])('ends at Enter after the letter of %s, and leaves what the letter set', async (_, letter, suggestion) => {
    let done = 0;
    await show({ suggestion, onDone: () => void done++ });
    await press(letter);
    said = [];
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect([said, done, event.defaultPrevented]).toEqual([[], 1, true]);
  });

  it('ends at Enter on a label that is set, but lets Enter open a topic and set what is not', async () => {
    let done = 0;
    const enter = (target: Element) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const box = await show({ labels: { kind: 'complaint', topics: ['delivery/late'] }, onDone: () => void done++ });
    expect([enter(button(box, 'delivery')), enter(button(box, 'question')), done]).toEqual([false, false, 0]);
    expect([enter(button(box, 'complaint')), enter(button(box, 'delivery/late')), done]).toEqual([true, true, 2]);
  });

  it('takes nothing off at Enter after a letter where the picker stays', async () => {
    await show({ labels: { kind: 'complaint', topics: [] } });
    await press('a');
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect([said, event.defaultPrevented]).toEqual([[['sentiment', 'angry', true]], true]);
  });

  it('moves by arrows, around the ends', async () => {
    const box = await show();
    await press('ArrowLeft');
    expect(document.activeElement).toBe(button(box, 'delivery'));
    await press('ArrowRight');
    expect(document.activeElement).toBe(button(box, 'question'));
  });

  it('opens the second level of a topic', async () => {
    const box = await show();
    expect(button(box, 'delivery/late')).toBeUndefined();
    await act(() => button(box, 'delivery').click());
    button(box, 'delivery/late').click();
    button(box, 'delivery, in general').click();
    expect(said).toEqual([
      ['topic', 'delivery/late', true],
      ['topic', 'delivery', true],
    ]);
  });

  it('opens at the topic the post has', async () => {
    expect(button(await show({ labels: { topics: ['delivery/lost'] } }), 'delivery/lost').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('a label name', () => {
  it('says the topic and what in particular', () => {
    expect(labelName(groups, 'topic', 'delivery/late', 'fr')).toBe('delivery/late fr');
    const named = { ...groups, topic: [label('delivery'), { key: 'delivery/late', name: { fr: 'retard', en: 'late' } }] };
    expect(labelName(named, 'topic', 'delivery/late', 'en')).toBe('delivery / late');
  });

  it('is the key where the workspace no longer holds the label', () => {
    expect(labelName(groups, 'kind', 'gone', 'en')).toBe('gone');
  });
});
