// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Workspace } from '../../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { Labels } from '../../../src/pages/settings/labels/Labels.tsx';
import type { Draft } from '../../../src/pages/settings/use-draft.ts';
import { enter, find, named, press, show } from '../show.tsx';

let kept: Workspace;

/** The labels as the settings hold them: what is changed is what is shown next. */
function Section({ may = true }) {
  const [workspace, setWorkspace] = useState(defaultWorkspace);
  kept = workspace;
  const change = (part: Partial<Workspace>) => setWorkspace((before) => ({ ...before, ...part }));
  return <Labels draft={{ workspace, change } as unknown as Draft} published={defaultWorkspace.labels} may={may} />;
}

const kindOf = (key: string) => kept.labels.kind.find((label) => label.key === key);
const topicOf = (key: string) => kept.labels.topic.find((label) => label.key === key);
/** The row of a label, by the words on it. */
function row(name: string): HTMLElement {
  const rows = [...document.querySelectorAll<HTMLElement>('.labels .foldrow')];
  return rows.find(({ textContent }) => textContent.startsWith(name)) ?? expect.fail(`no row is called ${name}`);
}
const open = async (name: string) => {
  await act(() => row(name).click());
};

it('adds a kind by its name and Enter, and opens it', async () => {
  await show(<Section />);
  await enter(named<HTMLInputElement>('New kind'), 'Réclamation assurance');
  await act(() => find<HTMLFormElement>('.labels form').requestSubmit());
  expect(kindOf('reclamation-assurance')?.name).toEqual({ fr: 'Réclamation assurance', en: 'Réclamation assurance' });
  expect(row('Réclamation assurance').getAttribute('aria-expanded')).toBe('true');
});

it('refuses a second label of one name, whatever its accents and capitals', async () => {
  await show(<Section />, { language: 'fr' });
  await enter(named<HTMLInputElement>('Nouveau genre'), 'reclamation');
  expect(find('[role=alert]').textContent).toBe('«\u202fRéclamation\u202f» existe déjà.');
  expect(named<HTMLButtonElement>('Ajouter').disabled).toBe(true);
});

it('adds a part to a topic, and offers a part none of its own', async () => {
  await show(<Section />);
  await open('Billing');
  await enter(named<HTMLInputElement>('New part of Billing'), 'Direct debit');
  await act(() => find<HTMLFormElement>('.editor form').requestSubmit());
  expect(topicOf('billing/direct-debit')?.name.en).toBe('Direct debit');
  expect(document.body.textContent).not.toContain('New part of Direct debit');
});

it('renames in one language and leaves the other', async () => {
  await show(<Section />);
  await open('Suggestion');
  await enter(named<HTMLInputElement>('Name in English'), 'Idea');
  expect(kindOf('idea')?.name).toEqual({ fr: 'Suggestion', en: 'Idea' });
});

it('says whose key a letter is already, and that U is taken', async () => {
  await show(<Section />);
  await open('Praise');
  await enter(named<HTMLInputElement>('Key, in English'), 'q');
  expect(find('[role=alert]').textContent).toBe('It is the key of Question.');
  await enter(named<HTMLInputElement>('Key, in English'), 'u');
  expect(find('[role=alert]').textContent).toBe('U takes things back everywhere.');
  await enter(named<HTMLInputElement>('Key, in English'), 'k');
  expect(kindOf('praise')?.letters).toEqual({ fr: 'c', en: 'k' });
});

it('moves a label among its own, and a part among the parts of its topic', async () => {
  await show(<Section />);
  await open('Complaint');
  await press('Complaint: up');
  expect(kept.labels.kind.slice(0, 2).map(({ key }) => key)).toEqual(['complaint', 'question']);
  await open('Lost');
  await press('Lost: up');
  const parts = kept.labels.topic.filter(({ key }) => key.startsWith('delivery/')).map(({ key }) => key);
  expect(parts.slice(0, 2)).toEqual(['delivery/lost', 'delivery/late']);
});

it('shows where a label is used before it goes, and retires it when asked', async () => {
  await show(<Section />);
  await open('Complaint');
  expect(find('.uses').textContent).toContain('Customer support');
  expect(find('.uses').textContent).toContain('+25 points of priority');
  await press('Retire');
  expect(find('dialog').textContent).toContain('Departments: Customer support');
  await press('Cancel');
  expect(kindOf('complaint')?.retired).toBeUndefined();
  await press('Retire');
  await act(() => find<HTMLButtonElement>('dialog .danger').click());
  expect(kindOf('complaint')?.retired).toBe(true);
  await press('Bring back');
  expect(kindOf('complaint')).not.toHaveProperty('retired');
});

it('merges a topic into another: its departments take the other one, and it says what is no longer sensitive', async () => {
  await show(<Section />);
  await open('Safety and health');
  await enter(named<HTMLSelectElement>('Merge into'), 'product');
  expect(find('dialog').textContent).toContain('Product is not sensitive');
  await act(() => find<HTMLButtonElement>('dialog .danger').click());
  expect(topicOf('safety')?.mergedInto).toBe('product');
  expect(kept.departments.find(({ key }) => key === 'safety')?.takes.topics).toContain('product');
  expect(row('Safety and health').textContent).toContain('now Product');
});

it('offers no label itself or its own parts to be merged into', async () => {
  await show(<Section />);
  await open('Delivery');
  const targets = [...named<HTMLSelectElement>('Merge into').options].map(({ value }) => value);
  expect(targets).toContain('price');
  expect(targets.filter((key) => key.startsWith('delivery'))).toEqual([]);
});

it('lets whoever may not change them read them', async () => {
  await show(<Section may={false} />);
  expect(document.body.textContent).not.toContain('New kind');
  await open('Complaint');
  expect(named<HTMLInputElement>('Name in English').closest('fieldset')?.disabled).toBe(true);
  expect(document.body.textContent).not.toContain('Retire');
});
