// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EscalationPreview } from '../../../src/contract/channel.ts';
import type { EscalationRequest } from '../../../src/ui/post/use-request.ts';
import { workspace } from '../../content/fake-page.ts';
import { linkedPost, send, sent, show, times } from './picker.tsx';

beforeEach(() => {
  sent.length = 0;
});

const field = (box: HTMLElement) => box.querySelector<HTMLInputElement>('#post-link');
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
  expect(field(await show({ post: linkedPost }))).toBeNull();
  const departments = workspace.departments.map((one) => ({ ...one, wantsLink: false }));
  const box = await show({ departments });
  expect(field(box)).toBeNull();
  await act(() => send(box).click());
  expect(sent).toEqual([{ department: 'support', ask: 'takeover' }]);
});

describe('what leaves', () => {
  const leaves = (box: HTMLElement) => box.querySelector('pre')?.textContent ?? '';

  it('is shown as the channel makes it: the message, and each value beside it', async () => {
    const data = [{ name: 'Time zone', value: 'Europe/Paris' }];
    const box = await show({ post: linkedPost, onPreview: async () => ({ message: 'Late – Nadia', data, ...times }) });
    await vi.waitFor(() => expect(leaves(box)).toContain('Time zone: Europe/Paris'));
    expect(leaves(box)).toMatch(/^Late – Nadia\n/);
  });

  it('follows the department that is chosen, and never shows an older answer over a newer one', async () => {
    const answers = new Map<string, (preview: EscalationPreview) => void>();
    const onPreview = ({ department }: EscalationRequest) => new Promise<EscalationPreview>((done) => answers.set(department, done));
    const box = await show({ post: linkedPost, onPreview });
    await vi.waitFor(() => expect([...answers.keys()]).toEqual(['support']));
    const other = box.querySelector<HTMLElement>('[role=radio][aria-checked=false]');
    await act(() => other?.click());
    await vi.waitFor(() => expect(answers.size).toBe(2));
    for (const [department, done] of [...answers].reverse()) await act(async () => done({ message: department, data: [], ...times }));
    expect(leaves(box)).toBe([...answers.keys()][1]);
  });

  it('says so where it cannot be told, and where the link is still to come', async () => {
    const box = await show({ post: linkedPost, onPreview: () => Promise.reject(new Error('gone')) });
    await vi.waitFor(() => expect(leaves(box)).toContain('could not be read'));
    expect((await show()).textContent).toContain('It stands here once the link does.');
  });
});
