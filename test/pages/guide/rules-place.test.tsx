// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import type { Language } from '../../../src/guide/language.ts';
import { RulesPlace } from '../../../src/pages/guide/RulesPlace.tsx';
import { useRoute } from '../../../src/pages/guide/route.ts';
import { ruleChanges } from '../../../src/pages/guide/rule-changes.ts';
import type { DocumentDraft } from '../../../src/pages/parts/data/use-document-draft.ts';
import { PAUSE } from '../../../src/pages/parts/data/use-settled.ts';
import { enter, find, named, press, show } from '../show.tsx';

afterEach(() => {
  vi.useRealTimers();
  location.hash = '';
});

const empty: Guide = { schema: 1, name: 'House', vocabulary: { accept: [], reject: [] }, rules: [] };
let inDraft: Guide;

function Place({ base }: { readonly base: Guide }) {
  const [body, setBody] = useState(base);
  inDraft = body;
  const draft = { body, base: { body: base }, dirty: body !== base, change: setBody } as unknown as DocumentDraft<Guide>;
  return (
    <RulesPlace
      draft={draft}
      changes={ruleChanges(base, body)}
      states={undefined}
      replies={[]}
      parts={useRoute().parts}
      now={0}
      me={{ id: 'm', name: '' }}
      mayChange
    />
  );
}

const shown = (base: Guide, language: Language = 'en') => show(<Place base={base} />, { language });
const go = (hash: string) =>
  act(() => {
    location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
const headings = () => [...document.querySelectorAll('article h2')].map(({ textContent }) => textContent);

async function startRule(kind: RegExp) {
  await go('#rules//new');
  const button = [...document.querySelectorAll<HTMLElement>('.kinds button')].find(({ textContent }) => kind.test(textContent));
  await act(() => button?.click());
  await act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
}

it('a new rule begins with its words, shows them at work, and asks for its sentence then', async () => {
  await shown(empty);
  await startRule(/^Words to avoid/);
  expect(headings().slice(1, 4)).toEqual(['What it looks for', 'Try it', 'What it says']);
  expect(document.activeElement).toBe(named('Words or phrases'));
});

it('a new rule in which nothing was written is no change, and is not scolded', async () => {
  await shown(empty);
  await startRule(/^Words to avoid/);
  expect(inDraft.rules).toEqual([]);
  expect(document.querySelector('[role=alert]')).toBeNull();
  await enter(named<HTMLTextAreaElement>('Words or phrases'), 'dossier');
  expect(inDraft.rules).toMatchObject([{ spec: { tokens: ['dossier'] } }]);
  await enter(named<HTMLTextAreaElement>('Words or phrases'), '');
  expect(inDraft.rules).toEqual([]);
});

it('what is typed in a new rule stays in its field as the rule becomes a change', async () => {
  await shown(empty);
  await startRule(/^Words to avoid/);
  const field = named<HTMLTextAreaElement>('Words or phrases');
  await enter(field, 'dossier');
  expect(named('Words or phrases')).toBe(field);
  expect(document.activeElement).toBe(field);
});

it('a rule without its sentence is said to lack it once that field was left, and not while its words are typed', async () => {
  await shown(empty);
  await startRule(/^Words to avoid/);
  await enter(named<HTMLTextAreaElement>('Words or phrases'), 'dossier');
  expect(document.querySelector('[role=alert]')).toBeNull();
  await act(() => void named('In one sentence').dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(find('[role=alert]').textContent).toBe('still to be filled in');
});

it('a rule whose words were taken away says which field is empty', async () => {
  await shown({ ...empty, rules: [{ id: 'a', kind: 'existence', level: 'hint', message: 'No.', spec: { tokens: ['dossier'] } }] });
  await go('#rules/a');
  await enter(named<HTMLTextAreaElement>('Words or phrases'), '');
  await vi.waitFor(() => find('[role=alert]'));
  expect(find('[role=alert]').textContent).toBe('It cannot work as it is. Words or phrases: still to be filled in');
});

it('tries a rule when its writer pauses, and shows what is typed at once', async () => {
  await shown(empty);
  await startRule(/^Words to avoid/);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const field = named<HTMLTextAreaElement>('Words or phrases');
  const marked = () => [...document.querySelectorAll('.tried mark')].map(({ textContent }) => textContent);
  for (const typed of ['d', 'dos', 'dossier']) {
    await enter(field, typed);
    await act(() => void vi.advanceTimersByTime(PAUSE - 1));
    expect(field.value).toBe(typed);
    expect(inDraft.rules).toMatchObject([{ spec: { tokens: [typed] } }]);
    expect(marked()).toEqual([]);
  }
  await act(() => void vi.advanceTimersByTime(1));
  expect(marked()).toEqual(['dossier']);
});

it('is never called by the name that files have for it', async () => {
  const nameless = { id: 'rule-existence-2', kind: 'existence', level: 'hint', message: '', spec: { tokens: ['a'] } } as const;
  await shown({ ...empty, rules: [{ ...nameless, spec: { tokens: ['a'] } }] });
  await go('#rules/rule-existence-2');
  expect(document.body.textContent).not.toContain('rule-existence-2');
});

it('shows the rules for replies in the reader’s language first', async () => {
  const pressed = () => find('.rules [aria-pressed=true]').textContent;
  await shown(defaultGuide);
  expect(pressed()).toBe('English');
  await press('All');
  expect(pressed()).toBe('All');
});

it.each([
  ['a rule of another language is open', '#rules/fr-gene-occasionnee', defaultGuide],
  ['there is none in it', '', { ...defaultGuide, rules: defaultGuide.rules.filter(({ lang }) => lang?.[0] === 'fr') }],
])('shows the rules of all languages where %s', async (_, hash, guide) => {
  await go(hash);
  await shown(guide);
  expect(find('.rules [aria-pressed=true]').textContent).toBe('All');
});
