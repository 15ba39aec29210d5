/* It has more than 250 lines: all that the line on a draft says is shown with one reply box. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../src/content/cards.ts';
import '../../../src/content/checker.ts';
import { createReplies } from '../../../src/content/compose/replies.ts';
import type { Session } from '../../../src/content/ports/session.ts';
import { registry } from '../../../src/content/registry.ts';
import { createViews } from '../../../src/content/views.ts';
import type { PostView } from '../../../src/contract/state.ts';
import type { Rule } from '../../../src/guide/guide.ts';
import { fake } from '../fake-extension.ts';
import { putFakeFrame } from '../fake-frame.ts';
import { act, article, hello, readOut, roots, site, viewOf } from '../fake-page.ts';

const rule = (kind: string, level: Rule['level'], more: Partial<Rule>): Rule => ({
  id: kind,
  kind,
  level,
  message: kind,
  spec: {},
  ...more,
});
const rules = [
  rule('existence', 'recommended', { spec: { tokens: ['ASAP'] } }),
  rule('opening', 'recommended', { spec: { tokens: ['hello'] } }),
  rule('closing', 'required', { spec: { tokens: ['– \\p{Lu}\\p{L}+'] } }),
  rule('require', 'recommended', { theme: 'Next step', when: ['complaint'], spec: { tokens: ['tomorrow'] } }),
];
const answer = { version: 'v1', guide: { schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules }, words: [] };

let page: AbortController;
let composer: HTMLElement;
let button: HTMLButtonElement;
let views: Session['views'];

beforeEach(() => {
  announced.length = 0;
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
  fake.reset();
  page = new AbortController();
  putFakeFrame(document);
  registry().suggestKind = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const shown = article('1');
  shown.innerHTML += '<form><div contenteditable="true" tabindex="0"></div></form>';
  button = Object.assign(document.createElement('button'), { className: 'send' });
  document.body.replaceChildren(shown, button);
  composer = shown.querySelector('[contenteditable]') as HTMLElement;
  // Nothing is laid out here.
  Object.assign(document, { elementsFromPoint: () => [] });
  const team = () => ({ team: 'none' });
  Object.assign(fake.answers, {
    guide: () => answer,
    beforeSend: team,
    replied: () => viewOf('x:1'),
    writing: () => null,
    load: () => null,
  });
  const known = async () => [viewOf('x:1')];
  views = createViews(known, () => undefined, page.signal);
  views.want(['x:1']);
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

const announced: string[] = [];
const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms);
async function open(): Promise<void> {
  const notices = { say: (text: string) => void announced.push(text), show: () => undefined, ask: () => undefined, theme: () => undefined };
  const session = { doc: document, site, hello: hello(), signal: page.signal, views, notices, theme: 'light' };
  createReplies(session as unknown as Session, site).open(composer);
  await settle();
}
async function write(text: string): Promise<void> {
  composer.textContent = text;
  act(composer, new InputEvent('input'));
  await settle();
}
async function press(): Promise<void> {
  act(button, new MouseEvent('click', { bubbles: true, cancelable: true }));
  await settle();
}
const put = (view: Partial<PostView>) => views.put([viewOf('x:1', { at: `${Date.now()}` as PostView['at'], ...view })]);
/** The line, as it is found over the page. */
const line = () =>
  [...document.querySelectorAll('*')].flatMap((element) => roots.get(element)?.querySelector<HTMLElement>('.summary') ?? [])[0];
/** The words of the line, those in colour with their colour. */
const said = () =>
  [...(line()?.hidden === false ? (line()?.querySelectorAll<HTMLElement>('.says > span') ?? []) : [])].map((part) =>
    [readOut(part), /red|amber|green|blue|assumed/.exec(part.className)?.[0]].filter(Boolean).join(' | '),
  );

it('is grey and praises nothing while the box is empty', async () => {
  await open();
  await settle(10_000);
  expect(said()).toEqual(['tone: general']);
  expect(line()?.classList.contains('quiet')).toBe(true);
  await write('   ');
  await settle(10_000);
  expect(said()).toEqual(['tone: general']);
});

