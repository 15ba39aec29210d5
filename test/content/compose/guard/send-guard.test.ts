/* It has more than 250 lines: every reason to ask before a reply leaves is shown with one reply box. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../../src/content/cards.ts';
import { unfilledFields } from '../../../../src/content/compose/check/unfilled.ts';
import { watchColleagues } from '../../../../src/content/compose/guard/colleagues.ts';
import type { OpenReply, SentReply } from '../../../../src/content/ports/reply.ts';
import type { Session } from '../../../../src/content/ports/session.ts';
import { createViews } from '../../../../src/content/views.ts';
import type { Post } from '../../../../src/contract/post.ts';
import type { PostView } from '../../../../src/contract/state.ts';
import type { Finding } from '../../../../src/guide/finding.ts';
import { fake } from '../../fake-extension.ts';
import { type FakeFrame, putFakeFrame } from '../../fake-frame.ts';
import { act, article, hello, site } from '../../fake-page.ts';
import { viewOf } from '../../view-of.ts';

const post = { id: 'x:1' } as Post;
const brand = (id: string) => {
  const element = article(id);
  element.dataset.brand = 'yes';
  return element;
};
/** The fake site with an account, and answers of it. */
const own = {
  ...site,
  readAccount: () => ({ id: 'x:maisonlune' }),
  openDraft(composer: HTMLElement) {
    const text = composer.textContent ?? '';
    const range = ({ start, end }: { start: number; end: number }) => {
      const place = document.createRange();
      place.setStart(composer.firstChild as Node, start);
      place.setEnd(composer.firstChild as Node, end);
      return place;
    };
    return { text, range };
  },
  readPost(element: Element) {
    const read = site.readPost(element);
    return read && (element as HTMLElement).dataset.brand ? { ...read, author: { name: 'Maison Lune', handle: 'maisonlune' } } : read;
  },
};

const guide = { unfilledFields: (text: string) => unfilledFields(text, 'en') };

let page: AbortController;
let composer: HTMLElement;
let team: 'none' | 'live' | 'pulled' | 'out-of-reach';
let known: PostView | undefined;
let said: string[];
let corner: string[];
let frame: FakeFrame;

function open() {
  const views = createViews(
    async () => [],
    () => undefined,
    page.signal,
  );
  const notices = {
    say: (text: string) => void said.push(text),
    show: (text: string) => void corner.push(text),
    ask: () => undefined,
    theme: () => undefined,
  };
  const session = {
    ...{ doc: document, site: own, hello: hello(), signal: page.signal, views, notices, theme: 'light' },
  } as unknown as Session;
  const reply = {
    session,
    site: own,
    composer,
    signal: page.signal,
    guideComes: false,
    guideReady: Promise.resolve(),
    guide,
    draft: { post },
  };
  return watchColleagues(reply as unknown as OpenReply);
}
const key = (letter: string) => new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true });
/** A draft that a person writes. */
function write() {
  const colleagues = open();
  act(composer, key('B'));
  return colleagues;
}
const calls = () => fake.asked.map(({ call }) => call);
const sent = (more: Partial<SentReply> = {}): SentReply => ({ post, text: 'Bonjour', findings: [], mended: [], ...more });
const card = () => frame.text();
const settle = () => vi.advanceTimersByTimeAsync(10);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  fake.reset();
  frame = putFakeFrame(document);
  [team, known, said, corner] = ['none', undefined, [], []];
  Object.assign(fake.answers, {
    writing: () => null,
    beforeSend: () => (known === undefined ? { team } : { team, view: known }),
  });
  page = new AbortController();
  const shown = article('1');
  shown.innerHTML += '<form><div contenteditable="true">Bonjour</div></form>';
  document.body.replaceChildren(shown);
  composer = shown.querySelector('[contenteditable]') as HTMLElement;
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

it('lets a CM alone send at once', async () => {
  const colleagues = write();
  colleagues.draft(post, 'Bonjour');
  expect(colleagues.hold(sent())).toBe(false);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(colleagues.hold(sent())).toBe(false);
  expect(card()).toBe('');
});

