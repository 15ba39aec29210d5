import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CallAnswer, CallInput, CallName } from '../../../src/contract/calls.ts';
import { openStore } from '../../../src/store/database.ts';
import { panelPost } from '../../../src/store/meta.ts';
import { somePost } from '../../../tools/histories.ts';
import { fakeBrowser, fakeEvent } from '../../fake-browser.ts';

type Sender = { id: string; url: string; tab?: { id: number; windowId: number } };
const onMessage = fakeEvent<[unknown, Sender]>();
const onAlarm = fakeEvent<[{ name: string }]>();
const told: { type: string; workspace?: string }[] = [];
const badges: string[] = [];
const titles: string[] = [];
const alarms: string[] = [];
const windows: string[] = [];

/** A storage area that holds what it is given. */
function area() {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: async (key: string) => (key in held ? { [key]: structuredClone(held[key]) } : {}),
    set: async (more: Record<string, unknown>) => void Object.assign(held, structuredClone(more)),
    clear: async () => void Object.keys(held).map((key) => delete held[key]),
  };
}
const [local, session] = [area(), area()];

const manifest = { version: '0.1.0' };

beforeAll(async () => {
  Object.assign(globalThis, { addEventListener: () => undefined });
  fakeBrowser({
    runtime: {
      getManifest: () => manifest,
      getURL: (file: string) => `moz-extension://own/${file}`,
      onMessage,
      onInstalled: fakeEvent(),
      onStartup: fakeEvent(),
    },
    alarms: { onAlarm, get: async () => undefined, create: async (name: string) => void alarms.push(name) },
    permissions: { onAdded: fakeEvent(), onRemoved: fakeEvent(), contains: async () => true },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => undefined,
      executeScript: async () => undefined,
    },
    storage: { local, session },
    action: {
      onClicked: fakeEvent(),
      setBadgeText: async ({ text }: { text: string }) => void badges.push(text),
      setTitle: async ({ title }: { title: string }) => void titles.push(title),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    sidebarAction: { open: async () => undefined },
    windows: { create: async ({ url }: { url: string }) => ({ id: windows.push(url) }), update: async () => ({}) },
    tabs: {
      query: async () => [{ id: 5 }],
      sendMessage: async (_: number, message: Record<string, { type: string }>) =>
        void told.push(message['diapason-announcement'] as (typeof told)[0]),
    },
    i18n: { getUILanguage: () => 'en' },
  });
  await import('../../../src/background/main.ts');
});

type Behalf = { account?: string; workspace?: string };
async function from<N extends CallName>(sender: Sender, call: N, input: CallInput<N>, behalf?: Behalf): Promise<CallAnswer<N>> {
  return (await onMessage.fire({ diapason: 1, call, input, behalf }, sender)[0]) as CallAnswer<N>;
}
async function value<N extends CallName>(answer: Promise<CallAnswer<N>>) {
  const said = await answer;
  if (!said.ok) throw new Error(JSON.stringify(said.problem));
  return said.value;
}
const page: Sender = { id: 'diapason-test', url: 'moz-extension://own/pages/settings.html' };
const tab = (id: number, url = 'https://x.com/home'): Sender => ({ id: 'diapason-test', url, tab: { id, windowId: 1 } });

const lune = { id: 'x:maisonlune', name: '@maisonlune' };
const nord = { id: 'x:studionord', name: '@studionord' };
const [tabLune, tabNord] = [tab(1), tab(2)];
const hello = async (sender: Sender, account?: { id: string; name?: string }) =>
  (await value(from(sender, 'hello', { ...(account && { account }) }))).here;
let second = '';
const onLune: Behalf = { account: lune.id, workspace: 'diapason' };
const onNord = (): Behalf => ({ account: nord.id, workspace: second });

describe('a CM with one workspace', () => {
  it('sees nothing of workspaces, and who is signed in is forgotten with the browser’s session', async () => {
    expect(await hello(tabLune, lune)).toEqual({ id: 'diapason' });
    expect(local.held).toEqual({});
    // The worker notes that it started, and who is signed in, which the first run asks about.
    expect(Object.keys(session.held).sort()).toEqual(['signed-in:x', 'started']);
  });

  it('keeps it: the only one cannot be removed', async () => {
    expect(await from(page, 'removeWorkspace', { store: 'diapason' })).toMatchObject({ ok: false, problem: { code: 'workspace-last' } });
  });
});

