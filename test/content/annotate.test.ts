/* It has more than 250 lines: the page program is started once, on one made-up site. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BarPart } from '../../src/content/ports/bar-part.ts';
import { registry } from '../../src/content/registry.ts';
import { start } from '../../src/content/start.ts';
import { fake } from './fake-extension.ts';
import { act, article, barOf, fakeEyes, hello, hosts, partsOf, roots, site, viewOf, wordsOf } from './fake-page.ts';

let page: AbortController;
let eyes: ReturnType<typeof fakeEyes>;
const feed = () => document.querySelector('main') as HTMLElement;
const ids = () => hosts().map((host) => host.dataset.diapason);
const calls = (name: string) => fake.asked.filter(({ call }) => call === name).map(({ input }) => input);

async function run(...posts: HTMLElement[]): Promise<void> {
  feed().append(...posts);
  start(document, site, page.signal);
  await vi.waitFor(() => expect(eyes.observed()).toBe(posts.length));
  eyes.see();
}

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  fake.reset();
  eyes = fakeEyes();
  page = new AbortController();
  fake.answers.hello = () => hello();
  fake.answers.views = () => [];
});
afterEach(() => {
  page.abort();
  vi.unstubAllGlobals();
});

describe('the bars of a page', () => {
  it('stand once on each post in view, and say nothing but its id', async () => {
    await run(article('1'), article('2'));
    expect(ids()).toEqual(['x:1', 'x:2']);
    expect(barOf('x:1')?.shadowRoot).toBeNull();
    expect(barOf('x:1')?.textContent).toBe('');
    expect(barOf('x:1')?.getAttributeNames().sort()).toEqual(['data-diapason', 'data-theme']);
  });

  it('are not put where the site is switched off, and nothing is read there', async () => {
    fake.answers.hello = () => hello({ on: false });
    const read = vi.spyOn(site, 'findPosts');
    feed().append(article('1'));
    start(document, site, page.signal);
    await vi.waitFor(() => expect(calls('hello')).toHaveLength(1));
    await new Promise((done) => requestAnimationFrame(done));
    expect(hosts()).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('come when the site is switched on, and go when it is switched off', async () => {
    fake.answers.hello = () => hello({ on: false });
    feed().append(article('1'));
    start(document, site, page.signal);
    await vi.waitFor(() => expect(calls('hello')).toHaveLength(1));
    fake.answers.hello = () => hello();
    await fake.announce({ type: 'changed' });
    await vi.waitFor(() => expect(eyes.observed()).toBe(1));
    eyes.see();
    expect(ids()).toEqual(['x:1']);
    fake.answers.hello = () => hello({ on: false });
    await fake.announce({ type: 'changed' });
    await vi.waitFor(() => expect(hosts()).toEqual([]));
  });

  it('wait until a post comes near, and the post is not read before', async () => {
    const read = vi.spyOn(site, 'readPost');
    feed().append(article('1'), article('2'));
    start(document, site, page.signal);
    await vi.waitFor(() => expect(eyes.observed()).toBe(2));
    eyes.see((element) => (element as HTMLElement).dataset.id === '2');
    expect(ids()).toEqual(['x:2']);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('ask for all views of a batch in one call', async () => {
    await run(article('1'), article('2'), article('3'));
    await vi.waitFor(() => expect(calls('views')).toEqual([{ ids: ['x:1', 'x:2', 'x:3'] }]));
  });

  it('show what is known of a post', async () => {
    fake.answers.views = () => [viewOf('x:1', { labels: { kind: 'complaint', topics: ['delivery/late'] } })];
    await run(article('1'));
    await vi.waitFor(() => expect(wordsOf('x:1')).toEqual(['', 'Complaint', 'Delivery / Late', 'I take it', 'Customer support', '']));
  });

  it('follow what colleagues do', async () => {
    await run(article('1'));
    await vi.waitFor(() => expect(calls('views')).toHaveLength(1));
    await fake.announce({ type: 'views', views: [viewOf('x:1', { claim: { by: 'Tom', mine: false, until: Date.now() + 60_000 } })] });
    expect(wordsOf('x:1')).toContain('Tom has it');
  });

  it('come on posts that are added later, inside other nodes', async () => {
    await run(article('1'));
    const cell = document.createElement('div');
    cell.append(article('2'));
    feed().append(cell);
    await vi.waitFor(() => expect(eyes.observed()).toBe(2));
    eyes.see();
    expect(ids()).toEqual(['x:1', 'x:2']);
  });

  it('come on a skeleton that is filled in later', async () => {
    const skeleton = document.createElement('section');
    feed().append(skeleton);
    await run(article('1'));
    const find = site.findPosts;
    const late = vi
      .spyOn(site, 'findPosts')
      .mockImplementation((root) => [...find(root), ...(root.querySelectorAll?.('section[data-id]') ?? [])]);
    skeleton.dataset.id = '9';
    skeleton.append(document.createElement('footer'));
    await vi.waitFor(() => expect(eyes.observed()).toBe(2));
    eyes.see();
    expect(ids()).toEqual(['x:9', 'x:1']);
    late.mockRestore();
  });

  it('change with the post when the site puts another one into the same node', async () => {
    const node = article('1');
    fake.answers.views = ({ ids: asked }: { ids: string[] }) =>
      asked.includes('x:1') ? [viewOf('x:1', { labels: { kind: 'complaint', topics: [] } })] : [];
    await run(node);
    await vi.waitFor(() => expect(wordsOf('x:1')).toContain('Complaint'));
    node.dataset.id = '2';
    node.querySelector('p')?.replaceChildren('another');
    await vi.waitFor(() => expect(ids()).toEqual(['x:2']));
    expect(wordsOf('x:2')).not.toContain('Complaint');
  });

  it('say that a post whose number appears is the one that the node showed before, and keep what is known of it', async () => {
    const labelled = { labels: { kind: 'complaint', topics: [] } };
    const node = article('habc');
    fake.answers.views = ({ ids: asked }: { ids: string[] }) => (asked.includes('x:habc') ? [viewOf('x:habc', labelled)] : []);
    fake.answers.identify = () => viewOf('x:7', { ...labelled, aliases: ['x:habc'] });
    await run(node);
    await vi.waitFor(() => expect(wordsOf('x:habc')).toContain('Complaint'));
    node.dataset.id = '7';
    node.querySelector('p')?.replaceChildren('a comment');
    await vi.waitFor(() => expect(wordsOf('x:7')).toContain('Complaint'));
    expect(calls('identify')).toMatchObject([{ post: { id: 'x:7', aliases: ['x:habc'] } }]);
    await fake.announce({ type: 'views', views: [viewOf('x:7', { aliases: ['x:habc'], at: 'b' })] });
    expect(wordsOf('x:7')).not.toContain('Complaint');
  });

  it('go when the node shows no post any more', async () => {
    const node = article('1');
    await run(node);
    delete node.dataset.id;
    node.querySelector('p')?.replaceChildren();
    node.append('placeholder');
    await vi.waitFor(() => expect(hosts()).toEqual([]));
  });

  it('come back when the site’s rendering swept them away, but not for ever', async () => {
    const node = article('1');
    await run(node);
    barOf('x:1')?.remove();
    await vi.waitFor(() => expect(ids()).toEqual(['x:1']));
    for (let round = 0; round < 10; round++) {
      barOf('x:1')?.remove();
      await new Promise((done) => requestAnimationFrame(done));
    }
    expect(hosts()).toEqual([]);
  });

  it('stand on both copies of a post that the page shows twice', async () => {
    await run(article('1'), article('1'));
    expect(ids()).toEqual(['x:1', 'x:1']);
  });

  it('replace copies that the site made of a bar', async () => {
    const node = article('1');
    await run(node);
    const copy = node.cloneNode(true) as HTMLElement;
    feed().append(copy);
    await vi.waitFor(() => expect(eyes.observed()).toBe(2));
    eyes.see();
    expect(copy.querySelectorAll('[data-diapason]')).toHaveLength(1);
    expect(roots.has(copy.querySelector('[data-diapason]') as Element)).toBe(true);
  });

  it('do not answer to events that the page made up', async () => {
    await run(article('1'));
    partsOf('x:1')
      .find((part) => part.dataset.part === 'take')
      ?.click();
    barOf('x:1')?.click();
    expect(calls('claim')).toEqual([]);
  });

  it('are all taken away when the page ends', async () => {
    await run(article('1'));
    page.abort();
    expect(hosts()).toEqual([]);
    expect(fake.listeners.size).toBe(0);
    feed().append(article('2'));
    await new Promise((done) => requestAnimationFrame(done));
    expect(hosts()).toEqual([]);
  });

  it('stand on what a running feed builds before the page is laid out', async () => {
    await run(article('1'));
    feed().append(article('2'), article('3'));
    await Promise.resolve();
    expect(ids()).toEqual(['x:1', 'x:2', 'x:3']);
  });

  it('wait where a page builds many posts at once', async () => {
    await run(article('1'));
    feed().append(...Array.from({ length: 40 }, (_, index) => article(String(index + 2))));
    await vi.waitFor(() => expect(eyes.observed()).toBe(41));
    expect(ids()).toEqual(['x:1']);
  });

  it('are read once where they came early, and again when they change', async () => {
    await run(article('1'));
    const read = vi.spyOn(site, 'readPost');
    const node = article('2');
    feed().append(node);
    await vi.waitFor(() => expect(ids()).toEqual(['x:1', 'x:2']));
    eyes.see();
    expect(read).toHaveBeenCalledTimes(1);
    node.dataset.id = '3';
    node.querySelector('p')?.replaceChildren('another');
    await vi.waitFor(() => expect(ids()).toEqual(['x:1', 'x:3']));
    read.mockRestore();
  });

  it('are not read again when what came early comes near, unless it changed while it was far', async () => {
    await run(article('1'));
    const read = vi.spyOn(site, 'readPost');
    const [still, changed] = [article('2'), article('3')];
    feed().append(still, changed);
    await vi.waitFor(() => expect(ids()).toEqual(['x:1', 'x:2', 'x:3']));
    eyes.see((element) => element !== still && element !== changed);
    changed.querySelector('p')?.replaceChildren('another');
    // The page is looked at in the frame after the change was heard of.
    await Promise.resolve();
    await new Promise((done) => requestAnimationFrame(done));
    eyes.see();
    const times = (node: Element) => read.mock.calls.filter(([element]) => element === node).length;
    expect([times(still), times(changed)]).toEqual([1, 2]);
    read.mockRestore();
  });

  it('are used again for other posts, and say nothing of the first', async () => {
    fake.answers.views = ({ ids: asked }: { ids: string[] }) =>
      asked.includes('x:1') ? [viewOf('x:1', { labels: { kind: 'complaint', topics: [] } })] : [];
    const first = article('1');
    await run(first);
    await vi.waitFor(() => expect(wordsOf('x:1')).toContain('Complaint'));
    const host = barOf('x:1');
    first.remove();
    await vi.waitFor(() => expect(host?.isConnected).toBe(false));
    await new Promise((done) => requestAnimationFrame(done));
    feed().append(article('2'));
    await vi.waitFor(() => expect(ids()).toEqual(['x:2']));
    expect(barOf('x:2')).toBe(host);
    expect(wordsOf('x:2')).toEqual(['', 'Label', 'I take it', 'Escalate']);
  });

  it('act on the post as it was seen, and on none that the page changed just before', async () => {
    const press = vi.fn();
    registry().createBarHandler = () => ({ press, key: () => undefined, update: () => undefined });
    const element = article('1');
    await run(element);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 10_000);
    const take = partsOf('x:1').find(({ dataset }) => dataset.part === 'take') as HTMLElement;
    const click = async () => {
      act(take, new Event('click', { bubbles: true }));
      await vi.waitFor(() => expect(press).toHaveBeenCalled());
      const [, part, post] = press.mock.lastCall as [unknown, BarPart, unknown];
      press.mockClear();
      return [part.does, post];
    };
    expect(await click()).toMatchObject(['take', { id: 'x:1', text: 'Bonjour' }]);
    element.dataset.text = 'What nobody said';
    expect(await click()).toEqual(['take', null]);
    element.querySelector('p')?.replaceChildren('a change that is seen');
    await new Promise((done) => requestAnimationFrame(done));
    expect(await click()).toEqual(['take', null]);
    clock.mockReturnValue(performance.now() + 600);
    expect(await click()).toMatchObject(['take', { text: 'What nobody said' }]);
    clock.mockRestore();
    delete registry().createBarHandler;
  });

  it('hold no text that the page’s search could find', async () => {
    await run(article('1'));
    const texts = [...document.querySelectorAll('*')].map((host) => roots.get(host)?.textContent ?? '').join('');
    expect(texts).toBe('');
    expect(wordsOf('x:1')).toContain('I take it');
  });

  it('are not used again once a person came near', async () => {
    const first = article('1');
    await run(first);
    const host = barOf('x:1');
    host?.dispatchEvent(new Event('pointerenter'));
    act(host as Element, new Event('pointerenter'));
    first.remove();
    await new Promise((done) => requestAnimationFrame(done));
    feed().append(article('2'));
    await vi.waitFor(() => expect(ids()).toEqual(['x:2']));
    expect(barOf('x:2')).not.toBe(host);
  });

  it('are let go when the site empties a post and keeps its node', async () => {
    const node = article('1');
    await run(node);
    const [host, content] = [barOf('x:1'), node.querySelector('p')];
    eyes.see(() => false);
    delete node.dataset.id;
    node.replaceChildren();
    await vi.waitFor(() => expect(host?.isConnected).toBe(false));
    await new Promise((done) => requestAnimationFrame(done));
    // It is free for another post: nothing holds it, or what stood around it, for this one.
    feed().append(article('2'));
    await vi.waitFor(() => expect(barOf('x:2')).toBe(host));
    expect(content?.isConnected).toBe(false);
  });

  it('leave nothing behind after 2,000 posts', async () => {
    await run(article('0'));
    for (let batch = 0; batch < 20; batch++) {
      feed().replaceChildren(...Array.from({ length: 100 }, (_, index) => article(String(batch * 100 + index))));
      await new Promise((done) => requestAnimationFrame(done));
      eyes.see();
    }
    expect(hosts()).toHaveLength(100);
    expect(eyes.observed()).toBe(100);
  }, 30_000);
});