it('asks once with everything that speaks against it, and lets the next send go', async () => {
  team = 'live';
  known = viewOf('x:1', { answered: { by: 'Emma', mine: false, at: Date.now() - 240_000 } });
  const colleagues = write();
  colleagues.draft(post, 'Bonjour {prénom}');
  await settle();
  const findings = [{ rule: 'r', level: 'required', match: 'ASAP', message: 'No jargon.' } as Finding];
  const leaving = sent({ text: 'Bonjour {prénom} ASAP', findings });
  expect(colleagues.hold(leaving)).toBe(true);
  await settle();
  expect(card()).toContain('Emma answered this post 4 minutes ago.');
  expect(card()).toContain('Still to fill in: {prénom}.');
  expect(card()).toContain('Required by the guide: No jargon.');
  expect(said.join()).toContain('Send again to send it all the same');
  expect(colleagues.hold(leaving)).toBe(false);
  expect(card()).toBe('');
});

it('asks again in the next draft', async () => {
  const colleagues = write();
  const leaving = sent({ text: 'Bonjour {prénom}' });
  colleagues.draft(post, 'Bonjour {prénom}');
  expect(colleagues.hold(leaving)).toBe(true);
  expect(colleagues.hold(leaving)).toBe(false);
  colleagues.draft(post, '');
  colleagues.draft(post, 'Bonjour {prénom}');
  expect(colleagues.hold(leaving)).toBe(true);
});

it('asks when the page shows an answer of the brand, also one that came while the CM wrote', async () => {
  composer.closest('article')?.append(brand('2'));
  const colleagues = write();
  colleagues.draft(post, 'Bonjour');
  expect(colleagues.hold(sent())).toBe(true);
  await settle();
  expect(card()).toContain('Your brand has already answered this post.');
  expect(colleagues.hold(sent())).toBe(false);
  composer.closest('article')?.append(brand('3'));
  expect(colleagues.hold(sent())).toBe(true);
});

it('does not take the CM’s own earlier answer, or a customer’s, for somebody else’s', async () => {
  team = 'live';
  known = viewOf('x:1', { answered: { by: 'Me', mine: true, at: Date.now() - 240_000 } });
  composer.closest('article')?.append(brand('2'), article('5'));
  const colleagues = write();
  colleagues.draft(post, 'Bonjour');
  await settle();
  expect(colleagues.hold(sent())).toBe(false);
  composer.closest('article')?.append(brand('3'));
  expect(colleagues.hold(sent())).toBe(true);
});

it('does not ask under a post of the brand’s own', () => {
  const shown = composer.closest('article') as HTMLElement;
  shown.dataset.brand = 'yes';
  shown.append(brand('2'));
  const colleagues = write();
  colleagues.draft(post, 'Et aussi');
  expect(colleagues.hold(sent())).toBe(false);
});

it('holds a send while it asks for what is old, and says that it may go', async () => {
  team = 'pulled';
  const colleagues = write();
  colleagues.draft(post, 'Bonjour');
  await settle();
  expect(colleagues.hold(sent())).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  let answer: (() => void) | undefined;
  fake.answers.beforeSend = () =>
    new Promise((done) => {
      answer = () => done({ team });
    });
  expect(colleagues.hold(sent())).toBe(true);
  await settle();
  expect(card()).toContain('looks whether a colleague has answered');
  answer?.();
  await settle();
  expect(card()).toContain('No colleague has answered. Send again: it goes.');
  expect(colleagues.hold(sent())).toBe(false);
});

it('tells in the same breath who answered meanwhile', async () => {
  team = 'pulled';
  const colleagues = write();
  colleagues.draft(post, 'Bonjour');
  await vi.advanceTimersByTimeAsync(60_000);
  known = viewOf('x:1', { answered: { by: 'Emma', mine: false, at: Date.now() - 5_000 } });
  expect(colleagues.hold(sent())).toBe(true);
  await settle();
  expect(card()).toContain('Emma answered this post');
  expect(colleagues.hold(sent())).toBe(false);
});

