import { render } from 'preact';
import { act } from 'preact/test-utils';
import { EscalatePicker, type EscalatePickerProps } from '../../../src/ui/post/EscalatePicker.tsx';
import { troublesOf } from '../../../src/ui/post/troubles.ts';
import { workspace } from '../../content/fake-page.ts';

/** By when the department of the fake page is asked to confirm and to answer. */
export const times = { acknowledgeBy: '2026-11-30T10:00:00.000Z', answerBy: '2026-11-30T14:00:00.000Z' };

/** A post whose link the page holds. */
export const linkedPost = { site: 'x', text: 'Late', url: 'https://x.com/lea/status/1' } as const;

/** What was sent by the pickers that were shown. */
export const sent: unknown[] = [];

/** Shows the picker of a post without a link, or of what `more` says, in a fresh box or again in a known one. */
export async function show(
  more: Partial<EscalatePickerProps> = {},
  box: HTMLElement = document.createElement('div'),
): Promise<HTMLElement> {
  if (!box.isConnected) document.body.replaceChildren(box);
  const props: EscalatePickerProps = {
    ...{ departments: workspace.departments, suggested: 'support', escalations: [], language: 'en', now: 0 },
    ...{ post: { site: 'facebook', text: 'Late parcel', author: { name: 'Nadia' } }, onSend: (request) => sent.push(request) },
    ...{ onUndo: () => undefined, onRetry: () => undefined, onArrived: () => undefined, onCopy: async () => true },
    ...{ onParcel: async () => ({ subject: '', text: '' }), onPreview: async () => ({ message: '', data: [], ...times }) },
    troubles: troublesOf(more.escalations ?? [], more.language ?? 'en'),
    ...{ onAskChannel: () => undefined, onByHand: async () => undefined, ...more },
  };
  await act(() => render(<EscalatePicker {...props} />, box));
  return box;
}

/** The button that sends, or copies. */
export const send = (box: HTMLElement) => box.querySelector<HTMLButtonElement>('button.pri') as HTMLButtonElement;
