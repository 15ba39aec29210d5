import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, Happening } from '../../src/contract/event.ts';
import type { Role } from '../../src/contract/team.ts';
import { mayHaveWritten } from '../../src/log/authority.ts';
import { clockAt } from '../../src/log/clock.ts';
import { escalationIdOf, makerOf } from '../../src/log/escalation-id.ts';
import { foldEscalation } from '../../src/log/fold-escalation.ts';
import { foldPost } from '../../src/log/fold-post.ts';
import { placeOf } from '../../src/log/queue.ts';
import { NOON, someParcel, somePost } from '../../tools/histories.ts';

const emma = { id: 'emma', name: 'Emma' };
const mallory = { id: 'mallory', name: 'Mallory' };
const [own, other] = ['deviceemma1', 'devicemall1'];
const id = escalationIdOf(own, 'abcdefghij');
const on = { postId: 'x:1', escalationId: id };
const parcel = someParcel(id, 'x:1');
const forged = someParcel(id, 'x:1', { summary: 'Forged by Mallory' });
const escalated = { type: 'escalated', ...on, department: 'support', channel: 'hook', parcel } as const;
const problem = { code: 'maybe-sent' } as const;
const unconfirmed = { type: 'unconfirmed', ...on, channel: 'hook', problem } as const;

let count = 0;
function event(device: string, what: Happening, at = NOON): Event {
  count += 1;
  return { id: `${device}-${count}`, device, seq: count, at: clockAt(at, count), member: device === own ? emma : mallory, what };
}
const mine = (...all: Happening[]) => all.map((what, index) => event(own, what, NOON + index * 1_000));

const ownHappening = fc.constantFrom<Happening>(
  { type: 'delivered', ...on, channel: 'hook', attempts: 1 },
  { type: 'handed', ...on, channel: 'hook' },
  { type: 'refused', ...on, channel: 'hook', problem: { code: 'receiver-gone' } },
  unconfirmed,
  { type: 'retried', ...on, channel: 'mail' },
  { type: 'settled', ...on },
);
const hostileHappening = fc.constantFrom<Happening>(
  { ...escalated, parcel: forged, department: 'pr' },
  { ...escalated, parcel: forged, channel: 'evil' },
  { type: 'delivered', ...on, channel: 'hook', attempts: 1 },
  { type: 'handed', ...on, channel: 'hook' },
  { type: 'refused', ...on, channel: 'hook', problem: { code: 'receiver-gone' } },
  { type: 'acknowledged', ...on, as: 'pr', by: 'Mallory' },
  { type: 'answered', ...on, as: 'pr', by: 'Mallory', text: 'No' },
  { type: 'passed', ...on, as: 'pr', by: 'Mallory', to: 'pr', parcel: forged },
  { type: 'settled', ...on, as: 'pr' },
);
const minutes = fc.integer({ min: -600, max: 600 });

it('folds an escalation as its device wrote it, whatever a colleague or another department adds, early or late', () => {
  fc.assert(
    fc.property(
      fc.array(ownHappening, { maxLength: 6 }),
      fc.array(fc.tuple(hostileHappening, minutes), { maxLength: 8 }),
      (true_, false_) => {
        const events = mine(escalated, ...true_);
        const hostile = false_.map(([what, at]) => event(other, what, NOON + at * 60_000));
        expect(foldEscalation([...hostile, ...events], id)).toEqual(foldEscalation(events, id));
      },
    ),
    { numRuns: 300 },
  );
});

it('lets another device send again only what has failed, and then hears that device', () => {
  const retried = event(other, { type: 'retried', ...on, channel: 'mail' }, NOON + 60_000);
  const delivered = event(other, { type: 'delivered', ...on, channel: 'mail', attempts: 1 }, NOON + 120_000);
  expect(foldEscalation([...mine(escalated), retried, delivered], id)).toMatchObject({ stage: 'pending', device: own, channel: 'hook' });
  expect(foldEscalation([...mine(escalated, unconfirmed), retried, delivered], id)).toMatchObject({ stage: 'sent', device: other });
});

