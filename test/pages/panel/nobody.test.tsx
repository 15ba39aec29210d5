// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { escalation, post } from '../../../src/store/read.ts';
import { openPanel, postOf, until } from './open-panel.tsx';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(async () => {
  // What the panel keeps for the next visit is put back for the next test.
  const clear = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Clear'));
  if (clear !== undefined) await act(() => clear.click());
  await act(() => tab('Open')?.click());
  render(null, document.body);
  vi.unstubAllGlobals();
});

const tab = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(({ textContent }) => textContent?.startsWith(name));
const row = (id: string) => document.querySelector<HTMLElement>(`[data-post="${id}"]`);
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-post]')].map(({ dataset }) => dataset['post']);
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
const press = async (element: () => HTMLElement | undefined | null) => {
  await until(() => expect(element()).toBeTruthy());
  await act(() => element()?.click());
};
async function openPost(id: string) {
  location.hash = `#post=${encodeURIComponent(id)}`;
  await until(() => expect(document.querySelector('main.post')?.textContent).toContain(`commande ${id.slice(2)} `));
}
async function search(text: string) {
  const field = document.querySelector<HTMLInputElement>('#search');
  if (field !== null) field.value = text;
  await act(() => {
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const hourAgo = (hours: number) => ({ postedAt: new Date(Date.now() - hours * 3_600_000).toISOString() });

it('takes back by U what was noted of an escalation, and says what was noted', async () => {
  const { at, ask, press: type, says } = await openPanel(postOf(1));
  const { escalationId } = await ask('escalate', { postId: 'x:1', department: 'support' });
  await ask('confirmDelivery', { escalationId, byHand: true });
  await openPost('x:1');
  await press(() => button('They confirmed'));
  await says('Noted: they confirmed');
  expect((await escalation(at.store, escalationId))?.stage).toBe('acknowledged');
  await act(() => void type('u'));
  await says('Undone');
  await until(async () => expect((await escalation(at.store, escalationId))?.stage).toBe('sent'));
});

it('puts on top of Open and Mine what nobody has, with a red edge, in words and on the tabs', async () => {
  const { ask, says } = await openPanel(postOf(1, hourAgo(9)), postOf(2, hourAgo(1)));
  expect(rows()).toEqual(['x:1', 'x:2']);
  await ask('escalate', { postId: 'x:2', department: 'support' });
  await says('Nobody has it');
  expect(rows()).toEqual(['x:2', 'x:1']);
  expect(row('x:2')?.classList.contains('unreached')).toBe(true);
  expect(row('x:2')?.textContent).toContain('Customer support · no channel');
  expect(tab('Open')?.querySelector('.alert')?.textContent).toBe('1, 1 that nobody has');
  await press(() => tab('Mine'));
  await until(() => expect(rows()).toEqual(['x:2']));
  expect(tab('Mine')?.querySelector('.alert')?.getAttribute('title')).toBe('1 that nobody has');
  expect(tab('Escalated')?.querySelector('.count')).toBeNull();
});

it('marks by hand, in the post, what nobody has, and takes it back', async () => {
  const panel = await openPanel(postOf(1), postOf(2));
  for (const postId of ['x:1', 'x:2']) await panel.ask('escalate', { postId, department: 'support' });
  await openPost('x:1');
  await press(() => button('Sent by hand'));
  await until(async () => expect((await post(panel.at.store, 'x:1'))?.escalations[0]?.stage).toBe('sent'));
  await panel.says('sent the message to Customer support by hand');
  await openPost('x:2');
  await press(() => button('Take back'));
  await until(async () => expect((await post(panel.at.store, 'x:2'))?.escalations[0]?.stage).toBe('undone'));
});

it('keeps a post that nobody has open at D, and says which ways there are', async () => {
  const panel = await openPanel(postOf(1), postOf(2));
  await panel.ask('escalate', { postId: 'x:1', department: 'support' });
  await openPost('x:1');
  await panel.says('Sent by hand');
  panel.press('d');
  await panel.says('Not done yet: nothing says that the department got the message');
  expect(document.querySelector('main.post')?.textContent).toContain('commande 1 ');
  expect((await post(panel.at.store, 'x:1'))?.closed).toBe(false);
});

it('says that nothing waits only where nothing does, and leads to what waits elsewhere', async () => {
  const { ask, says } = await openPanel(postOf(1));
  await ask('claim', { postId: 'x:1' });
  await says('Nothing open');
  expect(document.body.textContent).not.toContain('Nothing waits');
  await press(() => document.querySelector<HTMLElement>('.empty .ways button'));
  await until(() => expect(rows()).toEqual(['x:1']));
  await ask('close', { postId: 'x:1' });
  await says('You hold no post');
  expect(document.querySelector('.empty .ways')).toBeNull();
  await press(() => tab('Open'));
  await says('Nothing waits');
});

it('lists what a search finds under the name of its tab, wherever it is', async () => {
  const { ask, says } = await openPanel(postOf(1), postOf(2), postOf(3));
  await ask('close', { postId: 'x:1' });
  await ask('replied', { postId: 'x:2', text: 'Bonjour', findings: [] });
  await search('commande');
  const names = () => [...document.querySelectorAll('.qgroup')].map(({ textContent }) => textContent);
  await until(() => expect(names()).toEqual(['Open 1', 'Answered 1', 'Done 1']));
  expect(rows()).toEqual(['x:3', 'x:2', 'x:1']);
  await search('commande 1');
  await until(() => expect(rows()).toEqual(['x:1']));
  await search('commande 9');
  await says('Nothing found');
});

it('takes spam from Open by its label, offers only to reopen or relabel it, and brings it back by U', async () => {
  const panel = await openPanel(postOf(1, hourAgo(2)), postOf(2, hourAgo(1)));
  panel.press('j', 'l');
  await until(() => expect(document.querySelector('dialog')?.contains(document.activeElement)).toBe(true));
  panel.press('m');
  await panel.says('Done: posts of this kind need no reply');
  await until(async () => expect((await post(panel.at.store, 'x:1'))?.closed).toBe(true));
  await openPost('x:1');
  const offers = [...document.querySelectorAll('[role=toolbar] button')].map(({ textContent }) => textContent);
  expect(offers).toEqual(['Label', 'Reopen']);
  expect(document.body.textContent).not.toContain('Why this priority');
  await until(() => expect(panel.press('u')).toBe(true));
  await until(async () => expect((await post(panel.at.store, 'x:1'))?.closed).toBe(false));
});

it('offers only to reopen a post that is done, and shows no points of it', async () => {
  const panel = await openPanel(postOf(1));
  await panel.ask('label', { postId: 'x:1', group: 'kind', value: 'complaint', on: true });
  await panel.ask('close', { postId: 'x:1' });
  await press(() => tab('Done'));
  await until(() => expect(tab('Done')?.getAttribute('aria-selected')).toBe('true'));
  await until(() => expect(rows()).toEqual(['x:1']));
  expect(row('x:1')?.querySelector('.points')).toBeNull();
  await openPost('x:1');
  expect([...document.querySelectorAll('[role=toolbar] button')].map(({ textContent }) => textContent)).toEqual(['Reopen']);
  expect(document.body.textContent).not.toMatch(/First reply due|Why this priority/);
  panel.press('t', 'e', 'l');
  expect(document.querySelector('.drawer')).toBeNull();
  await press(() => button('Reopen'));
  await until(async () => expect((await post(panel.at.store, 'x:1'))?.closed).toBe(false));
});