describe('two workspaces', () => {
  it('begin with a second, empty one of the given name, and every tab is told to ask again', async () => {
    await value(from(page, 'renameWorkspace', { store: 'diapason', name: 'Maison Lune' }));
    ({ store: second } = await value(from(page, 'addWorkspace', { name: 'Studio Nord' })));
    expect(told).toContainEqual({ type: 'changed' });
    const { all, first } = await value(from(page, 'workspaces', {}));
    expect(first).toBe('diapason');
    expect(all.map(({ name, short, waiting }) => [name, short, waiting])).toEqual([
      ['Maison Lune', 'ML', 0],
      ['Studio Nord', 'SN', 0],
    ]);
  });

  it('are asked about once per account, by its name, and the first one answers meanwhile', async () => {
    const here = await hello(tabNord, nord);
    expect(here).toMatchObject({ id: 'diapason', brand: { name: 'Maison Lune', short: 'ML' }, question: { account: nord } });
    await value(from(tabNord, 'askAccount', {}, { account: nord.id, workspace: 'diapason' }));
    expect(windows).toEqual(['moz-extension://own/pages/account.html?account=x%3Astudionord']);
    await value(from(page, 'bindAccount', { account: nord.id, store: second }));
    expect(await hello(tabNord, nord)).toEqual({ id: second, brand: { name: 'Studio Nord', short: 'SN' } });
    await hello(tabLune, lune);
    await value(from(page, 'putOffAccount', { account: lune.id }));
    expect(await hello(tabLune, lune)).toEqual({ id: 'diapason', brand: { name: 'Maison Lune', short: 'ML' } });
  });

  it('share nothing: what one labels, the other does not know, though the post has the same id', async () => {
    await value(from(tabLune, 'label', { post: somePost('x:1'), group: 'kind', value: 'complaint', on: true }, onLune));
    expect(await value(from(tabNord, 'views', { ids: ['x:1'] }, onNord()))).toEqual([]);
    await value(from(tabNord, 'label', { post: somePost('x:1'), group: 'kind', value: 'question', on: true }, onNord()));
    expect(await value(from(tabLune, 'views', { ids: ['x:1'] }, onLune))).toMatchObject([{ labels: { kind: 'complaint' } }]);
    await expect
      .poll(() => told.filter(({ type }) => type === 'views'))
      .toMatchObject([
        { workspace: 'diapason', views: [{ labels: { kind: 'complaint' } }] },
        { workspace: second, views: [{ labels: { kind: 'question' } }] },
      ]);
  });

  it('are reached by a tab only through its own account', async () => {
    const refused = (code: string) => ({ ok: false, problem: { code } });
    const note = { post: somePost('x:2'), text: 'for the other' };
    expect(await from(tabLune, 'note', note, { account: lune.id, workspace: second })).toMatchObject(refused('workspace-changed'));
    expect(await from(tab(3, 'https://www.facebook.com/'), 'note', note, onNord())).toMatchObject(refused('not-understood'));
    expect(await from(tabNord, 'askAccount', {}, onNord())).toMatchObject(refused('not-allowed'));
    expect(await from(tabNord, 'putOffAccount', { account: nord.id }, onNord())).toMatchObject(refused('not-allowed'));
    expect(await from(tabNord, 'bindAccount', { account: nord.id, store: 'diapason' }, onNord())).toMatchObject(refused('not-allowed'));
    expect(await from(tabNord, 'hello', { account: { id: 'facebook:a' } })).toMatchObject(refused('not-allowed'));
    expect(await from(page, 'settings', {}, { workspace: 'nobody' })).toMatchObject(refused('unknown-workspace'));
  });

  it('are out of reach for a tab that lies: its site is its address, and ids of another site are refused', async () => {
    const elsewhere = tab(8, 'https://www.facebook.com/');
    const refused = { ok: false, problem: { code: 'not-allowed' } };
    expect(await from(elsewhere, 'hello', { account: nord })).toMatchObject(refused);
    expect(await from(elsewhere, 'views', { ids: ['x:1'] })).toMatchObject(refused);
    expect(await from(elsewhere, 'note', { postId: 'x:1', text: 'read by the wrong site' })).toMatchObject(refused);
    const forged = { ...somePost('facebook:55'), site: 'x' as const };
    expect(await from(elsewhere, 'note', { post: forged, text: 'one of each' })).toMatchObject(refused);
    const alias = { ...somePost('facebook:55'), site: 'facebook' as const, aliases: ['x:1'] };
    expect(await from(elsewhere, 'note', { post: alias, text: 'under another name' })).toMatchObject(refused);
  });

  it('go on as told in a tab that does not say who is signed in, whoever another tab is', async () => {
    const quiet = tab(4);
    await hello(tabNord, nord);
    expect(await hello(quiet)).toMatchObject({ id: second, unsure: true });
    await hello(tabLune, lune);
    expect((await value(from(quiet, 'views', { ids: ['x:1'] }, { workspace: second })))[0]?.labels.kind).toBe('question');
    expect(await hello(tab(6, 'https://www.facebook.com/'))).toMatchObject({ id: 'diapason', unsure: true });
  });

  it('are suggested for an account that one of them names as its brand’s own, and bound by a person alone', async () => {
    const own = { workspace: second };
    const versions = await openStore(second).documents.where('kind').equals('workspace').toArray();
    const head = versions.find(({ id }) => !versions.some(({ parents }) => parents.includes(id)));
    const body = { ...(head?.body as object), accounts: ['facebook:Studio.Nord'] };
    await value(from(page, 'publish', { kind: 'workspace', parents: [head?.id ?? ''], note: '', body }, own));
    const account = { id: 'facebook:studio.nord', name: 'Studio Nord' };
    const other = tab(7, 'https://www.facebook.com/');
    expect(await hello(other, account)).toMatchObject({ id: 'diapason', question: { account } });
    const { accounts } = await value(from(page, 'workspaces', {}));
    expect(accounts).toContainEqual({ ...account, suggested: second });
    await value(from(page, 'bindAccount', { account: account.id, store: second }));
    expect(await hello(other, account)).toEqual({ id: second, brand: { name: 'Studio Nord', short: 'SN' } });
  });

  it('count together on the icon', async () => {
    await value(from(tabLune, 'claim', { post: somePost('x:1') }, onLune));
    await value(from(tabNord, 'claim', { post: somePost('x:1') }, onNord()));
    await expect.poll(() => badges.at(-1)).toBe('2');
    expect(titles.at(-1)).toContain('2 posts');
    const { all } = await value(from(page, 'workspaces', {}));
    expect(all.map(({ waiting }) => waiting)).toEqual([1, 1]);
  });

  it('keep the post that the panel is to show apart', async () => {
    await value(from(tabNord, 'openPanel', { postId: 'x:1' }, onNord()));
    expect(await panelPost(openStore(second))).toMatchObject({ postId: 'x:1' });
    expect(await panelPost(openStore('diapason'))).toBeUndefined();
    expect(session.held['tab:2']).toBe(second);
  });

  it('each wake the worker for their own deliveries: an alarm of one never moves the other’s', async () => {
    const channel = {
      id: 'hook',
      kind: 'webhook',
      name: 'Hook',
      settings: { url: 'https://desk.example/', secret: 'sixteen letters or more' },
    };
    for (const [sender, behalf] of [[tabLune, onLune] as const, [tabNord, onNord()] as const]) {
      const own = { workspace: behalf.workspace ?? '' };
      const versions = await openStore(own.workspace).documents.where('kind').equals('workspace').toArray();
      const head = versions.find(({ id }) => !versions.some(({ parents }) => parents.includes(id)));
      const before = head?.body as { departments: { key: string }[] };
      const body = { ...before, channels: [channel], departments: before.departments.map((one) => ({ ...one, channel: 'hook' })) };
      await value(from(page, 'publish', { kind: 'workspace', parents: [head?.id ?? ''], note: '', body }, own));
      await value(from(sender, 'escalate', { post: somePost('x:1'), department: 'support' }, behalf));
    }
    await expect.poll(() => new Set(alarms)).toEqual(new Set(['jobs:1', 'jobs:5', 'deliver:diapason', `deliver:${second}`]));
    const { all } = await value(from(page, 'workspaces', {}));
    expect(all.map(({ unsent }) => unsent)).toEqual([1, 1]);
  });
});

describe('a workspace that is gone', () => {
  it('is deleted with all it holds; its account is asked again by its name, and the rest is untouched', async () => {
    await value(from(tabLune, 'claim', { post: somePost('x:3') }, onLune));
    await value(from(page, 'removeWorkspace', { store: second }));
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(second);
    expect(await from(tabNord, 'views', { ids: ['x:1'] }, onNord())).toMatchObject({ problem: { code: 'workspace-changed' } });
    await value(from(page, 'addWorkspace', { name: 'Atelier Sud' }));
    const { id, question } = await hello(tabNord, nord);
    expect([id, question?.removed]).toEqual(['diapason', true]);
    const { accounts } = await value(from(page, 'workspaces', {}));
    expect(accounts).toContainEqual({ ...nord, removed: 'Studio Nord' });
    expect(await value(from(tabLune, 'views', { ids: ['x:1'] }, onLune))).toMatchObject([{ labels: { kind: 'complaint' } }]);
    await expect.poll(() => badges.at(-1)).toBe('1');
  });
});
