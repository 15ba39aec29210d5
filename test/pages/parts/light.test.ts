import { expect, it } from 'vitest';
import type { TeamStatus } from '../../../src/contract/team-status.ts';
import { lightOf } from '../../../src/pages/parts/team/light.ts';
import { hour, now } from '../../../tools/samples.ts';

const status = (more: Partial<TeamStatus>): TeamStatus => ({
  ...{
    workspace: 'w',
    name: 'Maison Lune',
    member: 'Léa',
    role: 'member',
    engine: 'webdav',
    light: 'in-step',
    toSend: 0,
    aside: 0,
    live: false,
  },
  ...more,
});

it('says that a CM is alone, and that all of it is in this browser', () => {
  expect(lightOf(undefined, now, 'en')).toMatchObject({ tone: 'grey', text: 'On your own' });
});

it('says how soon colleagues’ work appears when all is in step', () => {
  expect(lightOf(status({ live: true }), now, 'en')).toEqual({
    tone: 'green',
    text: 'In step',
    lines: ['What colleagues do appears by itself.'],
  });
  expect(lightOf(status({}), now, 'en').lines).toEqual(['What colleagues do appears every minute.']);
});

it('says how much waits, since when the team is out of reach, why, and that nothing is lost', () => {
  const problem = { code: 'out-of-reach', where: 'dav.example.com' } as const;
  const away = lightOf(status({ light: 'out-of-reach', toSend: 3, since: now - 2 * hour, problem }), now, 'en');
  expect(away).toMatchObject({ tone: 'amber', text: 'Out of reach · 3 to send' });
  expect(away.lines[0]).toBe('Last in step 2 hours ago.');
  expect(away.lines[1]).toContain('dav.example.com does not answer');
  expect(away.lines[2]).toContain('kept here');
});

it('turns red where a person must do something, and says that things were put aside', () => {
  const asks = lightOf(status({ light: 'asks', aside: 2, problem: { code: 'engine-denied', where: 'dav.example.com' } }), now, 'en');
  expect(asks.tone).toBe('red');
  expect(asks.lines.join(' ')).toContain('2 items were put aside');
});

it('asks for a look where the server keeps something back, names who has read it, and says so in both languages', () => {
  const notice = { kind: 'withheld', by: 'Emma', what: 'events', of: 'Paul', count: 3 } as const;
  const kept = lightOf(status({ notices: [notice] }), now, 'en');
  expect(kept).toMatchObject({ tone: 'amber', text: 'Take a look' });
  expect(kept.lines[0]).toContain('The server keeps something back: Emma’s browser has read 3 actions of Paul that did not arrive here');
  const french = lightOf(status({ notices: [notice, { ...notice, what: 'acts', count: 1 }] }), now, 'fr');
  expect(french).toMatchObject({ tone: 'amber', text: 'À vérifier' });
  expect(french.lines[0]).toContain('le navigateur d’Emma a lu 3 actions de Paul');
  expect(french.lines[1]).toContain('une décision sur l’équipe');
});

it('says whose browser has not heard of the new key, and that a key is lacking here', () => {
  const keys = lightOf(status({ notices: [{ kind: 'old-key', by: 'Emma' }, { kind: 'no-key' }] }), now, 'en');
  expect(keys.tone).toBe('amber');
  expect(keys.lines[0]).toContain('Emma’s browser has not heard of the team’s new key yet: somebody who left could read what it sends');
  expect(keys.lines[1]).toContain('a team key that has not arrived here');
  const away = lightOf(status({ light: 'asks', notices: [{ kind: 'old-key', by: 'Emma' }] }), now, 'fr');
  expect(away).toMatchObject({ tone: 'red', text: 'À vous de voir' });
  expect(away.lines[0]).toContain('Le navigateur d’Emma ne connaît pas encore la nouvelle clé');
});

it('says of a team without a server when files were last exchanged', () => {
  expect(lightOf(undefined, now, 'en', { byFile: true })).toMatchObject({
    text: 'By file',
    lines: ['No file has been exchanged yet.', expect.anything()],
  });
  expect(lightOf(status({ since: now - hour, engine: 'file' }), now, 'en', { byFile: true }).lines[0]).toBe('Last exchanged 1 hour ago.');
});

it('says of a team without a server that what was done waits for the next file', () => {
  const waits = lightOf(status({ engine: 'file', toSend: 2 }), now, 'en', { byFile: true });
  expect(waits.lines).toContain('What you did since your last file waits here for the next one.');
  expect(lightOf(status({ engine: 'file' }), now, 'en', { byFile: true }).lines.join(' ')).not.toContain('waits here');
});

it('tells who was let go nothing but that, whatever the server says since', () => {
  const left = status({ left: true, role: null, aside: 4, live: true, light: 'asks', problem: { code: 'login-refused' } });
  expect(lightOf(left, now, 'en')).toMatchObject({ tone: 'red', text: 'No longer in the team' });
  expect(lightOf(left, now, 'fr').lines.join(' ')).not.toMatch(/mis de côté|minute|mot de passe/);
  expect(lightOf({ ...left, engine: 'file' }, now, 'fr', { byFile: true }).text).toBe('Plus dans l’équipe');
});

it('points down to the reasons on the team’s page, and to that page elsewhere', () => {
  const aside = status({ light: 'asks', aside: 1, problem: { code: 'engine-full' } });
  expect(lightOf(aside, now, 'en', { onTeamPage: true }).lines).toContain('One item was put aside; why stands below.');
  expect(lightOf(aside, now, 'en').lines).toContain('One item was put aside; the team page says why.');
});