it('says that nobody knows where the team is out of reach', async () => {
  team = 'out-of-reach';
  const colleagues = write();
  colleagues.draft(post, 'Bonjour');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(colleagues.hold(sent())).toBe(true);
  await settle();
  expect(card()).toContain('nobody knows whether a colleague has answered');
});

it('keeps asking while the CM writes, so that a send needs no waiting', async () => {
  team = 'pulled';
  composer.tabIndex = 0;
  composer.focus();
  const colleagues = write();
  for (let at = 0; at < 12; at += 1) {
    colleagues.draft(post, `Bonjour${'!'.repeat(at)}`);
    await vi.advanceTimersByTimeAsync(5_000);
  }
  expect(colleagues.hold(sent())).toBe(false);
  expect(fake.asked.filter(({ call }) => call === 'beforeSend').length).toBeLessThan(10);
});

describe('a question that is shown', () => {
  const emma = (more: Partial<PostView>) => viewOf('x:1', { at: `${Date.now()}` as PostView['at'], ...more });
  /** A send that is held because Emma writes. */
  async function held() {
    team = 'live';
    known = emma({ claim: { by: 'Emma', mine: false, until: Date.now() + 60_000, writing: true } });
    const colleagues = write();
    colleagues.draft(post, 'Bonjour');
    await settle();
    expect(colleagues.hold(sent())).toBe(true);
    await settle();
    expect(card()).toContain('Emma is writing a reply to this post.');
    const follow = async (view: PostView, more: Partial<SentReply> = {}) => {
      known = view;
      await vi.advanceTimersByTimeAsync(3_000);
      act(composer, key('Control'));
      await settle();
      colleagues.refresh(() => sent(more));
      await settle();
    };
    return { colleagues, follow };
  }

  it('says that a colleague has answered meanwhile, with the first words of that answer', async () => {
    const { follow } = await held();
    await follow(emma({ answered: { by: 'Emma', mine: false, at: Date.now(), excerpt: 'It ships on Friday' } }));
    expect(card()).not.toContain('is writing');
    expect(card()).toMatch(/Emma answered this post .*: “It ships on Friday”/);
  });

  it('says that a send goes once the colleague has stopped', async () => {
    const { colleagues, follow } = await held();
    await follow(emma({}));
    expect(card()).toContain('Nothing speaks against it. Send again: it goes.');
    expect(said.at(-1)).toContain('Nothing speaks against it');
    expect(colleagues.hold(sent())).toBe(false);
  });

  it('follows the draft: a field that is filled in is no reason any more', async () => {
    const { follow } = await held();
    await follow(known as PostView, { text: 'Bonjour {name}' });
    expect(card()).toContain('Still to fill in: {name}.');
    await follow(known as PostView);
    expect(card()).not.toContain('Still to fill in');
    await follow(known as PostView, { text: '' });
    expect(card()).toBe('');
  });

  it('holds a send once more where a reason came under the hand that presses it', async () => {
    const { colleagues, follow } = await held();
    await follow(emma({ answered: { by: 'Emma', mine: false, at: Date.now() } }));
    expect(colleagues.hold(sent())).toBe(true);
    expect(colleagues.hold(sent())).toBe(false);
    const { colleagues: others, follow: later } = await held();
    await later(emma({ answered: { by: 'Emma', mine: false, at: Date.now() } }));
    await vi.advanceTimersByTimeAsync(1_100);
    expect(others.hold(sent())).toBe(false);
  });

  it('leads from a reason to its place', async () => {
    const colleagues = write();
    colleagues.draft(post, 'Bonjour {name}');
    composer.textContent = 'Bonjour {name}';
    const selected = vi.spyOn(document.getSelection() as Selection, 'addRange').mockImplementation(() => undefined);
    expect(colleagues.hold(sent({ text: 'Bonjour {name}' }))).toBe(true);
    await settle();
    const shown = frame.told.findLast((message) => message.type === 'show');
    if (shown?.type !== 'show') throw new Error('nothing is shown');
    expect(shown.data['reasons']).toEqual([{ text: 'Still to fill in: {name}.', leads: true }]);
    frame.say({ type: 'call', turn: shown.turn, id: 1, name: 'onReason', args: [0], pressed: { about: '', stood: 0 }, ago: 0 });
    await settle();
    expect(card()).toBe('');
    expect(String(selected.mock.calls[0]?.[0])).toBe('{name}');
  });

  it('leads from a colleague to the answer that stands on the page, else to the bar of the post, and nowhere without one', async () => {
    const { colleagues, follow } = await held();
    const asked = () => {
      const shown = frame.told.findLast((message) => message.type === 'show');
      if (shown?.type !== 'show') throw new Error('nothing is shown');
      return shown;
    };
    const leads = () => (asked().data['reasons'] as { leads: boolean }[]).map((reason) => reason.leads);
    const press = async () => {
      frame.say({ type: 'call', turn: asked().turn, id: 1, name: 'onReason', args: [0], pressed: { about: '', stood: 0 }, ago: 0 });
      await settle();
    };
    await follow(emma({ claim: { by: 'Emma', mine: false, until: Date.now() + 600_000 } }));
    colleagues.hold(sent());
    await settle();
    expect(leads()).toEqual([false]);
    const bar = document.createElement('div');
    bar.dataset['diapason'] = post.id;
    document.body.append(bar);
    const scrolled: Element[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      scrolled.push(this);
    });
    await follow(emma({ answered: { by: 'Emma', mine: false, at: Date.now() } }));
    colleagues.hold(sent());
    await settle();
    expect(leads()).toEqual([true]);
    await press();
    expect([scrolled, card()]).toEqual([[bar], '']);
  });

  it('is told in the corner where the box is hidden, and no send is held without a word', async () => {
    const colleagues = write();
    composer.checkVisibility = () => false;
    colleagues.draft(post, '{name}');
    expect(colleagues.hold(sent({ text: '{name}' }))).toBe(true);
    await settle();
    expect(card()).toBe('');
    expect(corner.join()).toContain('Still to fill in: {name}.');
    expect(colleagues.hold(sent({ text: '{name}' }))).toBe(false);
  });
});

