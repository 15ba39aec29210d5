import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import type { Rule } from '../../../src/guide/guide.ts';
import { mergeBodies } from '../../../src/log/merge-documents.ts';
import { partsBetween, titleOf } from '../../../src/pages/parts/documents/items.ts';

const support = defaultWorkspace.departments.find(({ key }) => key === 'support');
if (support === undefined) throw new Error('no support department');
const rule: Rule = { id: 'Brand.Tu', kind: 'existence', level: 'hint', message: 'No tu.', spec: { tokens: ['tu'] } };

it('calls items by the names people gave them, in both languages', () => {
  expect(titleOf('workspace', 'departments/support', [support], 'en')).toBe('Department “Customer support”');
  expect(
    titleOf('workspace', 'labels/kind/complaint', [undefined, { key: 'complaint', name: { fr: 'Réclamation', en: 'Complaint' } }], 'fr'),
  ).toBe('Étiquette «\u202fRéclamation\u202f»');
  expect(titleOf('guide', 'rules/Brand.Tu', [undefined, rule], 'en')).toBe('No tu.');
  expect(titleOf('guide', 'vocabulary/accept/Orée', ['Orée'], 'en')).toBe('Accepted term “Orée”');
  expect(titleOf('workspace', 'retention/posts', [12, 6], 'en')).toBe('How long is kept: posts (months)');
  expect(titleOf('workspace', 'accounts/x:maisonlune', ['x:maisonlune'], 'en')).toBe('Account x:maisonlune');
});

it('says what differs part by part, in words', () => {
  const changed = { ...support, acknowledge: 15, contact: 'Ana', anyHour: !support.anyHour };
  const parts = partsBetween('workspace', 'departments/support', support, changed, 'en');
  expect(parts).toContainEqual({ name: 'confirms in (minutes)', before: String(support.acknowledge), after: '15' });
  expect(parts).toContainEqual({ name: 'contact', before: '', after: 'Ana' });
  expect(parts).toContainEqual({ name: 'at any hour', before: 'no', after: 'yes' });
  expect(partsBetween('guide', 'rules/Brand.Tu', rule, { ...rule, level: 'required' }, 'en')).toEqual([
    { name: 'level', before: 'hint', after: 'required' },
  ]);
  expect(partsBetween('workspace', 'retention/posts', 12, 6, 'en')).toEqual([{ name: '', before: '12', after: '6' }]);
});

it('never shows what a channel’s settings hold', () => {
  const channel = {
    id: 'hook',
    kind: 'webhook',
    name: 'Desk',
    settings: { url: 'https://hooks.example.com/token', secret: 'sixteen letters' },
  };
  const other = { ...channel, settings: { ...channel.settings, secret: 'another of sixteen' } };
  const parts = partsBetween('workspace', 'channels/hook', channel, other, 'en');
  expect(parts).toHaveLength(1);
  expect(JSON.stringify(parts)).not.toMatch(/sixteen/);
});

it('names every item in which two workspaces differ', () => {
  const [ours, theirs] = [
    { ...defaultWorkspace, name: 'Lune', weights: { ...defaultWorkspace.weights, vip: 99 } },
    { ...defaultWorkspace, departments: defaultWorkspace.departments.filter(({ key }) => key !== 'support') },
  ];
  const { taken, conflicts } = mergeBodies(defaultWorkspace, ours, theirs);
  expect(conflicts).toEqual([]);
  const titles = taken.map(({ path, base, item }) => titleOf('workspace', path, [base, item], 'en'));
  expect(titles).toEqual(expect.arrayContaining(['Name', 'Priority: persons to take care of', 'Department “Customer support”']));
});
