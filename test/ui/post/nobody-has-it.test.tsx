// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EscalationView } from '../../../src/contract/state.ts';
import { linkedPost, sent, show } from './picker.tsx';

beforeEach(() => {
  sent.length = 0;
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

  it('says so, and can be copied, sent by hand, sent elsewhere and taken back', async () => {
    const box = await show({ escalations: [alone()], post: linkedPost });
    expect(box.querySelector('.status .chip.red')?.textContent).toBe('Nobody has it · no channel');
    expect(box.textContent).toContain('This department has no channel yet.');
    expect(offered(box)).toEqual(['Copy the message', 'Sent by hand', 'To another department…', 'Take back']);
  });

  it('is sent once the department has a channel, and is never said to have none', async () => {
    const box = await show({ escalations: [alone({ reachable: true })], post: linkedPost });
    expect(offered(box)).toEqual(['Send now', 'Sent by hand', 'To another department…', 'Take back']);
    expect(box.querySelector('.status')?.textContent).not.toContain('no channel');
    expect(box.querySelector('.status')?.textContent).toContain('before this department had a channel');
  });

  it('is not to be sent again through a channel that is gone', async () => {
    const box = await show({ escalations: [alone({ stage: 'refused' })], post: linkedPost });
    expect(offered(box)).not.toContain('Send again');
    expect(offered(await show({ escalations: [alone({ stage: 'refused', reachable: true })], post: linkedPost }))[0]).toBe('Send again');
  });

  it('may be known to have arrived where it may have been sent', async () => {
    const heard: unknown[] = [];
    const box = await show({
      escalations: [alone({ stage: 'unconfirmed', reachable: true })],
      post: linkedPost,
      onArrived: (...all) => heard.push(all),
    });
    expect(offered(box).slice(0, 3)).toEqual(['It has arrived', 'Send again', 'Sent by hand']);
    await act(() => named(box, 'It has arrived')?.click());
    await act(() => named(box, 'Sent by hand')?.click());
    expect(heard).toEqual([['e'], ['e', true]]);
  });

  it('of a colleague is not taken back, nor replaced', async () => {
    const box = await show({ escalations: [alone({ by: 'Hugo' })], post: linkedPost });
    expect(offered(box)).not.toContain('Take back');
    await act(() => named(box, 'To another department…')?.click());
    await act(() => box.querySelector<HTMLButtonElement>('.foot .pri')?.click());
    expect(sent).toMatchObject([{ department: 'support' }]);
    expect(sent[0]).not.toHaveProperty('instead');
  });

  it('is replaced by what goes to another department', async () => {
    const box = await show({ escalations: [alone()], post: linkedPost });
    await act(() => named(box, 'To another department…')?.click());
    expect([...box.querySelectorAll('details')].find(({ textContent }) => textContent?.startsWith('Escalate elsewhere'))?.open).toBe(true);
    await act(() => box.querySelector<HTMLButtonElement>('.foot .pri')?.click());
    expect(sent).toMatchObject([{ department: 'support', instead: 'e' }]);
  });
});
