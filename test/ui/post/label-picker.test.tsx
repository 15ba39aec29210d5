// @vitest-environment happy-dom
// It has more than 250 lines: all that keys do in one place, read beside each other.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Label } from '../../../src/contract/workspace.ts';
import { LabelPicker, type LabelPickerProps } from '../../../src/ui/post/LabelPicker.tsx';
import { WORD_DELAY } from '../../../src/ui/post/label-keys.ts';

const label = (key: string, letter?: string, name = key): Label => ({
  key,
  name: { fr: `${name} fr`, en: name },
  ...(letter ? { letters: { en: letter } } : {}),
});
const groups = {
  kind: [label('question', 'q'), label('complaint', 'c')],
  sentiment: [
    { ...label('calm'), letter: '1' },
    { ...label('angry'), letter: '2' },
  ],
  topic: [label('price'), label('delivery'), label('delivery/late', undefined, 'late'), label('delivery/lost', undefined, 'lost')],
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
const code = (key: string) => (/^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);
/** Presses a key as a browser does: what nobody handled goes into the field that has the focus, or presses the button. */
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    const at = document.activeElement;
    const event = new KeyboardEvent('keydown', { key, code: code(key), bubbles: true, cancelable: true, ...more });
    if (at?.dispatchEvent(event) !== true) return;
    if (at instanceof HTMLInputElement && key.length === 1) {
      at.value += key;
      at.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else if (at instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) at.click();
  });
const type = async (keys: string) => {
  for (const key of keys) await press(key === '↵' ? 'Enter' : key);
};
const names = (box: HTMLElement) => [...box.querySelectorAll('button')].map((one) => one.firstChild?.textContent);

