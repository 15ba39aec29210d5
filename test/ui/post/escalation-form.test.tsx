// @vitest-environment happy-dom
// It has more than 250 lines: one form in all its states.
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EscalationPreview } from '../../../src/contract/channel.ts';
import type { EscalationView } from '../../../src/contract/state.ts';
import { fieldTime } from '../../../src/ui/post/Deadlines.tsx';
import type { EscalatePickerProps } from '../../../src/ui/post/EscalatePicker.tsx';
import { workspace } from '../../content/fake-page.ts';
import { linkedPost, send, sent, show, times } from './picker.tsx';

beforeEach(() => {
  sent.length = 0;
});

describe('by keys', () => {
  const press = (target: EventTarget | null, key: string, more: KeyboardEventInit = {}) =>
    act(() => void target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
  const chosen = (box: HTMLElement) => box.querySelector('[aria-checked=true]')?.firstChild?.textContent;

  it('sends with Ctrl+Enter from wherever the person is, and with Cmd', async () => {
    const box = await show({ post: linkedPost });
    await press(document.activeElement, 'Enter', { ctrlKey: true });
    await press(box.querySelector('textarea'), 'Enter', { metaKey: true });
    await press(document.body, 'Enter', { ctrlKey: true });
    expect(sent).toHaveLength(3);
  });

  it('sends nothing by a key held down, by Enter alone, without the link, or from outside', async () => {
    const beside = document.createElement('input');
    const box = await show({ post: linkedPost });
    document.body.append(beside);
    await press(box.querySelector('textarea'), 'Enter', { ctrlKey: true, repeat: true });
    await press(box.querySelector('textarea'), 'Enter');
    await press(beside, 'Enter', { ctrlKey: true });
    await press((await show()).querySelector('input'), 'Enter', { ctrlKey: true });
    expect(sent).toEqual([]);
  });

  it('sends nothing of a form that is folded away', async () => {
    const under = { id: 'e', department: 'support', stage: 'sent', at: 0, postId: 'x:1' } as unknown as EscalationView;
    const box = await show({ post: linkedPost, escalations: [under] });
    await press(box, 'Enter', { ctrlKey: true });
    expect(sent).toEqual([]);
    await act(() => box.querySelector('.status + details')?.setAttribute('open', ''));
    await press(box, 'Enter', { ctrlKey: true });
    expect(sent).toHaveLength(1);
  });

  it('chooses a department by its digit, which is shown, on any keyboard and never in a field', async () => {
    const box = await show({ post: linkedPost });
    expect([...box.querySelectorAll('[aria-keyshortcuts]')].map((one) => one.getAttribute('aria-keyshortcuts'))).toEqual(['1', '2']);
    await press(document.activeElement, '2');
    expect(chosen(box)).toBe('PR');
    for (const [key, code] of [
      ['ArrowUp', 'Numpad8'],
      ['End', 'Numpad1'],
      ['ArrowDown', 'Numpad2'],
    ] as const)
      await press(document.activeElement, key, { code });
    expect(chosen(box)).toBe('PR');
    await press(document.activeElement, '1', { code: 'Numpad1' });
    expect(chosen(box)).toBe('Customer support');
    await press(document.activeElement, '2', { code: 'Numpad2' });
    await press(document.activeElement, '&', { code: 'Digit1' });
    expect(chosen(box)).toBe('Customer support');
    await press(box.querySelector('textarea'), '2');
    await press(document.activeElement, '9');
    expect(chosen(box)).toBe('Customer support');
  });

  it('keeps the digit of each department whichever is suggested, and begins at that one', async () => {
    const digits = (box: HTMLElement) =>
      [...box.querySelectorAll('[aria-keyshortcuts]')].map((one) => [one.firstChild?.textContent, one.getAttribute('aria-keyshortcuts')]);
    const order = [
      ['Customer support', '1'],
      ['PR', '2'],
    ];
    for (const [suggested, name] of [
      ['support', 'Customer support'],
      ['press', 'PR'],
      ['gone', 'Customer support'],
      [undefined, 'Customer support'],
    ] as const) {
      const box = await show({ post: linkedPost, suggested });
      expect(digits(box)).toEqual(order);
      expect([chosen(box), document.activeElement?.firstChild?.textContent]).toEqual([name, name]);
      await press(document.activeElement, '2');
      expect(chosen(box)).toBe('PR');
    }
  });

  it('leads to what keeps the request from leaving: the link, or where the department reads', async () => {
    const unlinked = await show();
    await press(unlinked.querySelector('textarea'), 'Enter', { ctrlKey: true });
    expect(document.activeElement?.id).toBe('post-link');
    const departments = workspace.departments.map((one) => ({ ...one, reachable: false }));
    const box = await show({ post: linkedPost, departments }, unlinked);
    await press(box.querySelector('textarea'), 'Enter', { ctrlKey: true });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Where does Customer support read this?');
    expect(sent).toEqual([]);
  });

  it('knows a digit for the first ten of many departments', async () => {
    const departments = Array.from({ length: 12 }, (_, place) => ({ ...workspace.departments[0], key: `d${place}` }));
    const box = await show({
      post: linkedPost,
      departments: departments as unknown as EscalatePickerProps['departments'],
      suggested: undefined,
    });
    expect(box.querySelectorAll('[aria-keyshortcuts]')).toHaveLength(10);
    await press(document.activeElement, '0');
    expect([...box.querySelectorAll('[role=radio]')].findIndex((one) => one.getAttribute('aria-checked') === 'true')).toBe(9);
  });
});

describe('the deadline', () => {
  const now = Date.parse('2026-11-30T09:00:00.000Z');
  const fields = (box: HTMLElement) => [...box.querySelectorAll<HTMLInputElement>('[type=datetime-local]')];
  const change = (field: HTMLInputElement | undefined, at: string) =>
    act(() => {
      if (field !== undefined) field.value = at === '' ? '' : fieldTime(at);
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const ready = async () => {
    const box = await show({ post: linkedPost, now });
    await vi.waitFor(() => expect(fields(box)).toHaveLength(2));
    return box;
  };

  it('is the department’s own until the CM changes it, and then leaves as changed', async () => {
    const box = await ready();
    expect(fields(box).map(({ value }) => value)).toEqual([fieldTime(times.acknowledgeBy), fieldTime(times.answerBy)]);
    await act(() => send(box).click());
    await change(fields(box)[1], '2026-11-30T12:30:00.000Z');
    await act(() => send(box).click());
    expect(sent).toEqual([
      { department: 'support', ask: 'takeover' },
      { department: 'support', ask: 'takeover', answerBy: '2026-11-30T12:30:00.000Z' },
    ]);
  });

  it('that is past, or before the confirmation, is said and does not leave', async () => {
    const box = await ready();
    await change(fields(box)[1], '2026-11-30T08:00:00.000Z');
    expect(box.textContent).toContain('This is past');
    expect(send(box).disabled).toBe(true);
    await change(fields(box)[1], '2026-11-30T12:00:00.000Z');
    await change(fields(box)[0], '2026-11-30T13:00:00.000Z');
    expect(box.textContent).toContain('before the confirmation');
    expect(send(box).disabled).toBe(true);
  });

  it('stays as it was while a field is half filled in', async () => {
    const box = await ready();
    await change(fields(box)[0], '');
    await act(() => send(box).click());
    expect(sent).toEqual([{ department: 'support', ask: 'takeover' }]);
  });

  it('is seen again once a field that was emptied is left', async () => {
    const box = await ready();
    const [field] = fields(box);
    await change(field, '');
    await act(() => void field?.dispatchEvent(new FocusEvent('blur')));
    expect(field?.value).toBe(fieldTime(times.acknowledgeBy));
  });

  it('is not that of the department before: what is shown and judged is the chosen one’s alone', async () => {
    const answers: ((preview: EscalationPreview) => void)[] = [];
    const onPreview = () => new Promise<EscalationPreview>((answer) => void answers.push(answer));
    const box = await show({ post: linkedPost, now, onPreview });
    const [, second] = [...box.querySelectorAll<HTMLButtonElement>('[role=radio]')];
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await act(() => answers[0]?.({ message: 'To support', data: [], ...times }));
    await vi.waitFor(() => expect(box.querySelector('.leaves')?.textContent).toBe('To support'));
    await change(fields(box)[1], '2026-11-30T12:30:00.000Z');
    await act(() => second?.click());
    expect(box.querySelector('.leaves')?.textContent).toBe('');
    expect(fields(box)).toEqual([]);
    expect(send(box).disabled).toBe(true);
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(1));
    const later = { acknowledgeBy: '2026-11-30T11:00:00.000Z', answerBy: '2026-11-30T18:00:00.000Z' };
    await act(() => answers.at(-1)?.({ message: 'To PR', data: [], ...later }));
    await vi.waitFor(() => expect(fields(box)).toHaveLength(2));
    expect(fields(box).map(({ value }) => value)).toEqual([fieldTime(later.acknowledgeBy), fieldTime('2026-11-30T12:30:00.000Z')]);
    expect(send(box).disabled).toBe(false);
  });

  it('stands in the folded line, and what holds words that nobody sees is unfolded', async () => {
    const box = await ready();
    expect(box.querySelector('details.leaving')?.hasAttribute('open')).toBe(false);
    expect(box.querySelector('details.leaving summary')?.textContent).toMatch(/What leaves · answer by/);
    expect((await show({ post: linkedPost, unfolded: true })).querySelector('details.leaving')?.hasAttribute('open')).toBe(true);
  });
});

describe('a department that nothing reaches', () => {
  const departments = workspace.departments.map((one) => ({ ...one, reachable: one.key !== 'support' }));
  const button = (box: HTMLElement, name: string) => [...box.querySelectorAll('button')].find((one) => one.textContent?.includes(name));

  it('is asked about where the message is written, and nothing typed goes away once it is reached', async () => {
    const asked: unknown[] = [];
    const more = { post: linkedPost, departments, onAskChannel: (...what: unknown[]) => void asked.push(what) };
    const box = await show(more);
    expect(box.textContent).toContain('Where does Customer support read this?');
    await act(() => {
      const area = box.querySelector('textarea') as HTMLTextAreaElement;
      area.value = 'We are on it';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => button(box, 'In a chat')?.click());
    await act(() => button(box, 'By e-mail')?.click());
    expect(asked).toEqual([
      ['support', 'chat'],
      ['support', 'mail'],
    ]);
    await show({ ...more, departments: workspace.departments }, box);
    expect(box.textContent).not.toContain('Where does');
    await act(() => send(box).click());
    expect(sent).toEqual([{ department: 'support', ask: 'takeover', proposal: 'We are on it' }]);
  });

  it('says who can set it up to whoever may not, who can copy all the same', async () => {
    const box = await show({ post: linkedPost, departments, leads: ['Léa', 'Marc'] });
    expect(box.textContent).toContain('Léa or Marc can set up where it is read, as leads of your team.');
    expect(button(box, 'By e-mail')).toBeUndefined();
    expect(send(box).textContent).toBe('Copy and record as sent by hand');
    expect((await show({ post: linkedPost, departments, leads: [] })).textContent).toContain('Only a lead of your team');
  });

  it('is sent by hand once the message is in the clipboard, and by no key that sends', async () => {
    const [copied, arrived]: [string[], string[]] = [[], []];
    const onByHand = async () => ({ id: 'e1', text: 'The whole message' });
    const hands = { onCopy: async (text: string) => copied.push(text) > 0, onArrived: (id: string) => void arrived.push(id) };
    const box = await show({ post: linkedPost, departments, onByHand, ...hands });
    await act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })));
    expect([sent, copied]).toEqual([[], []]);
    await act(() => send(box).click());
    await vi.waitFor(() => expect(arrived).toEqual(['e1']));
    expect(copied).toEqual(['The whole message']);
  });

  it('is not recorded as sent where the browser did not copy, or the page had changed the post', async () => {
    const arrived: string[] = [];
    const onArrived = (id: string) => void arrived.push(id);
    const refusing = { onByHand: async () => ({ id: 'e1', text: '' }), onCopy: async () => false, onArrived };
    const box = await show({ post: linkedPost, departments, ...refusing });
    await act(() => send(box).click());
    await vi.waitFor(() => expect(send(box).disabled).toBe(false));
    const other = await show({ post: linkedPost, departments, onByHand: () => Promise.reject(new Error('covered')), onArrived });
    await act(() => send(other).click());
    await vi.waitFor(() => expect(send(other).disabled).toBe(false));
    expect(arrived).toEqual([]);
  });
});

it('asks for the name of who sends where there is none', async () => {
  const asked: string[] = [];
  const box = await show({ post: linkedPost, lacksName: true, onAskChannel: (department) => void asked.push(department) });
  expect(box.textContent).toContain('does not say yet who sends it');
  await act(() => box.querySelector<HTMLButtonElement>('.reach button')?.click());
  expect(asked).toEqual(['support']);
});
