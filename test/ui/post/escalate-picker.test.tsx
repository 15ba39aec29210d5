// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EscalationPreview } from '../../../src/contract/channel.ts';
import type { EscalationView } from '../../../src/contract/state.ts';
import { fieldTime } from '../../../src/ui/post/Deadlines.tsx';
import { EscalatePicker, type EscalatePickerProps } from '../../../src/ui/post/EscalatePicker.tsx';
import type { EscalationRequest } from '../../../src/ui/post/use-request.ts';
import { workspace } from '../../content/fake-page.ts';

let sent: unknown[] = [];
const times = { acknowledgeBy: '2026-11-30T10:00:00.000Z', answerBy: '2026-11-30T14:00:00.000Z' };
beforeEach(() => {
  sent = [];
});

async function show(more: Partial<EscalatePickerProps> = {}): Promise<HTMLElement> {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  const props: EscalatePickerProps = {
    ...{ departments: workspace.departments, suggested: 'support', escalations: [], language: 'en', now: 0 },
    ...{ post: { site: 'facebook', text: 'Late parcel', author: { name: 'Nadia' } }, onSend: (request) => sent.push(request) },
    ...{ onUndo: () => undefined, onRetry: () => undefined, onArrived: () => undefined, onCopy: async () => true },
    ...{ onParcel: async () => ({ subject: '', text: '' }), onPreview: async () => ({ message: '', data: [], ...times }), ...more },
  };
  await act(() => render(<EscalatePicker {...props} />, box));
  return box;
}
const field = (box: HTMLElement) => box.querySelector<HTMLInputElement>('#post-link');
const send = (box: HTMLElement) => box.querySelector<HTMLButtonElement>('button.pri') as HTMLButtonElement;
const paste = (box: HTMLElement, text: string) =>
  act(() => {
    const input = field(box) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

it('asks for the link that the page does not hold, first of all', async () => {
  const box = await show();
  expect(document.activeElement).toBe(field(box));
  expect(box.textContent).toContain('copy it from the post’s menu');
  expect(send(box).disabled).toBe(true);
});

it('says when a link is not one of the site', async () => {
  const box = await show();
  await paste(box, 'https://x.com/lea/status/1');
  expect(box.textContent).toContain('not the link of a post on this site');
  expect(send(box).disabled).toBe(true);
});

it('sends with the pasted link', async () => {
  const box = await show();
  await paste(box, 'www.facebook.com/lune/posts/12345?__tn__=x');
  await act(() => send(box).click());
  expect(sent).toEqual([{ department: 'support', ask: 'takeover', link: 'https://www.facebook.com/lune/posts/12345' }]);
});

it('asks for no link where the page holds it, or the department never sees it', async () => {
  const post = { site: 'x', text: 'Late', url: 'https://x.com/lea/status/1' } as const;
  expect(field(await show({ post }))).toBeNull();
  const departments = workspace.departments.map((one) => ({ ...one, wantsLink: false }));
  const box = await show({ departments });
  expect(field(box)).toBeNull();
  await act(() => send(box).click());
  expect(sent).toEqual([{ department: 'support', ask: 'takeover' }]);
});

describe('what leaves', () => {
  const post = { site: 'x', text: 'Late', url: 'https://x.com/lea/status/1' } as const;
  const leaves = (box: HTMLElement) => box.querySelector('pre')?.textContent ?? '';

  it('is shown as the channel makes it: the message, and each value beside it', async () => {
    const data = [{ name: 'Time zone', value: 'Europe/Paris' }];
    const box = await show({ post, onPreview: async () => ({ message: 'Late – Nadia', data, ...times }) });
    await vi.waitFor(() => expect(leaves(box)).toContain('Time zone: Europe/Paris'));
    expect(leaves(box)).toMatch(/^Late – Nadia\n/);
  });

  it('follows the department that is chosen, and never shows an older answer over a newer one', async () => {
    const answers = new Map<string, (preview: EscalationPreview) => void>();
    const onPreview = ({ department }: EscalationRequest) => new Promise<EscalationPreview>((done) => answers.set(department, done));
    const box = await show({ post, onPreview });
    await vi.waitFor(() => expect([...answers.keys()]).toEqual(['support']));
    const other = box.querySelector<HTMLElement>('[role=radio][aria-checked=false]');
    await act(() => other?.click());
    await vi.waitFor(() => expect(answers.size).toBe(2));
    for (const [department, done] of [...answers].reverse()) await act(async () => done({ message: department, data: [], ...times }));
    expect(leaves(box)).toBe([...answers.keys()][1]);
  });

  it('says so where it cannot be told, and where the link is still to come', async () => {
    const box = await show({ post, onPreview: () => Promise.reject(new Error('gone')) });
    await vi.waitFor(() => expect(leaves(box)).toContain('could not be read'));
    expect((await show()).textContent).toContain('It stands here once the link does.');
  });
});

describe('by keys', () => {
  const post = { site: 'x', text: 'Late', url: 'https://x.com/lea/status/1' } as const;
  const press = (target: EventTarget | null, key: string, more: KeyboardEventInit = {}) =>
    act(() => void target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
  const chosen = (box: HTMLElement) => box.querySelector('[aria-checked=true]')?.firstChild?.textContent;

  it('sends with Ctrl+Enter from wherever the person is, and with Cmd', async () => {
    const box = await show({ post });
    await press(document.activeElement, 'Enter', { ctrlKey: true });
    await press(box.querySelector('textarea'), 'Enter', { metaKey: true });
    await press(document.body, 'Enter', { ctrlKey: true });
    expect(sent).toHaveLength(3);
  });

  it('sends nothing by a key held down, by Enter alone, without the link, or from outside', async () => {
    const beside = document.createElement('input');
    const box = await show({ post });
    document.body.append(beside);
    await press(box.querySelector('textarea'), 'Enter', { ctrlKey: true, repeat: true });
    await press(box.querySelector('textarea'), 'Enter');
    await press(beside, 'Enter', { ctrlKey: true });
    await press((await show()).querySelector('input'), 'Enter', { ctrlKey: true });
    expect(sent).toEqual([]);
  });

  it('sends nothing of a form that is folded away', async () => {
    const under = { id: 'e', department: 'support', stage: 'sent', at: 0, postId: 'x:1' } as unknown as EscalationView;
    const box = await show({ post, escalations: [under] });
    await press(box, 'Enter', { ctrlKey: true });
    expect(sent).toEqual([]);
    await act(() => box.querySelector('.status + details')?.setAttribute('open', ''));
    await press(box, 'Enter', { ctrlKey: true });
    expect(sent).toHaveLength(1);
  });

  it('chooses a department by its digit, which is shown, on any keyboard and never in a field', async () => {
    const box = await show({ post });
    expect([...box.querySelectorAll('[aria-keyshortcuts]')].map((one) => one.getAttribute('aria-keyshortcuts'))).toEqual(['1', '2']);
    await press(document.activeElement, '2');
    expect(chosen(box)).toBe('PR');
    await press(document.activeElement, '&', { code: 'Digit1' });
    expect(chosen(box)).toBe('Customer support');
    await press(box.querySelector('textarea'), '2');
    await press(document.activeElement, '9');
    expect(chosen(box)).toBe('Customer support');
  });

  it('knows a digit for the first ten of many departments', async () => {
    const departments = Array.from({ length: 12 }, (_, place) => ({ ...workspace.departments[0], key: `d${place}` }));
    const box = await show({ post, departments: departments as unknown as EscalatePickerProps['departments'], suggested: undefined });
    expect(box.querySelectorAll('[aria-keyshortcuts]')).toHaveLength(10);
    await press(document.activeElement, '0');
    expect([...box.querySelectorAll('[role=radio]')].findIndex((one) => one.getAttribute('aria-checked') === 'true')).toBe(9);
  });
});

describe('the deadline', () => {
  const post = { site: 'x', text: 'Late', url: 'https://x.com/lea/status/1' } as const;
  const now = Date.parse('2026-11-30T09:00:00.000Z');
  const fields = (box: HTMLElement) => [...box.querySelectorAll<HTMLInputElement>('[type=datetime-local]')];
  const change = (field: HTMLInputElement | undefined, at: string) =>
    act(() => {
      if (field !== undefined) field.value = at === '' ? '' : fieldTime(at);
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const ready = async () => {
    const box = await show({ post, now });
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

  it('stands in the folded line, and what holds words that nobody sees is unfolded', async () => {
    const box = await ready();
    expect(box.querySelector('details.leaving')?.hasAttribute('open')).toBe(false);
    expect(box.querySelector('details.leaving summary')?.textContent).toMatch(/What leaves · answer by/);
    expect((await show({ post, unfolded: true })).querySelector('details.leaving')?.hasAttribute('open')).toBe(true);
  });
});

describe('what nobody has', () => {
  const alone = (more: Partial<EscalationView> = {}): EscalationView => ({
    id: 'e',
    department: 'support',
    stage: 'unrouted',
    at: 0,
    ...more,
  });
  const named = (box: HTMLElement, name: string) =>
    [...box.querySelectorAll<HTMLButtonElement>('.status button')].find(({ textContent }) => textContent === name);
  const offered = (box: HTMLElement) => [...box.querySelectorAll('.status .row button')].map(({ textContent }) => textContent);
  const post = { site: 'x', text: 'Late', url: 'https://x.com/a/status/1' } as const;

  it('says so, and can be copied, sent by hand, sent elsewhere and taken back', async () => {
    const box = await show({ escalations: [alone()], post });
    expect(box.querySelector('.status .chip.red')?.textContent).toBe('Nobody has it · no channel');
    expect(box.textContent).toContain('This department has no channel yet.');
    expect(offered(box)).toEqual(['Copy the message', 'Sent by hand', 'To another department…', 'Take back']);
  });

  it('is sent once the department has a channel, and is never said to have none', async () => {
    const box = await show({ escalations: [alone({ reachable: true })], post });
    expect(offered(box)).toEqual(['Send now', 'Sent by hand', 'To another department…', 'Take back']);
    expect(box.querySelector('.status')?.textContent).not.toContain('no channel');
    expect(box.querySelector('.status')?.textContent).toContain('before this department had a channel');
  });

  it('is not to be sent again through a channel that is gone', async () => {
    const box = await show({ escalations: [alone({ stage: 'refused' })], post });
    expect(offered(box)).not.toContain('Send again');
    expect(offered(await show({ escalations: [alone({ stage: 'refused', reachable: true })], post }))[0]).toBe('Send again');
  });

  it('may be known to have arrived where it may have been sent', async () => {
    const heard: unknown[] = [];
    const box = await show({
      escalations: [alone({ stage: 'unconfirmed', reachable: true })],
      post,
      onArrived: (...all) => heard.push(all),
    });
    expect(offered(box).slice(0, 3)).toEqual(['It has arrived', 'Send again', 'Sent by hand']);
    await act(() => named(box, 'It has arrived')?.click());
    await act(() => named(box, 'Sent by hand')?.click());
    expect(heard).toEqual([['e'], ['e', true]]);
  });

  it('of a colleague is not taken back, nor replaced', async () => {
    const box = await show({ escalations: [alone({ by: 'Hugo' })], post });
    expect(offered(box)).not.toContain('Take back');
    await act(() => named(box, 'To another department…')?.click());
    await act(() => box.querySelector<HTMLButtonElement>('.foot .pri')?.click());
    expect(sent).toMatchObject([{ department: 'support' }]);
    expect(sent[0]).not.toHaveProperty('instead');
  });

  it('is replaced by what goes to another department', async () => {
    const box = await show({ escalations: [alone()], post });
    await act(() => named(box, 'To another department…')?.click());
    expect([...box.querySelectorAll('details')].find(({ textContent }) => textContent?.startsWith('Escalate elsewhere'))?.open).toBe(true);
    await act(() => box.querySelector<HTMLButtonElement>('.foot .pri')?.click());
    expect(sent).toMatchObject([{ department: 'support', instead: 'e' }]);
  });
});
