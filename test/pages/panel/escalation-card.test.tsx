// @vitest-environment happy-dom
import '../../fake-browser.ts';
import { expect, it } from 'vitest';
import type { EscalationStage } from '../../../src/contract/state.ts';
import type { PostActions } from '../../../src/pages/panel/post/actions.ts';
import { EscalationCard } from '../../../src/pages/panel/post/EscalationCard.tsx';
import { find, press, show } from '../show.tsx';

const opened: unknown[] = [];
const actions = {
  parcel: async () => ({ subject: 'S', text: 'T' }),
  openSettings: (channel?: string) => opened.push(channel),
} as unknown as PostActions;

const shown = (stage: EscalationStage) =>
  show(
    <EscalationCard
      escalation={{ id: 'e', department: 'support', stage, at: 0, reachable: true, problem: { code: 'receiver-gone' } }}
      name="Support"
      channel="shop chat"
      now={1}
      actions={actions}
      acts
      onElsewhere={() => {}}
    />,
  );
const offered = () => [...document.querySelectorAll('.actions button')].map(({ textContent }) => textContent);

it('leads from a refused message to the address of its channel, and asks for no outcome', async () => {
  await shown('refused');
  expect(offered()).toEqual(['Change the address']);
  expect(document.body.textContent).toContain('Sent by hand');
  await press('Change the address');
  expect(opened).toEqual(['shop chat']);
});

it('asks for an outcome of what a department has got', async () => {
  await shown('sent');
  expect(offered()).toEqual(['They confirmed', 'They answered', 'Settled']);
});

it('begins an answer with what was said', async () => {
  await shown('sent');
  await press('They answered');
  expect(document.activeElement).toBe(find('textarea'));
});
