// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addressFormOf } from '../../../src/defaults/address-forms.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import type { Language } from '../../../src/guide/language.ts';
import { accountFrom, accountsToAsk } from '../../../src/pages/welcome/brand-account.ts';
import { Questions } from '../../../src/pages/welcome/Questions.tsx';
import { Try } from '../../../src/pages/welcome/Try.tsx';
import { install } from '../../../src/store/documents.ts';
import { settingsOf } from '../../../src/store/meta.ts';
import { fakeBrowser, fakeEvent } from '../../fake-browser.ts';
import { emptyStore } from '../../store/open.ts';
import { enter, find, named, press, show } from '../show.tsx';

let asked: { readonly call: string; readonly input: Record<string, unknown> }[];
let signedIn: Record<string, unknown>;

beforeEach(() => {
  asked = [];
  signedIn = {};
  const sendMessage = async (message: (typeof asked)[number]) => {
    asked.push(message);
    return { ok: true, value: { version: {} } };
  };
  const session = { get: async () => signedIn, onChanged: fakeEvent() };
  fakeBrowser({ runtime: { sendMessage }, i18n: { getUILanguage: () => 'en' }, storage: { session } });
});

async function store(workspace = defaultWorkspace) {
  const made = emptyStore();
  await install(made, 'guide', defaultGuide, 1);
  await install(made, 'workspace', workspace, 1);
  return made;
}
const published = () => asked.filter(({ call }) => call === 'publish').map(({ input }) => input);

/** Presses what has the focus, as a key does. */
async function pressFocused(name: string) {
  await act(() => named(name).focus());
  await press(name);
}

async function questions(workspace = defaultWorkspace) {
  const made = await store(workspace);
  await show(<Questions settings={await settingsOf(made)} />, { store: made });
  await vi.waitFor(() => expect(document.body.textContent).toContain('How do you speak'));
}

