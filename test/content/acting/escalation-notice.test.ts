// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActions } from '../../../src/content/acting/actions.ts';
import type { Session } from '../../../src/content/ports/session.ts';
import { registry } from '../../../src/content/registry.ts';
import { createNotices } from '../../../src/content/surface/notice.ts';
import { sealedHost, sealKeys } from '../../../src/content/surface/seal.ts';
import { createViews } from '../../../src/content/views.ts';
import type { EscalationView, PostView } from '../../../src/contract/state.ts';
import { fake } from '../fake-extension.ts';
import { act, article, hello, readOut, roots, site, viewOf } from '../fake-page.ts';

const now = 1_700_000_000_000;
let page: AbortController;
let view: PostView;
let session: Session;
let actions: ReturnType<typeof createActions>;
const card = () =>
  [...document.querySelectorAll('div')].map((host) => roots.get(host)?.querySelector<HTMLElement>('.notice')).find(Boolean);
const words = () => (card()?.hidden === false ? readOut(card()?.querySelector('span')) : undefined);
const buttons = () => [...(card()?.querySelectorAll<HTMLButtonElement>('.choices button') ?? [])];
const undone = () => fake.asked.filter(({ call }) => call === 'undoEscalation').length;

function becomes(more: Partial<EscalationView> | undefined) {
  const one = { id: 'e', department: 'support', stage: 'pending', at: now, ...more } as EscalationView;
  view = viewOf('x:1', { escalations: more === undefined ? [] : [one], at: `${view?.at ?? ''}a` });
  return view;
}
/** Escalates the post of the page; `more` is what the background makes of it. */
async function escalate(more: Partial<EscalationView> = {}, language: 'fr' | 'en' = 'en') {
  const views = createViews(
    async () => [],
    () => actions.look(),
    page.signal,
  );
  views.want(['x:1']);
  const notices = createNotices(document, 'Close', page.signal);
  session = { doc: document, site, hello: hello({ language }), signal: page.signal, views, notices, theme: 'light', recentTopics: [] };
  registry().session = session;
  actions = createActions(session);
  becomes({ undoUntil: now + 8_000, ...more });
  fake.answers.escalate = () => ({ escalationId: 'e', undoUntil: now + 8_000, view });
  fake.answers.undoEscalation = () => becomes(undefined);
  const post = site.readPost(document.querySelector('article') as Element);
  if (post != null) await actions.escalate(post, { department: 'support' });
}
function press(target: EventTarget, key = 'u', more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  act(target, event);
  return event.defaultPrevented;
}

beforeEach(() => {
  vi.useFakeTimers({ now });
  fake.reset();
  page = new AbortController();
  document.body.replaceChildren(article('1', 'Ordered on the 3rd'));
  sealKeys(window, page.signal);
});
afterEach(() => {
  page.abort();
  delete registry().session;
  vi.useRealTimers();
});