it('lists what a reply is to say, and fills the list as it is written', async () => {
  await open();
  await write('Hello Nadia, it left');
  expect(said()).toEqual(['✓ greeting', '○ signature', 'tone: general']);
  expect(line()?.querySelector('.says')?.ariaLabel).toBe('greeting: there, signature: missing, tone: general');
  await write('Hello Nadia, it left. – Lea');
  expect(said()).toEqual(['in tune | green', '✓ greeting', '✓ signature', 'tone: general']);
});

describe('what is missing', () => {
  it('is asked for after a pause, in the colour of its level, and not while somebody goes on writing', async () => {
    await open();
    for (const text of ['It ', 'It le', 'It left', 'It left.']) {
      await write(text);
      expect(said()).toEqual(['○ greeting', '○ signature', 'tone: general']);
      await settle(1_000);
    }
    await settle(1_000);
    expect(said()).toEqual(['○ greeting | amber', '○ signature | red', 'tone: general']);
    await write('It left. Y');
    expect(said()).toEqual(['○ greeting', '○ signature', 'tone: general']);
  });

  it('is not asked for while the first word is being written, however long that takes', async () => {
    await open();
    await write('Good');
    await settle(60_000);
    expect(said()).toEqual(['○ greeting', '○ signature', 'tone: general']);
  });

  it('is asked for at a send, also where the send is held', async () => {
    await open();
    await write('It left.');
    await press();
    expect(said()).toEqual(['○ greeting | amber', '○ signature | red', 'tone: general']);
  });

  it('is no remark on what is written: those are counted at once', async () => {
    await open();
    await write('Hello Nadia, it leaves ASAP');
    expect(said()).toEqual(['1 advised | amber', '✓ greeting', '○ signature', 'tone: general']);
  });
});

describe('what the reply answers to', () => {
  it('is assumed from the words of a post without a label, and the checks follow it', async () => {
    registry().suggestKind = () => 'complaint';
    await open();
    expect(said()).toEqual(['tone: complaint? | assumed']);
    await write('Hello Nadia, it left. – Lea');
    expect(said()).toEqual(['✓ greeting', '✓ signature', '○ next step', 'tone: complaint? | assumed']);
  });

  it('is what the label says as soon as there is one', async () => {
    registry().suggestKind = () => 'complaint';
    await open();
    await write('Hello Nadia, it left. – Lea');
    put({ labels: { kind: 'question', topics: [] } });
    await settle();
    expect(said()).toEqual(['in tune | green', '✓ greeting', '✓ signature', 'tone: question']);
  });

  it.each([{ kind: 'job', topics: [] }, { topics: ['delivery'] }])(
    'is not assumed where somebody has labelled the post (%o)',
    async (labels) => {
      registry().suggestKind = () => 'complaint';
      await open();
      put({ labels });
      await settle();
      expect(said()).toEqual(['tone: general']);
    },
  );
});

it('says nothing of a reply that has left, until the next one is begun', async () => {
  await open();
  await write('Hello Nadia, it left. – Lea');
  await press();
  await write('');
  await settle(1_000);
  expect(said()).toEqual([]);
  await write('Hello');
  expect(said()).toEqual(['✓ greeting', '○ signature', 'tone: general']);
});

it('says live that a colleague writes too, has the post, or has answered', async () => {
  await open();
  await write('Hello');
  const claim = { by: 'Emma', mine: false, until: Date.now() + 60_000 };
  put({ claim: { ...claim, writing: true } });
  await settle();
  expect(said()[0]).toBe('Emma is writing too | amber');
  await settle(70_000);
  expect(said()[0]).toBe('✓ greeting');
  put({ claim: { ...claim, until: Date.now() + 60_000 } });
  await settle();
  expect(said()[0]).toBe('Emma has this post | amber');
  put({ answered: { by: 'Emma', mine: false, at: Date.now() } });
  await settle();
  expect(said()[0]).toBe('Emma has answered | amber');
  put({ claim: { ...claim, mine: true } });
  await settle();
  expect(said()[0]).toBe('✓ greeting');
});