it('closes with Escape in the draft, and the site hears nothing of it', async () => {
  const colleagues = write();
  colleagues.draft(post, '{x}');
  expect(colleagues.hold(sent({ text: '{prénom}' }))).toBe(true);
  await settle();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  act(composer, key('Escape'));
  document.removeEventListener('keydown', heard);
  expect(card()).toBe('');
  expect(heard).not.toHaveBeenCalled();
});

it('tells nobody and asks nobody of what a script puts into the box, whatever events it makes up', async () => {
  const colleagues = open();
  for (const type of ['keydown', 'paste', 'drop', 'compositionstart', 'input', 'pointerover']) {
    composer.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { key: 'B' }));
  }
  colleagues.draft(post, 'Bonjour');
  await vi.advanceTimersByTimeAsync(300_000);
  colleagues.draft(post, 'Bonjour Nadia');
  expect(calls()).toEqual([]);
});

it('tells colleagues once a person writes, and not again before a person does', async () => {
  const colleagues = open();
  for (const letter of ['Shift', 'ArrowLeft', 'Tab']) act(composer, key(letter));
  colleagues.draft(post, 'Bonjour');
  expect(calls()).toEqual([]);
  act(composer, key('x'));
  colleagues.draft(post, 'Bonjour x');
  expect(calls()).toEqual(['beforeSend', 'writing']);
  await vi.advanceTimersByTimeAsync(120_000);
  colleagues.draft(post, 'Bonjour what a script adds');
  expect(calls().filter((call) => call === 'writing')).toHaveLength(1);
});

it.each(['paste', 'drop', 'compositionstart'])('takes a %s of a person for writing', (type) => {
  const colleagues = open();
  act(composer, new Event(type));
  colleagues.draft(post, 'Bonjour');
  expect(calls()).toContain('writing');
});
