// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { EscalatePicker, type EscalatePickerProps } from '../../../src/ui/post/EscalatePicker.tsx';
import { workspace } from '../../content/fake-page.ts';

let sent: unknown[] = [];
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
    ...{ onParcel: async () => ({ subject: '', text: '' }), onPreview: async () => ({ message: '', data: [] }), ...more },
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