describe('the three questions', () => {
  it('take the name as its field is left, and ask for none of the answers', async () => {
    await questions();
    await enter(named<HTMLInputElement>('Your name'), ' Léa ');
    await act(() => void find('form').dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(asked.at(-1)).toMatchObject({ call: 'saveSettings', input: { settings: { member: { name: 'Léa' } } } });
    expect(document.querySelector('[required]')).toBeNull();
  });

  it('ask whether the account that is signed in is the brand, and name it as the brand’s by one click', async () => {
    signedIn = { 'signed-in:x': { id: 'x:maisonlune', name: '@maisonlune' } };
    await questions();
    await vi.waitFor(() => expect(document.body.textContent).toContain('@maisonlune (X) is signed in. Is it the brand?'));
    await press('Yes, the brand');
    expect(published()).toMatchObject([{ kind: 'workspace', body: { accounts: ['x:maisonlune'] } }]);
  });

  it('publish nothing for an account of one’s own, and let the brand’s be typed then', async () => {
    signedIn = { 'signed-in:x': { id: 'x:lea', name: '@lea' } };
    await questions();
    await vi.waitFor(() => named('No, my own'));
    await press('No, my own');
    expect(published()).toEqual([]);
    await enter(named<HTMLInputElement>('The brand’s account'), 'https://x.com/MaisonLune?lang=fr');
    await press('Add');
    expect(published()).toMatchObject([{ body: { accounts: ['x:maisonlune'] } }]);
  });

  it('hands the focus on from the answer to the field that takes its place', async () => {
    signedIn = { 'signed-in:x': { id: 'x:lea', name: '@lea' } };
    await questions();
    await vi.waitFor(() => named('No, my own'));
    await pressFocused('No, my own');
    expect(document.activeElement).toBe(named('The brand’s account'));
  });

  it('say of what is no account that it is none', async () => {
    await questions();
    await enter(named<HTMLInputElement>('The brand’s account'), 'not an account!');
    await press('Add');
    expect(find('.error').textContent).toMatch(/^That is no account/);
    expect(published()).toEqual([]);
  });

  it('really set how French customers are spoken to, by one click', async () => {
    await questions();
    expect(named('vous').getAttribute('aria-pressed')).toBe('true');
    await press('tu');
    const [input] = published();
    expect(input?.['kind']).toBe('guide');
    expect(addressFormOf(input?.['body'] as Guide)).toBe('tu');
  });
});

it.each([
  ['@MaisonLune', 'x:maisonlune'],
  [' maisonlune ', 'x:maisonlune'],
  ['https://x.com/maisonlune/', 'x:maisonlune'],
  ['https://x.com/', undefined],
  ['', undefined],
  ['maison lune', undefined],
  ['مطعم', undefined],
  ['a'.repeat(500), undefined],
])('reads the account of X in “%s”', (typed, id) => {
  expect(accountFrom('x', typed)).toBe(id);
});

it('asks of no account that is named already, or that somebody said is none of the brand’s', () => {
  const seen = [{ id: 'x:maisonlune' }, { id: 'facebook:lea' }];
  expect(accountsToAsk(seen, ['x:MaisonLune'], new Set(['facebook:lea']))).toEqual([]);
  expect(accountsToAsk(seen, [], new Set())).toEqual(seen);
});

describe('the post to try it on', () => {
  async function tried(language: Language = 'en') {
    await show(<Try />, { language, store: await store() });
    await vi.waitFor(() => expect(document.querySelectorAll('.try-reply li').length).toBeGreaterThan(1));
  }

  it('suggests its kind, which gives it its points with their sum, and the department that takes it', async () => {
    await tried();
    expect(document.querySelector('.hand-over')).toBeNull();
    await press('Complaint?');
    const line = find('.sample-post .muted').textContent;
    const [, total = '', reasons = ''] = /(\d+) Why: (.*)\.$/.exec(line) ?? [];
    const sum = [...reasons.matchAll(/[+-]\d+/g)].reduce((points, [one]) => points + Number(one), 0);
    expect(Number(total)).toBe(sum);
    expect(find('.hand-over').textContent).toBe('Customer support');
  });

  it('is handed over with Undo, and nothing of it leaves or is stored', async () => {
    await tried();
    await press('Complaint?');
    await press('Customer support');
    expect(find('.hand-over').textContent).toContain('Goes to Customer support');
    await press('Undo');
    expect(find('.hand-over').textContent).toBe('Customer support');
    expect(asked).toEqual([]);
  });

  it.each([
    ['en', 'Write “Please”', 'Please'],
    ['fr', 'Écrire «\u202fVous pouvez\u202f»', 'Vous pouvez'],
  ] as const)('has its reply checked by the guide in force, and mends it by a click: %s', async (language, fix, words) => {
    await tried(language);
    const before = document.querySelectorAll('.try-reply li').length;
    await press(fix);
    expect(find<HTMLTextAreaElement>('textarea').value).toContain(words);
    expect(document.querySelectorAll('.try-reply li').length).toBe(before - 1);
  });

  it('asks more of the reply once the post is a complaint, as a real one does', async () => {
    await tried();
    expect(document.body.textContent).not.toContain('Complaint: give the next step');
    await press('Complaint?');
    expect(document.body.textContent).toContain('Complaint: give the next step');
  });

  it('hands the focus on where the pressed button goes away: to the label, to Undo, and back', async () => {
    await tried();
    await pressFocused('Complaint?');
    expect(document.activeElement?.textContent).toBe('Complaint');
    await pressFocused('Customer support');
    expect(document.activeElement).toBe(named('Undo'));
    await pressFocused('Undo');
    expect(document.activeElement).toBe(named('Customer support'));
  });

  it('hands the focus on to the reply whose words were mended', async () => {
    await tried();
    await pressFocused('Write “Please”');
    expect(document.activeElement).toBe(find('textarea'));
  });

  it('says for some seconds that nothing was sent, and can be tried again then', async () => {
    await tried();
    await press('Complaint?');
    vi.useFakeTimers();
    await pressFocused('Customer support');
    await act(() => void vi.advanceTimersByTime(8_000));
    expect(find('.hand-over').textContent).toBe('Now it would have left. Nothing was sent.');
    expect(document.activeElement).toBe(find('.hand-over'));
    await act(() => void vi.advanceTimersByTime(6_000));
    vi.useRealTimers();
    expect(find('.hand-over').textContent).toBe('Customer support');
  });

  it('reads out how many remarks a reply has once the typing pauses, and not the list at each letter', async () => {
    await tried();
    expect(document.querySelector('.try-reply [role=status] li')).toBeNull();
    const told = () => find('.try-reply [role=status]').textContent?.trim();
    expect(told()).toBe('');
    vi.useFakeTimers();
    await enter(find<HTMLTextAreaElement>('textarea'), 'You must');
    const before = told();
    await enter(find<HTMLTextAreaElement>('textarea'), '');
    await act(() => void vi.advanceTimersByTime(500));
    expect(told()).toBe(before);
    await act(() => void vi.advanceTimersByTime(500));
    vi.useRealTimers();
    expect(told()).toBe('Type a reply: it is checked as you type.');
  });

  it('says nothing of an empty reply', async () => {
    await tried();
    await enter(find<HTMLTextAreaElement>('textarea'), '');
    expect(find('.try-reply ul').textContent).toBe('Type a reply: it is checked as you type.');
  });
});