it('hears the device that escalated even where a colleague sent again what was doubted by a colleague alone', () => {
  const doubt = event(other, unconfirmed, NOON + 500);
  const retried = event(other, { type: 'retried', ...on, channel: 'mail' }, NOON + 600);
  const delivered: Happening = { type: 'delivered', ...on, channel: 'hook', attempts: 1 };
  expect(foldEscalation([...mine(escalated, delivered), doubt, retried], id)).toMatchObject({ stage: 'sent', deliveredAt: NOON + 1_000 });
});

it('hears a department while the escalation is its own, and no longer', () => {
  const words = (as: string): Happening => ({ type: 'answered', ...on, as, by: 'Nora', text: 'Yes' });
  const passed: Happening = { type: 'passed', ...on, as: 'support', by: 'Paul', to: 'logistics', parcel };
  const at = (as: string) => foldEscalation([...mine(escalated), event(other, passed, NOON + 1), event(other, words(as), NOON + 2)], id);
  expect(at('support')).toMatchObject({ stage: 'passed', department: 'logistics' });
  expect(at('logistics')).toMatchObject({ stage: 'answered', answer: { by: 'Nora' } });
});

it('says “maybe sent” until a confirmation comes or a person decides', () => {
  expect(foldEscalation(mine(escalated, unconfirmed), id)).toMatchObject({ stage: 'unconfirmed', problem });
  const sent = foldEscalation(mine(escalated, unconfirmed, { type: 'delivered', ...on, channel: 'hook', attempts: 0 }), id);
  expect(sent).toMatchObject({ stage: 'sent' });
  expect(sent).not.toHaveProperty('problem');
  const late = mine(escalated, { type: 'delivered', ...on, channel: 'hook', attempts: 1 }, unconfirmed);
  expect(foldEscalation(late, id)).toMatchObject({ stage: 'sent' });
});

it('puts a post of which something may have been sent into the queue of who escalated it, even when it is closed', () => {
  const capture: Happening = { type: 'captured', postId: 'x:1', post: somePost('x:1') };
  const state = foldPost(mine(capture, escalated, unconfirmed, { type: 'closed', postId: 'x:1' }), 'x:1');
  if (state === undefined) throw new Error('no post');
  expect([placeOf(state, 'emma', NOON), placeOf(state, 'mallory', NOON)]).toEqual(['mine', 'open']);
});

it('reads the maker of an id, and none of ids of before', () => {
  expect([makerOf(id), makerOf('abcdefghijabcdefghij'), makerOf('e1')]).toEqual([own, undefined, undefined]);
});

describe('what may have been written', () => {
  const devices: Readonly<Record<string, string>> = { [own]: 'emma', emma2: 'emma', [other]: 'mallory' };
  const by = (role: Role | null, what: Happening, department?: string) =>
    mayHaveWritten({ what, device: other }, { member: 'mallory', role, department, memberOf: (device) => devices[device] });
  const undone = (target: string): Happening => ({ type: 'undone', target, subjects: ['post:x:1'] });

  it('is the taking back of one’s own, or anybody’s for a lead', () => {
    expect([by('member', undone(`${other}-4`)), by('member', undone(`${own}-4`)), by('lead', undone(`${own}-4`))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(by('department', undone(`${other}-4`))).toBe(false);
  });

  it('is an escalation under an id that one of the member’s own devices made', () => {
    expect([by('member', escalated), by('member', { ...escalated, escalationId: escalationIdOf(other, 'abc') })]).toEqual([false, true]);
    expect(by('member', { ...escalated, escalationId: 'anolderid' })).toBe(true);
  });

  it('is a department’s word in its own name only', () => {
    const said = (as?: string): Happening => ({ type: 'acknowledged', ...on, by: 'Nora', ...(as === undefined ? {} : { as }) });
    expect([
      by('department', said('support'), 'support'),
      by('department', said('pr'), 'support'),
      by('department', said(), 'support'),
    ]).toEqual([true, false, false]);
    expect([by('member', said()), by('reader', said()), by(null, said())]).toEqual([true, false, false]);
  });
});
