import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDevice, decide, invite } from '../../src/team/acts.ts';
import { removeMember } from '../../src/team/closings.ts';
import { readAct } from '../../src/team/judge.ts';
import { makeSeat, makeSigningKey, openSeat } from '../../src/team/keys.ts';
import { makeRing } from '../../src/team/ring.ts';
import { roleOf } from '../../src/team/roster.ts';
import { makeItem, openItem, unpacked } from '../../src/team/signed.ts';
import { type Knowledge, learn } from '../../src/team/sync/knowledge.ts';
import { newKeys, renewKey, supplyKey } from '../../src/team/team-key.ts';
import { makeTeam, NOW, rosterOf } from '../../tools/team/team-of.ts';

const nobody = { devices: {}, names: [] };

describe('the roster', () => {
  it('starts with its founder as the first lead', async () => {
    const team = await makeTeam();
    const roster = await team.roster();
    expect(roster.name).toBe('Maison Lune');
    expect(roleOf(roster, team.lead.member.id)).toBe('lead');
    expect(roster.devices.get(team.lead.device.id)?.member).toBe(team.lead.member.id);
  });

  it('is the same whatever order the acts arrive in, and however often', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    await team.add('Noé', 'reader');
    const roster = await team.roster();
    team.acts.push(
      await decide(
        { ring: team.ring, roster, device: team.lead.device, now: NOW },
        { type: 'granted', member: emma.member.id, role: 'lead', until: nobody },
      ),
    );
    const expected = await team.roster();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(team.acts, { minLength: team.acts.length }),
        fc.shuffledSubarray(team.acts),
        async (acts, again) => {
          expect(await rosterOf(team.ring, team.workspace, [...acts, ...again])).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('refuses what a member decides who is no lead', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const forbidden = await decide(
      { ring: team.ring, roster: await team.roster(), device: emma.device, now: NOW },
      { type: 'granted', member: emma.member.id, role: 'lead', until: nobody },
    );
    team.acts.push(forbidden);
    const roster = await team.roster();
    expect(roleOf(roster, emma.member.id)).toBe('member');
    expect(roster.refused.get(forbidden.name)).toBe('forbidden');
  });

  it('refuses a device that takes a seat it was not given', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const theft = await addDevice(
      { ring: team.ring, workspace: team.workspace, device: emma.device, order: 9, now: NOW },
      { ...team.lead.seat, sign: emma.seat.sign },
    );
    await expect(readAct(await openItem(team.ring, team.workspace, theft))).rejects.toMatchObject({ problem: { code: 'forged' } });
    team.acts.push(theft);
    const devices = [...(await team.roster()).devices.values()];
    expect(devices.filter(({ member }) => member === team.lead.member.id)).toHaveLength(1);
  });

  it('counts an act of a colleague whoever signs it anew under its name, and in whatever order they come', async () => {
    const team = await makeTeam();
    const [paul, eve] = [await team.add('Paul', 'lead'), await team.add('Eve', 'member')];
    const granted = { type: 'granted', member: paul.member.id, role: null, until: nobody } as const;
    const ending = await decide({ ring: team.ring, roster: await team.roster(), device: team.lead.device, now: NOW }, granted);
    const signed = await openItem(team.ring, team.workspace, ending);
    const body = new TextDecoder().decode(await unpacked(signed));
    const place = { workspace: team.workspace, shelf: 'team', name: ending.name } as const;
    const signers = [eve, paul].map(({ device }) => ({ id: device.id, key: device.private }));
    const anew = await Promise.all([
      ...signers.map((signer) => makeItem(team.ring, place, signer, body)),
      ...signers.map((signer) => makeItem(team.ring, place, { ...signer, id: team.lead.device.id }, body)),
      makeItem(team.ring, place, { id: eve.device.id, key: eve.device.private }, body.replace(team.lead.device.public, eve.device.public)),
    ]);
    const expected = await rosterOf(team.ring, team.workspace, [...team.acts, ending]);
    expect(roleOf(expected, paul.member.id)).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([ending, ...anew], { minLength: anew.length + 1 }), async (copies) => {
        let known: Knowledge = { ring: team.ring, keys: team.keys, roster: undefined, acts: [] };
        for (const items of [team.acts, ...copies.map((copy) => [copy])]) known = await learn(known, team.workspace, team.lead.seat, items);
        expect(known.roster).toEqual(expected);
        expect(await rosterOf(team.ring, team.workspace, [...team.acts, ...copies])).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps its founder when a member puts a founding act of their own in the place of the first', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const act = {
      order: 0,
      at: NOW,
      what: { type: 'founded', name: 'Maison Lune', salt: 'a'.repeat(22), member: emma.member, seat: emma.seat.seat },
    };
    const place = { workspace: team.workspace, shelf: 'team', name: team.workspace } as const;
    const theft = await makeItem(team.ring, place, { id: emma.seat.id, key: emma.seat.sign }, JSON.stringify(act));
    await expect(readAct(await openItem(team.ring, team.workspace, theft))).rejects.toMatchObject({ problem: { code: 'forged' } });
  });

  it('goes on when a member signs an act with the last number there is', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const before = await team.roster();
    const far = { ...before, order: Number.MAX_SAFE_INTEGER - 2 };
    const granted = { type: 'granted', member: emma.member.id, role: 'lead', until: nobody } as const;
    team.acts.push(
      await addDevice(
        { ring: team.ring, workspace: team.workspace, device: await makeSigningKey(), order: Number.MAX_SAFE_INTEGER, now: NOW },
        emma.seat,
      ),
      await decide({ ring: team.ring, roster: far, device: emma.device, now: NOW }, granted),
      await decide({ ring: team.ring, roster: far, device: team.lead.device, now: NOW }, granted),
    );
    const paul = await team.add('Paul', 'member');
    const roster = await team.roster();
    expect(roleOf(roster, emma.member.id)).toBe('member');
    expect(roleOf(roster, paul.member.id)).toBe('member');
    expect(roster.order).toBeLessThan(10);
  });

  it('voids what a removed lead dates back to before the removal', async () => {
    const team = await makeTeam();
    const paul = await team.add('Paul', 'lead');
    const seen = team.acts.map(({ name }) => name);
    const before = await team.roster();
    const { items } = await removeMember({ ring: team.ring, roster: before, device: team.lead.device, now: NOW }, paul.member.id, {
      devices: {},
      names: seen,
    });
    const { given } = await makeSeat();
    const backdated = await invite(
      { ring: team.ring, roster: { ...before, order: 3 }, device: paul.device, now: NOW },
      { id: 'm-eve', name: 'Eve' },
      'lead',
      given,
    );
    team.acts.push(...items, backdated);
    const roster = await team.roster();
    expect(roster.refused.get(backdated.name)).toBe('forbidden');
    expect(roster.members.has('m-eve')).toBe(false);
    expect(roleOf(roster, paul.member.id)).toBeNull();
  });
});