it('tells screen readers once what a colleague does whenever that changes, without a name', async () => {
  await open();
  await write('Hello');
  const claim = { by: 'Emma', mine: false, writing: true as const, until: Date.now() + 60_000 };
  put({ claim });
  await settle();
  await write('Hello Nadia');
  put({ claim: { ...claim, until: Date.now() + 90_000 } });
  await settle();
  expect(announced).toEqual(['A colleague is writing a reply to this post too.']);
  put({ answered: { by: 'Emma', mine: false, at: Date.now() } });
  await settle();
  expect(announced.slice(1)).toEqual(['A colleague has answered this post.']);
});

describe('what a department has answered', () => {
  const asked = { id: 'e', department: 'support', stage: 'answered', at: 1 } as const;
  const answered = (text: string, more: object = {}) => ({ ...asked, answer: { by: 'Paul', at: 10, text }, ...more });
  const offers = () => [...(line()?.querySelectorAll<HTMLElement>('.use') ?? [])].map((one) => one.ariaLabel);

  it('is offered in the line, live, with the reply that it was asked to agree to', async () => {
    await open();
    expect(offers()).toEqual([]);
    put({ escalations: [answered('It ships on Friday', { proposal: 'It leaves soon.' })] });
    await settle();
    expect(offers()).toEqual([
      'Customer support: “It ships on Friday” · Use it',
      'The reply proposed to Customer support: “It leaves soon.” · Use it',
    ]);
  });

  it('is the newest of several', async () => {
    await open();
    put({ escalations: [answered('Newer', { answer: { by: 'Paul', at: 20, text: 'Newer' } }), answered('Older')] });
    await settle();
    expect(offers()).toEqual(['Customer support: “Newer” · Use it']);
  });

  it('is offered in an empty box, and where there is no guide to check with, of which nothing is said then', async () => {
    fake.answers.guide = { code: 'worker-gone' } as never;
    await open();
    expect(line()?.hidden ?? true).toBe(true);
    put({ escalations: [answered('Friday')] });
    await settle();
    expect([offers(), said()]).toEqual([['Customer support: “Friday” · Use it'], []]);
    await write('Friday');
    expect(line()?.hidden ?? true).toBe(true);
  });

  it('is followed by that of another department once it stands in the draft', async () => {
    await open();
    const other = answered('In shop 3', { id: 'f', department: 'press', answer: { by: 'Ana', at: 5, text: 'In shop 3' } });
    put({ escalations: [answered('Friday', { proposal: 'Soon' }), other] });
    await settle();
    expect(offers()).toHaveLength(2);
    await write('Friday. Soon.');
    expect(offers()).toEqual(['PR: “In shop 3” · Use it']);
  });

  it('is put into the draft by one key, which is said, and by no key held down or pressed where nothing is offered', async () => {
    const put1 = vi.spyOn(site, 'replaceInDraft');
    const key = (more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { code: 'KeyK', key: 'k', altKey: true, bubbles: true, cancelable: true, ...more });
      act(composer, event);
      return event.defaultPrevented;
    };
    await open();
    expect(key()).toBe(false);
    put({ escalations: [answered('Friday')] });
    await settle();
    expect(line()?.querySelector('.use')?.getAttribute('aria-keyshortcuts')).toBe('Alt+K');
    expect([key({ repeat: true }), key({ shiftKey: true })]).toEqual([true, false]);
    expect(put1).not.toHaveBeenCalled();
    expect(key()).toBe(true);
    await settle();
    expect(put1).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(put1.mock.calls)).toContain('Friday');
    put1.mockRestore();
  });

  it('is offered no more once it stands in the draft, and again when it is taken out', async () => {
    await open();
    put({ escalations: [answered('It ships\non Friday')] });
    await write('Hello, it ships on Friday.');
    expect(offers()).toHaveLength(1);
    await write('Hello. It ships on\u00a0Friday');
    expect(offers()).toEqual([]);
    await write('Hello.');
    expect(offers()).toHaveLength(1);
  });

  it('is offered after an earlier reply, and not after a later one', async () => {
    await open();
    put({ escalations: [answered('Friday')], answered: { by: 'Léa', mine: true, at: 5 } });
    await settle();
    expect(offers()).toHaveLength(1);
    put({ escalations: [answered('Friday')], answered: { by: 'Léa', mine: true, at: 15 } });
    await settle();
    expect(offers()).toEqual([]);
  });
});
