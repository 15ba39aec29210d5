import * as v from 'valibot';
import { expect, it } from 'vitest';
import { channels } from '../../../src/channels/index.ts';
import { webhook } from '../../../src/channels/webhook.ts';
import { WorkspaceSchema } from '../../../src/contract/workspace.ts';
import { drawSecret } from '../../../src/pages/parts/channels/draw-secret.ts';
import { hostsOf } from '../../../src/pages/parts/channels/hosts.ts';
import { keyFrom, withItem, withoutChannel } from '../../../src/pages/parts/data/keys.ts';
import { changedParts } from '../../../src/pages/settings/changes.ts';
import { check, settingsOf } from '../../../src/pages/settings/channel-form.ts';
import { minutesOfDay, timeOfDay, week, withDay, withHoliday, withOpening } from '../../../src/pages/settings/hours.ts';
import { workspace } from '../../../tools/samples.ts';

it('makes a key that the workspace accepts from any name', () => {
  const names = ['Service client', 'Éthique & santé', '2e étage', '日本', '', 'x'.repeat(200)];
  for (const name of names) {
    const department = { ...workspace.departments[0], key: keyFrom(name, []) };
    expect(v.safeParse(WorkspaceSchema, { ...workspace, departments: [department] }).success, name).toBe(true);
  }
  expect(keyFrom('Service client', ['service-client', 'service-client-2'])).toBe('service-client-3');
});

it('replaces an item in its place, or adds it at the end', () => {
  const key = (item: { key: string }) => item.key;
  expect(withItem([{ key: 'a' }, { key: 'b' }], { key: 'a', n: 1 }, key)).toEqual([{ key: 'a', n: 1 }, { key: 'b' }]);
  expect(withItem([{ key: 'a' }], { key: 'c' }, key)).toEqual([{ key: 'a' }, { key: 'c' }]);
});

it('takes a channel away from the departments that used it, and from no other', () => {
  const config = (id: string) => ({ id, kind: 'slack', name: id, settings: {} });
  const [first, second, ...rest] = workspace.departments;
  if (first === undefined || second === undefined) return expect.fail('two departments ship');
  const before = {
    ...workspace,
    channels: [config('a'), config('b')],
    departments: [{ ...first, channel: 'a' }, { ...second, channel: 'b' }, ...rest],
  };
  const after = withoutChannel(before, 'a');
  expect(after.channels.map(({ id }) => id)).toEqual(['b']);
  expect(after.departments.map(({ channel }) => channel).slice(0, 2)).toEqual([undefined, 'b']);
  expect(v.safeParse(WorkspaceSchema, { ...before, ...after }).success).toBe(true);
});

it('shows and reads the times of a day, midnight at its end included', () => {
  expect([timeOfDay(0), timeOfDay(545), timeOfDay(1_440)]).toEqual(['00:00', '09:05', '23:59']);
  expect([minutesOfDay('09:05'), minutesOfDay('23:59'), minutesOfDay('')]).toEqual([545, 1_440, undefined]);
});

it('opens, changes and closes a day without touching the others', () => {
  const [sunday] = [week[6]];
  const open = withDay(workspace.hours, sunday, true);
  expect(open.days).toHaveLength(workspace.hours.days.length + 1);
  const opening = open.days.find(({ day }) => day === sunday);
  if (opening === undefined) return expect.fail('Sunday is open');
  const later = withOpening(open, opening, { ...opening, from: 600 });
  expect(later.days.find(({ day }) => day === sunday)).toEqual({ day: sunday, from: 600, to: 1_080 });
  expect(withDay(later, sunday, false)).toEqual(workspace.hours);
});

it('keeps holidays in order and once', () => {
  const hours = withHoliday(withHoliday(withHoliday(workspace.hours, '2026-12-25'), '2026-05-01'), '2026-12-25');
  expect(hours.holidays).toEqual(['2026-05-01', '2026-12-25']);
});

it.each(channels.map((channel) => [channel.id, channel] as const))('the form of %s says what is wrong beside each field', (_, channel) => {
  const required = channel.fields.filter(({ optional }) => optional !== true).map(({ key }) => key);
  const checked = check(channel, {}, 'fr');
  expect(checked.ok).toBe(false);
  if (!checked.ok) for (const key of required) expect(checked.faults[key]).toMatch(/\.$/);
});

it('leaves out optional fields that are empty, and asks for the host of the address', () => {
  const secret = drawSecret();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  const checked = check(webhook, { url: 'https://hooks.example.com:8443/a', secret }, 'en');
  expect(checked).toMatchObject({ ok: true, origins: ['https://hooks.example.com/*'] });
  expect(hostsOf(['https://hooks.example.com/*', 'http://127.0.0.1/*'])).toBe('hooks.example.com, 127.0.0.1');
  const mail = channels.find(({ id }) => id === 'mailto') ?? expect.fail('no e-mail');
  expect(settingsOf(mail, { to: 'a@b.example', cc: ' ' })).toEqual({ to: 'a@b.example' });
});

it('keeps a setting of a channel that only a newer version has a field for, and drops a field that was emptied', () => {
  const mail = channels.find(({ id }) => id === 'mailto') ?? expect.fail('no e-mail');
  const before = { to: 'a@b.example', cc: 'c@b.example', headers: 'X-Team' };
  expect(settingsOf(mail, { ...before, cc: '' }, before)).toEqual({ to: 'a@b.example', headers: 'X-Team' });
});

it('says which parts of the workspace a version changed', () => {
  expect(changedParts(undefined, workspace, 'en')).toBe('first version');
  expect(changedParts(workspace, { ...workspace }, 'fr')).toBe('aucun changement');
  expect(changedParts(workspace, { ...workspace, name: 'B', accounts: ['x:b'] }, 'en')).toBe('name, accounts');
});