it('counts down what leaves, with a button that takes it back', async () => {
  await escalate();
  expect(words()).toBe('Nadia: Ordered on the 3rd\nLeaves in 8 s. U takes it back.');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(words()).toContain('Leaves in 5 s.');
  const [undo] = buttons();
  expect(readOut(undo)).toBe('Undo');
  act(undo as HTMLElement, new MouseEvent('click', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(10);
  expect([undone(), words(), buttons().length]).toEqual([1, 'Nadia: Ordered on the 3rd\nUndone: nothing was sent.', 0]);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(words()).toBeUndefined();
});

it.each([
  ['fr', { opensMail: true }, 'S’ouvre dans votre messagerie dans 8\u202fs. U pour annuler.', ['Annuler']],
  ['en', { opensMail: true }, 'Opens in your e-mail in 8 s. U takes it back.', ['Undo']],
  [
    'fr',
    { stage: 'unrouted' },
    'Personne ne l’a\u202f: rien ne part, car Service client n’a pas de canal.',
    ['Envoyé à la main', 'Reprendre'],
  ],
  ['en', { stage: 'unrouted' }, 'Nobody has it: nothing leaves, for Customer support has no channel.', ['Sent by hand', 'Take back']],
] as const)('says in %s of %o what becomes of it', async (language, more, said, offered) => {
  await escalate(more, language);
  expect(words()).toContain(said);
  expect(words()).not.toMatch(/Leaves in|Part dans/);
  expect(buttons().map(readOut)).toEqual(offered);
});

it('says that it was undone wherever that was done', async () => {
  await escalate({}, 'fr');
  session.views.put([becomes(undefined)]);
  expect(words()).toContain('Annulé\u202f: rien n’est parti.');
  expect(session.undo).toBeUndefined();
});

it('says where it stands once its seconds are over', async () => {
  await escalate();
  session.views.put([becomes({ stage: 'sent' })]);
  expect(words()).toContain('Customer support: sent');
  expect([buttons().length, press(document.body)]).toEqual([0, false]);
});

it.each([
  ['refused', 'Nobody has it: the channel of Customer support refused the message.'],
  ['unconfirmed', 'Maybe nobody has it: nothing says that Customer support got the message.'],
] as const)('says it anew when what was on its way is %s, and takes it back for as long as that stands there', async (stage, said) => {
  await escalate();
  session.views.put([becomes({})]);
  session.views.put([becomes({ stage })]);
  expect(words()).toContain(said);
  expect(buttons().map(readOut)).toEqual(['Sent by hand', 'Take back']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(press(document.body)).toBe(true);
  await vi.advanceTimersByTimeAsync(10);
  expect([undone(), words()]).toEqual([1, 'Nadia: Ordered on the 3rd\nTaken back.']);
});

it('leaves U alone once a notice that nobody has it was closed', async () => {
  await escalate({ stage: 'unrouted' });
  act(card()?.querySelector('button') as HTMLElement, new MouseEvent('click', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([press(document.body), undone()]).toEqual([false, 0]);
});

it('marks what nobody has as sent by hand', async () => {
  await escalate({ stage: 'unrouted' });
  fake.answers.confirmDelivery = () => becomes({ stage: 'sent' });
  act(buttons()[0] as HTMLElement, new MouseEvent('click', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(1_010);
  expect(fake.asked.at(-1)).toMatchObject({ call: 'confirmDelivery', input: { escalationId: 'e', byHand: true } });
  expect([words(), buttons().length]).toEqual(['Nadia: Ordered on the 3rd\nCustomer support: sent', 0]);
});

it('says nothing more once it was closed, but U still works', async () => {
  await escalate();
  act(card()?.querySelector('button') as HTMLElement, new MouseEvent('click', { bubbles: true }));
  expect(words()).toBeUndefined();
  expect(press(document.body)).toBe(true);
  await vi.advanceTimersByTimeAsync(10);
  expect([undone(), words()]).toEqual([1, undefined]);
});

it('takes it back by U wherever the focus is, also on something of ours, and the site does not hear it', async () => {
  await escalate();
  let heard = 0;
  document.addEventListener('keydown', () => heard++, { signal: page.signal });
  const { host, root } = sealedHost(document, []);
  const ours = document.createElement('button');
  root.append(ours);
  document.body.append(host);
  ours.focus();
  expect(press(host)).toBe(true);
  expect(press(document.body)).toBe(false);
  await vi.advanceTimersByTimeAsync(10);
  expect([undone(), heard]).toEqual([1, 1]);
});

it.each(['<input>', '<textarea></textarea>', '<div contenteditable="true"><p>draft</p></div>', '<div role="textbox" tabindex="0"></div>'])(
  'leaves U to a person who writes in %s',
  async (field) => {
    await escalate();
    document.body.insertAdjacentHTML('beforeend', field);
    expect(press((document.body.lastElementChild?.firstElementChild ?? document.body.lastElementChild) as Element)).toBe(false);
    expect(undone()).toBe(0);
  },
);

it('takes no other key, no U with a modifier, and none that a script of the page made', async () => {
  await escalate();
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }]) press(document.body, 'u', more);
  press(document.body, 'i');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'u', bubbles: true }));
  await vi.advanceTimersByTimeAsync(10);
  expect(undone()).toBe(0);
});

it('keeps the notice of what leaves where another post is set aside meanwhile', async () => {
  await escalate();
  session.views.want(['x:2']);
  const other = site.readPost(article('2', 'Buy followers'));
  fake.answers.label = () => viewOf('x:2', { labels: { kind: 'spam', topics: [] }, closed: true, at: 'z' as never });
  if (other != null) await actions.label(other, 'kind', 'spam', true);
  expect(session.views.get('x:2')?.closed).toBe(true);
  expect(words()).toContain('Leaves in');
  press(document.body);
  await vi.advanceTimersByTimeAsync(0);
  expect(undone()).toBe(1);
});
