import { describe, expect, it } from 'vitest';
import { type Happening, HappeningSchema, type HappeningType } from '../../src/contract/event.ts';
import { type Role, RoleSchema } from '../../src/contract/team.ts';
import { mayHaveWritten, type Writer } from '../../src/log/authority.ts';

const roles = [...RoleSchema.options, null] as const;

/** Who may write each kind of event; a kind that is not here does not compile. */
const table: Readonly<Record<HappeningType, readonly Role[]>> = {
  captured: ['lead', 'member'],
  added: ['lead', 'member'],
  identified: ['lead', 'member'],
  labelled: ['lead', 'member'],
  noted: ['lead', 'member', 'department'],
  claimed: ['lead', 'member'],
  released: ['lead', 'member'],
  replied: ['lead', 'member'],
  ignored: ['lead', 'member'],
  proposed: ['lead', 'member'],
  decided: ['lead'],
  closed: ['lead', 'member'],
  reopened: ['lead', 'member'],
  marked: ['lead', 'member'],
  unmarked: ['lead', 'member'],
  escalated: ['lead', 'member'],
  delivered: ['lead', 'member'],
  handed: ['lead', 'member'],
  refused: ['lead', 'member'],
  unconfirmed: ['lead', 'member'],
  retried: ['lead', 'member'],
  acknowledged: ['lead', 'member', 'department'],
  answered: ['lead', 'member', 'department'],
  passed: ['lead', 'member', 'department'],
  settled: ['lead', 'member', 'department'],
  undone: ['lead', 'member', 'department'],
};

const devices: Readonly<Record<string, string>> = { emmasphone00: 'emma', emmaslaptop0: 'emma', leaslaptop00: 'lea' };
const writer = (role: Role | null, department?: string): Writer => ({
  ...{ member: 'emma', role, department, memberOf: (device) => devices[device] },
});

/** One's own, in one's own department's name. */
const own = (type: HappeningType) =>
  ({
    type,
    target: 'emmaslaptop0-1',
    subjects: ['post:x:1', 'escalation:emmaslaptop0-1'],
    escalationId: 'emmaslaptop0-1',
    as: 'support',
  }) as unknown as Happening;

describe('who may write what', () => {
  it.each(HappeningSchema.options.map(({ entries }) => entries.type.literal))('holds for %s and every role', (type) => {
    const allowed = roles.filter((role) => mayHaveWritten({ what: own(type), device: 'emmasphone00' }, writer(role, 'support')));
    expect(allowed.toSorted()).toEqual(table[type].toSorted());
  });

  it('lets a lead alone take back what a colleague did', () => {
    const what = { type: 'undone', target: 'leaslaptop00-7', subjects: [] } satisfies Happening;
    const allowed = roles.filter((role) => mayHaveWritten({ what, device: 'emmasphone00' }, writer(role)));
    expect(allowed).toEqual(['lead']);
  });

  it('lets a department take back what it said of an escalation, and nothing else', () => {
    const what = { type: 'undone', target: 'emmaslaptop0-7', subjects: ['post:x:1'] } satisfies Happening;
    const allowed = roles.filter((role) => mayHaveWritten({ what, device: 'emmasphone00' }, writer(role)));
    expect(allowed).not.toContain('department');
    expect(allowed).toContain('member');
  });

  it('lets nobody hand over under an id that a colleague’s browser made', () => {
    const what = { ...own('escalated'), escalationId: 'leaslaptop00.k2' } as Happening;
    expect(roles.filter((role) => mayHaveWritten({ what, device: 'emmasphone00' }, writer(role)))).toEqual([]);
  });

  it('lets a department speak in no other’s name, nor in none', () => {
    for (const type of ['acknowledged', 'answered', 'passed', 'settled'] as const) {
      expect(mayHaveWritten({ what: own(type), device: 'emmasphone00' }, writer('department', 'pr'))).toBe(false);
      const nameless = { type, escalationId: 'e', postId: 'x:1' } as Happening;
      expect(mayHaveWritten({ what: nameless, device: 'emmasphone00' }, writer('department', 'support'))).toBe(false);
    }
  });
});