describe('the team key', () => {
  it('changes when a member leaves, and reaches those who stay but not the one who left', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const paul = await team.add('Paul', 'member');
    const { key, items } = await removeMember(
      { ring: team.ring, roster: await team.roster(), device: team.lead.device, now: NOW },
      paul.member.id,
      nobody,
    );
    team.acts.push(...items);
    const roster = await team.roster();
    expect(await newKeys(roster, emma.seat, team.keys)).toEqual([key]);
    expect(await newKeys(roster, paul.seat, team.keys)).toEqual([]);
    expect((await makeRing([...team.keys, key], roster.key)).current).toBe(roster.key);
  });

  it('changes again when two leads let two members go at once, each of whom had the other’s key', async () => {
    const team = await makeTeam();
    const zoe = await team.add('Zoé', 'lead');
    const gone = [await team.add('Paul', 'member'), await team.add('Noé', 'member')];
    const roster = await team.roster();
    const [first, second] = [team.lead, zoe].map(({ device }) => ({ ring: team.ring, roster, device, now: NOW }));
    if (first === undefined || second === undefined) throw new Error('no leads');
    const made = [
      await removeMember(first, gone[0]?.member.id ?? '', nobody),
      await removeMember(second, gone[1]?.member.id ?? '', nobody),
    ];
    team.acts.push(...made.flatMap(({ items }) => items));
    const renewed = await renewKey({ ...first, roster: await team.roster() });
    if (renewed) team.acts.push(renewed);
    const after = await team.roster();
    for (const { seat } of gone) expect(after.boxes.get(after.key ?? '')?.[seat.id]).toBeUndefined();
    for (const { seat } of [team.lead, zoe]) expect(await newKeys(after, seat, team.keys)).toHaveLength(3);
    expect(await renewKey({ ...first, roster: after })).toBeUndefined();
  });

  it('is brought to a member who was invited while it changed', async () => {
    const team = await makeTeam();
    const paul = await team.add('Paul', 'member');
    const by = { ring: team.ring, roster: await team.roster(), device: team.lead.device, now: NOW };
    const { key, items } = await removeMember(by, paul.member.id, nobody);
    const { seat, secret, given } = await makeSeat();
    team.acts.push(...items, await invite(by, { id: 'm-zoe', name: 'Zoé' }, 'member', given));
    const zoe = await openSeat(seat, secret);
    expect(await newKeys(await team.roster(), zoe, team.keys)).toEqual([]);
    const all = [...team.keys, key];
    const ring = await makeRing(all, (await team.roster()).key);
    const supply = await supplyKey({ ...by, ring, roster: await team.roster() }, all);
    // Read with what the invitation holds, which is the old key.
    if (supply) team.acts.push(supply);
    const roster = await team.roster();
    expect(await newKeys(roster, zoe, team.keys)).toEqual([key]);
    expect(await supplyKey({ ...by, ring, roster }, all)).toBeUndefined();
  });
});