describe('the label picker', () => {
  beforeEach(() => {
    said = [];
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('sets a label at a click and takes it off at the next', async () => {
    await act(async () => button(await show(), 'complaint').click());
    await act(async () => button(await show({ labels: { kind: 'complaint', topics: [] } }), 'complaint').click());
    expect(said).toEqual([
      ['kind', 'complaint', true],
      ['kind', 'complaint', false],
    ]);
  });

  it('sets a topic at a click and unfolds its parts beside it', async () => {
    const box = await show();
    expect(button(box, 'late')).toBeUndefined();
    await act(() => button(box, 'delivery').click());
    expect(said).toEqual([['topic', 'delivery', true]]);
    expect(names(box).slice(-3)).toEqual(['delivery', 'late', 'lost']);
    await act(() => button(box, 'late').click());
    expect(said[1]).toEqual(['topic', 'delivery/late', true]);
  });

  it('takes a topic off with its parts, and a part alone', async () => {
    const labels = { topics: ['delivery', 'delivery/late'] };
    await act(async () => button(await show({ labels }), 'delivery').click());
    await act(async () => button(await show({ labels }), 'late').click());
    expect(said).toEqual([
      ['topic', 'delivery', false],
      ['topic', 'delivery/late', false],
      ['topic', 'delivery/late', false],
    ]);
  });

  it('sets a label by its letter a moment later, and leaves the browser its own shortcuts', async () => {
    await show();
    await press('q', { ctrlKey: true });
    await press('c');
    expect(said).toEqual([]);
    await act(() => void vi.advanceTimersByTime(WORD_DELAY));
    expect(said).toEqual([['kind', 'complaint', true]]);
  });

  it.each([
    ['a mood', '1'],
    ['Enter', '↵'],
    ['an arrow', '→'],
  ])('sets a letter’s label at once where %s follows', async (_, next) => {
    await show();
    await type(`c${next}`);
    expect(said[0]).toEqual(['kind', 'complaint', true]);
  });

  it('sets the label of a letter also where the picker goes away right behind it', async () => {
    const box = await show();
    await press('c');
    await act(() => render(null, box));
    expect(said).toEqual([['kind', 'complaint', true]]);
  });

  it('sets nothing for a letter with which a word begins, and Enter sets the first label found', async () => {
    const box = await show({ groups: { ...groups, kind: [...groups.kind, label('idea', 'l')] } });
    await type('lat');
    await act(() => void vi.advanceTimersByTime(WORD_DELAY));
    expect([said, names(box)]).toEqual([[], ['delivery / late']]);
    await type('↵');
    expect([said, box.querySelector('input')?.value]).toEqual([[['topic', 'delivery/late', true]], '']);
  });

  it('takes a second letter that makes no word for the label that was meant', async () => {
    await show();
    await type('qc↵');
    expect(said).toEqual([
      ['kind', 'question', true],
      ['kind', 'complaint', true],
    ]);
  });

  it('finds at once with a capital, with a slash, and with letters that set nothing', async () => {
    const box = await show();
    await press('Q', { shiftKey: true });
    expect([names(box), box.querySelector('input')?.value, said]).toEqual([['question'], 'q', []]);
    await press('Escape');
    await type('/q');
    expect(names(box)).toEqual(['question']);
    await press('Escape');
    await type('p');
    expect([names(box)[0], said]).toEqual(['price', []]);
  });

  it('leaves the filter at Escape, and the picker only at the next', async () => {
    const box = await show();
    const leave = async () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      await act(() => void document.activeElement?.dispatchEvent(event));
      return event.defaultPrevented;
    };
    await type('/pri');
    expect([await leave(), names(box).length > 1, await leave()]).toEqual([true, true, false]);
  });

  it('sets nothing, and says so, where no label is called what was typed', async () => {
    const box = await show();
    await type('/xyz↵');
    expect([said, box.querySelector('[role="status"]')?.textContent]).toEqual([[], 'No label is called that.']);
  });

  it('leaves U to what takes an escalation back', async () => {
    await show();
    const event = new KeyboardEvent('keydown', { key: 'u', code: 'KeyU', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect([event.defaultPrevented, said]).toEqual([false, []]);
  });

  it('knows the figures of a French keyboard by where they are', async () => {
    await show();
    await press('é', { code: 'Digit2' });
    expect(said).toEqual([['sentiment', 'angry', true]]);
  });

  it.each([
    ['q', 'é', 'Digit2'],
    ['q', '2', 'Digit2'],
    ['c', 'é', 'Digit2'],
    ['c', '2', 'Numpad2'],
  ])('sets kind and mood by %s and %s (%s), with no word looked for', async (kind, mood, code) => {
    const box = await show({ groups: { ...groups, topic: [...groups.topic, label('été'), label('décès')] } });
    await press(kind);
    await press(mood, { code });
    expect(said).toEqual([
      ['kind', kind === 'q' ? 'question' : 'complaint', true],
      ['sentiment', 'angry', true],
    ]);
    expect(box.querySelector('input')?.value).toBe('');
  });

  it('forgets at Escape the letter that waits, and leaves the picker only at the next', async () => {
    await show();
    await press('c');
    const leave = () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      return act(() => void document.activeElement?.dispatchEvent(event)).then(() => event.defaultPrevented);
    };
    expect([await leave(), await leave()]).toEqual([true, false]);
    await act(() => void vi.advanceTimersByTime(WORD_DELAY));
    expect(said).toEqual([]);
  });

  it('sets a label once for a key that is held, whatever it is', async () => {
    await show({ suggestion: 'complaint' });
    await press('2');
    for (const key of ['2', '2', 'Enter', ' ', 'c']) await press(key, { repeat: true });
    await act(() => void vi.advanceTimersByTime(WORD_DELAY));
    expect(said).toEqual([['sentiment', 'angry', true]]);
  });

  it('unfolds at a click a topic that is set and folded, and takes it off at the next', async () => {
    const topic = [...groups.topic, label('app'), label('app/login', undefined, 'login')];
    const box = await show({ groups: { ...groups, topic }, labels: { topics: ['delivery', 'app', 'app/login'] } });
    expect(button(box, 'login')).toBeUndefined();
    await act(() => button(box, 'app').click());
    expect([said, names(box).includes('login')]).toEqual([[], true]);
    await act(() => button(box, 'app').click());
    expect(said).toEqual([
      ['topic', 'app', false],
      ['topic', 'app/login', false],
    ]);
  });

  it('offers the topics used last, each with a figure that stays while the picker is open', async () => {
    const box = await show({ recent: ['delivery/lost', 'gone', 'price'] });
    await press('6');
    await show({ recent: ['price'], labels: { topics: ['delivery/lost'] } });
    expect(said).toEqual([['topic', 'delivery/lost', true]]);
    expect(box.querySelector('[name="topic price"]')?.textContent).toBe('price7');
  });

  it('focuses the suggested kind, so that Enter takes it', async () => {
    const box = await show({ suggestion: 'complaint' });
    expect(document.activeElement).toBe(button(box, 'complaint'));
    await press('Enter');
    expect(said).toEqual([['kind', 'complaint', true]]);
  });

  it.each([
    ['a letter', 'c↵'],
    ['a figure', '2↵'],
    ['a word', '/late↵↵'],
    ['Enter', '↵↵'],
  ])('ends at Enter after %s, and takes nothing off', async (_, keys) => {
    let done = 0;
    await show({ suggestion: 'complaint', onDone: () => void done++ });
    await type(keys);
    expect([done, said.length, said.filter((one) => (one as unknown[])[2] === false)]).toEqual([1, 1, []]);
  });

  it('ends at Enter on a label that is set, be it a topic with parts, and sets what is not', async () => {
    let done = 0;
    const box = await show({ labels: { kind: 'complaint', topics: ['delivery/late'] }, onDone: () => void done++ });
    for (const name of ['complaint', 'delivery', 'late', 'question']) {
      button(box, name).focus();
      await press('Enter');
    }
    expect([done, said]).toEqual([3, [['kind', 'question', true]]]);
  });

  it('takes nothing off at Enter where the picker stays', async () => {
    const box = await show({ labels: { kind: 'complaint', topics: [] } });
    await press('Enter');
    button(box, 'complaint').focus();
    await type('2↵');
    expect(said).toEqual([['sentiment', 'angry', true]]);
  });

  it('ends at Ctrl+Enter, with what was typed last', async () => {
    let done = 0;
    await show({ onDone: () => void done++ });
    await press('c');
    await press('Enter', { ctrlKey: true });
    expect([done, said]).toEqual([1, [['kind', 'complaint', true]]]);
  });

  it('moves by arrows, around the ends', async () => {
    const box = await show();
    await press('ArrowLeft');
    expect(document.activeElement).toBe(button(box, 'delivery'));
    await press('ArrowRight');
    expect(document.activeElement).toBe(button(box, 'question'));
  });

  it('opens at the topic the post has', async () => {
    expect(button(await show({ labels: { topics: ['delivery/lost'] } }), 'lost').getAttribute('aria-pressed')).toBe('true');
  });
});
