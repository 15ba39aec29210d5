// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../src/content/start.ts';
import type { Account } from '../../src/contract/account.ts';
import type { ActingWorkspace } from '../../src/contract/behalf.ts';
import { fake } from './fake-extension.ts';
import { act, article, fakeEyes, hello, hosts, partsOf, readOut, roots, site, viewOf, wordsOf } from './fake-page.ts';

const lune: Account = { id: 'x:maisonlune', name: '@maisonlune' };
const nord: Account = { id: 'x:studionord', name: '@studionord' };
const heres: Readonly<Record<string, ActingWorkspace>> = {
  [lune.id]: { id: 'lune', brand: { name: 'Maison Lune', short: 'ML' } },
  [nord.id]: { id: 'nord', brand: { name: 'Studio Nord', short: 'SN' } },
};

let page: AbortController;
let eyes: ReturnType<typeof fakeEyes>;
let signedIn: Account | undefined;
const calls = (name: string) => fake.asked.filter(({ call }) => call === name).map(({ input }) => input);
const behalfOf = (name: string) => fake.behalves[fake.asked.findLastIndex(({ call }) => call === name)];
/** What everything of ours that is no bar says. */
const card = () =>
  [...document.documentElement.children]
    .map((host) => roots.get(host)?.querySelector<HTMLElement>('.notice'))
    .filter((notice) => notice?.hidden === false)
    .map(readOut)
    .join();

function press(name: string): void {
  const buttons = [...document.documentElement.children].flatMap((host) => [...(roots.get(host)?.querySelectorAll('button') ?? [])]);
  const button = buttons.find((one) => readOut(one) === name);
  if (button !== undefined) act(button, new Event('click', { bubbles: true }));
}

async function run(): Promise<void> {
  document.querySelector('main')?.append(article('1'));
  start(document, site, page.signal);
  await vi.waitFor(() => expect(eyes.observed()).toBe(1));
  eyes.see();
  await vi.waitFor(() => expect(calls('views')).toHaveLength(1));
}

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  fake.reset();
  eyes = fakeEyes();
  page = new AbortController();
  signedIn = lune;
  vi.spyOn(site, 'readAccount').mockImplementation(() => signedIn);
  fake.answers['hello'] = ({ account }: { account?: Account }) =>
    hello({ here: heres[account?.id ?? ''] ?? { id: 'lune', brand: { name: 'Maison Lune', short: 'ML' }, unsure: true } });
  fake.answers['views'] = () => [];
});
afterEach(() => {
  page.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page of an account', () => {
  it('says which workspace its bars speak for, in letters and in words', async () => {
    await run();
    expect(wordsOf('x:1')).toEqual(['', 'ML', 'Label', 'I take it', 'Escalate']);
    expect(partsOf('x:1')[1]?.title).toBe('Workspace: Maison Lune');
  });

  it('says nothing of it while the browser has one workspace', async () => {
    fake.answers['hello'] = () => hello();
    await run();
    expect(wordsOf('x:1')).toEqual(['', 'Label', 'I take it', 'Escalate']);
  });

  it('speaks for its account and for the workspace it was told, in every call', async () => {
    await run();
    expect(behalfOf('views')).toEqual({ account: 'x:maisonlune', workspace: 'lune' });
  });

  it('passes over what is announced for another workspace, though the post has the same id', async () => {
    await run();
    const views = [viewOf('x:1', { labels: { kind: 'complaint', topics: [] } })];
    await fake.announce({ type: 'views', workspace: 'nord', views });
    await fake.announce({ type: 'changed', workspace: 'nord' });
    expect(await fake.announce({ type: 'show', workspace: 'nord', postId: 'x:1' })).toEqual([undefined]);
    expect(wordsOf('x:1')).not.toContain('Complaint');
    expect(calls('hello')).toHaveLength(1);
    await fake.announce({ type: 'views', workspace: 'lune', views });
    expect(wordsOf('x:1')).toContain('Complaint');
  });
});

describe('another account on the same page, without a reload', () => {
  it('is noticed: the bars are the other workspace’s, and nothing of the first one is left', async () => {
    fake.answers['views'] = () =>
      (behalfOf('views') as { workspace: string }).workspace === 'lune'
        ? [viewOf('x:1', { labels: { kind: 'complaint', topics: [] } })]
        : [];
    await run();
    await vi.waitFor(() => expect(wordsOf('x:1')).toContain('Complaint'));
    signedIn = nord;
    act(document, new Event('visibilitychange'));
    await vi.waitFor(() => expect(hosts()).toEqual([]));
    eyes.see();
    expect(wordsOf('x:1')).toEqual(['', 'SN', 'Label', 'I take it', 'Escalate']);
    await vi.waitFor(() => expect(behalfOf('views')).toEqual({ account: 'x:studionord', workspace: 'nord' }));
  });

  it('is not imagined where the page stops showing one', async () => {
    await run();
    signedIn = undefined;
    act(document, new Event('visibilitychange'));
    await fake.announce({ type: 'changed' });
    await vi.waitFor(() => expect(calls('hello')).toHaveLength(2));
    expect(calls('hello')[1]).toMatchObject({ account: lune });
  });
});

describe('a page that does not say yet who is signed in', () => {
  it('shows nothing until it does, rather than the wrong workspace', async () => {
    signedIn = undefined;
    document.querySelector('main')?.append(article('1'));
    start(document, site, page.signal);
    await vi.waitFor(() => expect(calls('hello')).toEqual([{}]));
    expect(eyes.observed()).toBe(0);
    signedIn = nord;
    await vi.waitFor(() => expect(eyes.observed()).toBe(1));
    eyes.see();
    expect(wordsOf('x:1')[1]).toBe('SN');
    await vi.waitFor(() => expect(calls('views')).toHaveLength(1));
    expect(behalfOf('views')).toEqual({ account: 'x:studionord', workspace: 'nord' });
  });

  it('is shown after a while what the last one was, and says that it is not sure', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    signedIn = undefined;
    document.querySelector('main')?.append(article('1'));
    start(document, site, page.signal);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    eyes.see();
    expect(partsOf('x:1')[1]?.title).toMatch(/Maison Lune, as on the last page that said who is signed in/);
  });
});

describe('an account that nobody has bound', () => {
  const question = { account: nord };

  it('is asked about in the corner, and answered in a window of ours', async () => {
    fake.answers['hello'] = () => hello({ here: { ...(heres[lune.id] as ActingWorkspace), question } });
    await run();
    expect(card()).toContain('Which workspace does @studionord answer for?');
    press('Choose…');
    await vi.waitFor(() => expect(calls('askAccount')).toEqual([{}]));
    expect(card()).toBe('');
  });

  it('may be put off, and is asked when its workspace was removed', async () => {
    fake.answers['hello'] = () => hello({ here: { ...(heres[lune.id] as ActingWorkspace), question: { ...question, removed: true } } });
    await run();
    expect(card()).toContain('The workspace that @studionord answered for was removed from this browser.');
    press('Not now');
    expect(card()).toBe('');
    expect(calls('askAccount')).toEqual([]);
  });
});

it('says on the page when its workspace cannot be opened, and shows no bars', async () => {
  fake.answers['hello'] = { code: 'workspace-shut', where: 'Studio Nord' };
  document.querySelector('main')?.append(article('1'));
  start(document, site, page.signal);
  await vi.waitFor(() => expect(card()).toContain('cannot open the workspace “Studio Nord”'));
  expect(hosts()).toEqual([]);
});
